package borough.designer;

import borough.services.Rule;
import borough.services.Service;
import borough.services.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the rules and stages of a service come to, in sentences. */
final class InWords {
    private static final Pattern EXISTS = Pattern.compile("([\\w.]+)\\.exists\\((\\w+), ");
    private static final Pattern ALL = Pattern.compile("([\\w.]+)\\.all\\((\\w+), ");
    private static final Pattern HAS = Pattern.compile("([\\w.]+)\\.contains\\(([^()]*)\\)");
    private static final Pattern SIZE = Pattern.compile("([\\w.]+)\\.size\\(\\)");
    private static final List<Map.Entry<String, String>> SIGNS =
            List.of(
                    Map.entry(" && ", " and "),
                    Map.entry(" || ", " or "),
                    Map.entry(" == true", ""),
                    Map.entry(" == false", " is no"),
                    Map.entry(" == ", " is "),
                    Map.entry(" != ", " is not "),
                    Map.entry(" >= ", " is at least "),
                    Map.entry(" <= ", " is at most "),
                    Map.entry(" > ", " is more than "),
                    Map.entry(" < ", " is less than "));

    private InWords() {}

    /**
     * A condition as somebody would read it aloud. It is for looking over; what counts is the
     * condition itself, which stands beside it.
     */
    static String condition(String source) {
        var said = withoutName(EXISTS, source, "some of $1 has (");
        said = withoutName(ALL, said, "each of $1 has (");
        said = HAS.matcher(said).replaceAll("$1 has $2");
        said = SIZE.matcher(said).replaceAll("the number of $1");
        said = said.replaceAll("\\bgiven\\(([\\w.]+)\\) == false", "$1 is not known");
        said = said.replaceAll("\\bgiven\\(([\\w.]+)\\)", "$1 is known");
        said = said.replaceAll("\\b(after|before)\\(([^(),]+), ([^(),]+)\\)", "$3 $1 $2");
        said = said.replaceAll("\\bago\\(([^()]+)\\)", "$1 ago");
        said = said.replaceAll("!(?=\\w)", "not ");
        for (var sign : SIGNS) {
            said = said.replace(sign.getKey(), sign.getValue());
        }
        return said.replaceAll("(?<=\\w)_(?=\\w)", " ");
    }

    // "c" stands for one of the list, and need not be said again before each of its fields.
    private static String withoutName(Pattern of, String source, String said) {
        var found = of.matcher(source);
        return found.find()
                ? of.matcher(source).replaceAll(said).replaceAll("\\b" + found.group(2) + "\\.", "")
                : source;
    }

    static List<ServicePage.RuleSaid> rules(Service service) {
        return service.form().rules().stream().map(InWords::rule).toList();
    }

    private static ServicePage.RuleSaid rule(Rule rule) {
        var then = new ArrayList<String>();
        rule.saying().say().ifPresent(it -> then.add("It says: “" + it.raw() + "”"));
        rule.way().to().ifPresent(it -> then.add("It leads to " + it.said() + "."));
        if (!rule.offers().isEmpty()) {
            then.add("It offers " + String.join(" and ", rule.offers()) + " instead.");
        }
        if (rule.mayGoOn()) {
            then.add("The person may go on all the same.");
        }
        rule.override().ifPresent(it -> then.add("A " + it + " may go past it, with a reason."));
        var exactly = rule.when().map(it -> it.source()).orElse("");
        return new ServicePage.RuleSaid(
                does(rule),
                rule.name(),
                exactly.isEmpty()
                        ? "As soon as what it says is known"
                        : "When " + condition(exactly),
                exactly,
                then);
    }

    private static String does(Rule rule) {
        var kind = rule.kind().name().toLowerCase(Locale.UK).replace('_', ' ');
        return switch (kind) {
            case "refuse" -> "Refuses";
            case "divert" -> "Sends elsewhere";
            case "warn" -> "Warns";
            case "duplicate" -> "Looks for the same";
            default -> kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
        };
    }

    /** Every way out of a stage, and what is done on coming in, as a list says it. */
    static List<String> stage(Service service, Stage stage) {
        var said = new ArrayList<String>();
        stage.say().ifPresent(it -> said.add("The customer sees: “" + it.raw() + "”"));
        if (!stage.entering().tells().isEmpty()) {
            said.add("Sends the message " + String.join(" and ", stage.entering().tells()) + ".");
        }
        stage.entering()
                .does()
                .forEach(it -> said.add("Does " + it.call().word().replace('_', ' ') + "."));
        service.legalMoves().stream()
                .filter(it -> it.from().equals(stage.name()))
                .forEach(
                        it ->
                                said.add(
                                        it.to().equals(stage.name())
                                                ? "“" + it.on() + "”: it stays here."
                                                : "“" + it.on() + "” leads to " + it.to() + "."));
        for (var happening : stage.happenings()) {
            happening
                    .reaction()
                    .raiseTo()
                    .ifPresent(
                            role ->
                                    said.add(
                                            "“%s” brings it to: %s."
                                                    .formatted(happening.trigger().said(), role)));
        }
        for (var decision : stage.decisions()) {
            if (!decision.by().isEmpty()) {
                said.add(
                        "“%s” is decided by: %s."
                                .formatted(decision.name(), String.join(", ", decision.by())));
            }
            if (decision.reaction().moreTime().isPresent()) {
                said.add("“" + decision.name() + "” gives the promise more time, once.");
            }
        }
        stage.end().ifPresent(it -> said.add("The case ends here: " + it + "."));
        return said;
    }
}
