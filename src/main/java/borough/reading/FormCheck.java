package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Condition;
import borough.language.Path;
import borough.language.Scope;
import borough.language.Text;
import borough.services.Fact;
import borough.services.Message;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the front half of a service as a whole: names that lead to a question or a stage, and what
 * could only be known through itself.
 */
final class FormCheck {
    // These come with sending, or in a case.
    private static final Set<String> NEVER_BEFORE_SENDING =
            Set.of("stage", "decision", "review", "part", "each");
    // And these with the last answer.
    private static final Set<String> NEVER_WHILE_ASKING =
            Set.of("due", "evidence", "price", "priority", "show");
    // Of a case only its day is known before.
    private static final Pattern OF_CASE = Pattern.compile("\\bcase\\.(?:reference|link)\\b");
    private static final Pattern WHETHER_SENT = Pattern.compile("\\bgiven\\(case\\.reference\\)");
    private static final String SAFE_CONTACT = "safe contact";
    private static final Set<String> FILES = Set.of("file", "files", "audio");

    private final Service service;
    private final Reading reading;
    private final Node.Keyed file;
    private final List<Fault> faults = new ArrayList<>();

    FormCheck(Service service, Reading reading, Node.Keyed file) {
        this.service = service;
        this.reading = reading;
        this.file = file;
    }

    List<Fault> faults() {
        service.privacy().reachBy().ifPresent(name -> question(name, at("privacy", "reach by")));
        reachesSafely();
        service.questions().forEach(this::check);
        service.form().rules().forEach(this::check);
        evidence();
        price();
        return faults;
    }

    private void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    /** The line of a key, by the keys that lead to it; the nearest line above where it is none. */
    private Place at(String... keys) {
        Node here = file;
        var place = file.place();
        for (var key : keys) {
            if (!(here instanceof Node.Keyed map) || map.get(key).isEmpty()) {
                return place;
            }
            place =
                    map.entries().stream()
                            .filter(entry -> entry.key().equals(key))
                            .map(Node.Entry::place)
                            .findFirst()
                            .orElse(place);
            here = map.get(key).get();
        }
        return place;
    }

    private void question(String name, Place place) {
        if (service.question(name).isEmpty()) {
            fault(
                    place,
                    "there is no question \"" + name + "\"",
                    Nearest.hint(name, service.form().questions().keySet()));
        }
    }

    // Who is asked for a safe way and told by another may come to harm, or hears nothing at all.
    private void reachesSafely() {
        if (service.privacy().reachBy().isPresent()
                || service.story().messages().values().stream()
                        .noneMatch(it -> it.to().said().equals(Message.CUSTOMER))) {
            return;
        }
        service.questions().stream()
                .filter(it -> it.answerType().name().equals(SAFE_CONTACT))
                .findFirst()
                .ifPresent(
                        it ->
                                fault(
                                        at("ask", it.name()),
                                        "the customer says how it is safe to reach them, and the"
                                                + " messages do not go by it",
                                        "add reach by: " + it.name() + " under privacy:"));
    }

    private void check(Question question) {
        var stages = service.story().stages().keySet();
        for (var stage : question.how().growsIn()) {
            if (!stages.contains(stage)) {
                fault(
                        at("ask", question.name(), "grows in"),
                        "there is no stage \"" + stage + "\"",
                        Nearest.hint(stage, stages));
            }
        }
        saysWhatIsKnown(question);
        question.when().ifPresent(this::isKnownBefore);
        canBeAnsweredAtKiosk(question);
        var needs = new LinkedHashSet<String>();
        question.when().ifPresent(when -> needs.addAll(when.reads()));
        question.how().from().of().map(Path::name).ifPresent(needs::add);
        question.how().from().onlyWhen().values().forEach(when -> needs.addAll(when.reads()));
        if (through(needs).contains(Scope.inConditions(question.name()))) {
            fault(
                    at("ask", question.name()),
                    "\"" + question.name() + "\" must be answered before it can be asked",
                    "ask it by something that is known before");
        }
    }

    // A sentence that says something not known is left out, and a question would have no words.
    private void saysWhatIsKnown(Question question) {
        var known = new HashSet<String>();
        service.questions().stream()
                .takeWhile(it -> !it.equals(question))
                .forEach(it -> known.add(Scope.inConditions(it.name())));
        var wording = question.wording();
        for (var text :
                Stream.concat(Stream.of(wording.question()), wording.hint().stream()).toList()) {
            isKnownBefore(text.place(), text.raw(), List.of());
            for (var name : text.reads()) {
                through(Set.of(name)).stream()
                        .filter(it -> isToCome(it, known))
                        .findFirst()
                        .ifPresent(later -> tooEarly(question, text, name, later));
            }
        }
    }

    // Nobody at a kiosk has a file with them, so that whoever must give one could not go on.
    private void canBeAnsweredAtKiosk(Question question) {
        boolean isFile = FILES.contains(question.answerType().name());
        boolean byChannel =
                question.when().filter(when -> when.reads().contains("channel")).isPresent();
        if (isFile
                && !question.isOptional()
                && !byChannel
                && service.channels().contains("kiosk")) {
            fault(
                    at("ask", question.name()),
                    "\"" + question.name() + "\" must be sent, and a kiosk takes no files",
                    "add optional: yes, ask it when: channel != \"kiosk\", or take kiosk out of"
                            + " channels:");
        }
    }

    // What comes with a case is not known before there is one, so this would never count.
    // Whether there is one may be asked: so a question is left to be asked later.
    private void isKnownBefore(Condition when) {
        var source = WHETHER_SENT.matcher(when.source()).replaceAll("");
        isKnownBefore(when.place(), source, when.reads());
    }

    private void isKnownBefore(Place place, String source, Collection<String> reads) {
        var ofCase = OF_CASE.matcher(source).results().map(MatchResult::group);
        Stream.concat(ofCase, through(reads).stream().filter(NEVER_BEFORE_SENDING::contains))
                .findFirst()
                .ifPresent(
                        name ->
                                fault(
                                        place,
                                        "{" + name + "} is not known before it is sent",
                                        "say what is known by then: answers, facts, limits"));
    }

    private boolean isToCome(String name, Set<String> known) {
        return NEVER_BEFORE_SENDING.contains(name)
                || NEVER_WHILE_ASKING.contains(name)
                || service.questions().stream()
                                .anyMatch(it -> Scope.inConditions(it.name()).equals(name))
                        && !known.contains(name);
    }

    private void tooEarly(Question question, Text text, String name, String later) {
        var through = later.equals(name) ? "" : ", through " + later.replace('_', ' ');
        fault(
                text.place(),
                "{%s} is not known when \"%s\" is asked%s"
                        .formatted(name.replace('_', ' '), question.name(), through),
                "say only what stands above it: answers, facts of those, limits");
    }

    private void check(Rule rule) {
        var key = rule.kind().name().toLowerCase(java.util.Locale.UK);
        rule.when().ifPresent(this::isKnownBefore);
        rule.saying().say().ifPresent(it -> isKnownBefore(it.place(), it.raw(), it.reads()));
        rule.tried().on().ifPresent(on -> question(on, at(key, rule.name(), "on")));
        if (rule.kind() == Rule.Kind.SHOW
                && rule.tried().on().isEmpty()
                && !service.stages().isEmpty()) {
            fault(
                    at(key, rule.name()),
                    "a service that is sent shows nothing in the end",
                    "add on: and the question it is shown after");
        }
        rule.way()
                .to()
                .flatMap(Rule.Leads::fact)
                .flatMap(path -> path.type(reading.scope()))
                .filter(type -> type != Type.TEXT && type != Type.ANYTHING)
                .ifPresent(
                        type ->
                                fault(
                                        at(key, rule.name(), "to"),
                                        "nobody can be sent to a " + type.said(),
                                        "name a service, a body, a team or a text"));
    }

    private void evidence() {
        for (var item : service.evidence().items()) {
            item.how()
                    .file()
                    .ifPresent(name -> question(name, at("evidence", item.name(), "file")));
        }
    }

    private void price() {
        for (var line : service.price()) {
            var reads = new LinkedHashSet<String>();
            line.when().ifPresent(when -> reads.addAll(when.reads()));
            line.much().workedOut().ifPresent(much -> reads.addAll(much.reads()));
            if (through(reads).contains("price")) {
                fault(
                        at("price", line.name()),
                        "the price needs itself to be known",
                        "take price out of what \"" + line.name() + "\" reads");
            }
        }
    }

    // These names, and all that the facts among them read.
    private Set<String> through(Collection<String> names) {
        var all = new HashSet<String>();
        var open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (all.add(next)) {
                service.form().facts().values().stream()
                        .filter(fact -> Scope.inConditions(fact.name()).equals(next))
                        .map(Fact::reads)
                        .forEach(open::addAll);
            }
        }
        return all;
    }
}
