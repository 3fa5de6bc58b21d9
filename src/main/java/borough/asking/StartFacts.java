package borough.asking;

import borough.services.Limit;
import borough.services.PriceLine;
import borough.services.Question;
import borough.services.Service;
import borough.services.Trigger;
import borough.tongues.Tongue;
import borough.values.Money;
import borough.web.Step;
import borough.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one would like to know of a service before beginning it, from nothing but its file; the cost
 * is null where it is not known yet.
 */
public record StartFacts(
        String who, List<String> ready, @Nullable String cost, String takes, List<Step> next) {
    /** What one has to look for before one can answer, by answer type. */
    private static final Map<String, String> HAVE_READY =
            Map.ofEntries(
                    Map.entry("property", "The postcode of the property"),
                    Map.entry("any address", "The postcode of the address"),
                    Map.entry("file", "A photo or a copy of the paper we ask for"),
                    Map.entry("files", "Photos or copies of the papers we ask for"),
                    Map.entry("vehicle", "The registration number of the vehicle"),
                    Map.entry("national insurance number", "Your National Insurance number"),
                    Map.entry("bank account", "The sort code and account number"),
                    Map.entry("company number", "The company’s number"),
                    Map.entry("case of", "The reference we gave you"),
                    Map.entry("account of", "Your account number"));

    // Times of people on phones at one question a page: choosing takes about 15 seconds, typing a
    // line or finding an address 25, telling a story or finding a paper a minute and a half.
    // Questions that are asked only sometimes count half.
    private static final int CHOOSE_SECONDS = 15;
    private static final int TYPE_SECONDS = 25;
    private static final int TELL_SECONDS = 90;
    private static final int A_MINUTE = 60;
    private static final Set<String> CHOSEN = Set.of("one of", "some of", "yes or no");
    private static final Set<String> TOLD =
            Set.of("long text", "rows", "file", "files", "audio", "recordings", "people");

    /** Those of this service. */
    public static StartFacts of(Service it, Tongue tongue) {
        return new StartFacts(
                it.in(tongue).who(),
                ready(it),
                cost(it.price()),
                takes(it.questions()),
                next(it).stream().map(step -> in(tongue, step)).toList());
    }

    private static Step in(Tongue tongue, Step step) {
        return new Step(
                tongue.of(step.says()),
                Optional.ofNullable(step.when()).map(tongue::of).orElse(null));
    }

    private static List<String> ready(Service it) {
        var forQuestions =
                it.questions().stream()
                        .filter(question -> !question.isOptional())
                        .map(question -> question.answerType().name())
                        .flatMap(type -> readyFor(type).stream());
        var papers =
                it.evidence().items().stream()
                        .filter(item -> item.how().file().isPresent())
                        .map(item -> "A photo or a copy for: " + item.name());
        return Stream.concat(forQuestions, papers).distinct().toList();
    }

    // A price that hangs on answers is shown with them, before anything is sent.
    private static @Nullable String cost(List<PriceLine> price) {
        if (price.isEmpty()) {
            return null;
        }
        var first = price.getFirst();
        return price.size() == 1
                        && first.when().isEmpty()
                        && first.much().written().orElse(null) instanceof Money amount
                ? Words.money(amount.pence())
                : "It depends on your answers. You see the cost before you send them.";
    }

    private static Optional<String> readyFor(String type) {
        return HAVE_READY.entrySet().stream()
                .filter(it -> type.equals(it.getKey()) || type.startsWith(it.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String takes(List<Question> questions) {
        var seconds = questions.stream().mapToDouble(StartFacts::seconds).sum();
        var minutes = Math.max(1, Math.round(seconds / A_MINUTE));
        return minutes == 1 ? "About a minute" : "About " + rounded(minutes) + " minutes";
    }

    // Nobody believes that something takes 37 minutes.
    private static long rounded(long minutes) {
        return minutes <= 10 ? minutes : Math.ceilDiv(minutes, 5) * 5;
    }

    private static double seconds(Question it) {
        var type = it.answerType().name();
        var whole = TYPE_SECONDS;
        if (CHOSEN.contains(type)) {
            whole = CHOOSE_SECONDS;
        } else if (TOLD.contains(type)) {
            whole = TELL_SECONDS;
        }
        return it.when().isPresent() ? whole / 2.0 : whole;
    }

    private static List<Step> next(Service it) {
        var steps = new ArrayList<Step>();
        if (!it.stages().isEmpty()) {
            steps.add(new Step("You get a reference and a date to expect us by.", null));
            var does = it.story().promised().metBy().isEmpty();
            var what = does ? "We do what you asked." : "We look into it.";
            promise(it).ifPresent(within -> steps.add(new Step(what, within)));
            steps.add(new Step("You can look at any time to see where it is.", null));
        }
        return steps;
    }

    // Mostly the promise names a limit, so that a council may change it.
    private static Optional<String> promise(Service it) {
        return it.story()
                .promise()
                .flatMap(said -> said.written().or(() -> limit(it, said)))
                .map(within -> "Within " + within);
    }

    private static Optional<Object> limit(Service it, Trigger.Moment said) {
        return said.path()
                .flatMap(
                        path ->
                                it.form().limits().values().stream()
                                        .filter(limit -> isCalled(limit.name(), path.name()))
                                        .findFirst())
                .map(Limit::value);
    }

    private static boolean isCalled(String inFile, String inConditions) {
        return inFile.replace(' ', '_').equals(inConditions);
    }
}
