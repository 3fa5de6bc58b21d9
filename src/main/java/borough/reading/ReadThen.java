package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.services.Doing;
import borough.services.Stage;
import borough.services.Stage.Clock;
import borough.services.Stage.Deciding;
import borough.services.Stage.Entering;
import borough.services.Stage.Happening;
import borough.services.Stage.Other;
import borough.services.Stage.Reaction;
import borough.services.Stage.Saying;
import borough.services.Stage.Waiting;
import borough.services.Stage.Whose;
import borough.services.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code then}: the stages of a case, or of a part of it. */
final class ReadThen {
    static final List<String> ENDS = List.of("done", "not done", "refused", "withdrawn", "lapsed");
    static final Set<String> KEYS =
            Set.of(
                    "say",
                    "show",
                    "offer",
                    "seen by",
                    "within",
                    "team",
                    "clock",
                    "know",
                    "ask",
                    "do",
                    "tell",
                    "start",
                    "with",
                    "needs evidence",
                    "decide",
                    "ask again",
                    "parts",
                    "end");
    static final Set<String> REACTION_KEYS =
            Set.of("to", "do", "tell", "raise to", "because", "opens");
    static final Set<String> HOLDER_KEYS = Set.of("from");
    private static final Map<String, Clock> CLOCKS =
            Map.of("paused", Clock.PAUSED, "starts again", Clock.STARTS_AGAIN);

    private final Reading reading;

    private ReadThen(Reading reading) {
        this.reading = reading;
    }

    static Map<String, Stage> read(Node node, Reading reading) {
        var then = new ReadThen(reading);
        var stages = new LinkedHashMap<String, Stage>();
        for (var entry : reading.map(node).entries()) {
            stages.put(entry.key(), then.stage(entry));
        }
        return stages;
    }

    private Stage stage(Node.Entry entry) {
        var map = reading.map(entry.value());
        var happenings = new ArrayList<Happening>();
        var others = new ArrayList<Node.Entry>();
        for (var line : map.entries()) {
            if (line.key().matches("(on|at|after) .+")) {
                happening(line).ifPresent(happenings::add);
            } else {
                others.add(line);
            }
        }
        reading.onlyKeys(new Node.Keyed(map.place(), others), KEYS);
        return new Stage(
                entry.key(),
                new Saying(
                        reading.text(map, "say"),
                        reading.path(map, "show"),
                        reading.list(map, "offer"),
                        reading.list(map, "seen by")),
                entering(map),
                new Waiting(
                        List.copyOf(happenings),
                        clock(map),
                        again(map),
                        ReadParts.read(map, reading)),
                deciding(map));
    }

    private Entering entering(Node.Keyed map) {
        return new Entering(
                does(map, reading),
                reading.list(map, "tell"),
                ReadTime.within(map, "within", reading),
                other(map, reading),
                map.get("end").map(node -> reading.oneOf(map, "end", ENDS, "done")));
    }

    private Deciding deciding(Node.Keyed map) {
        return new Deciding(
                ReadDecide.read(map, reading),
                reading.list(map, "needs evidence"),
                map.get("ask").map(node -> ReadAsk.read(node, reading)).orElse(Map.of()),
                map.get("know").map(node -> ReadKnow.read(node, reading)).orElse(Map.of()),
                whose(map, reading));
    }

    /** {@code team:} and a role, or {@code from:} with the answer or the fact that holds it. */
    static Whose whose(Node.Keyed map, Reading reading) {
        if (map.get("team").orElse(null) instanceof Node.Keyed held) {
            reading.onlyKeys(held, HOLDER_KEYS);
            if (held.get("from").isEmpty()) {
                reading.fault(held.place(), "nobody is named", "add from: and an answer or a fact");
            }
            return new Whose(Optional.empty(), reading.path(held, "from").map(reading::team));
        }
        return new Whose(reading.words(map, "team"), Optional.empty());
    }

    private Clock clock(Node.Keyed map) {
        var node = map.get("clock");
        if (node.isEmpty()) {
            return Clock.RUNS;
        }
        var said = reading.oneOf(map, "clock", List.of("paused", "starts again"), "paused");
        return CLOCKS.getOrDefault(said, Clock.RUNS);
    }

    private List<String> again(Node.Keyed map) {
        var asked = reading.list(map, "ask again");
        boolean heard = map.get("on customer answers").isPresent();
        if (!asked.isEmpty() && !heard) {
            reading.fault(
                    map.get("ask again").orElse(map).place(),
                    "the customer is asked again and nobody hears the answer",
                    "add on customer answers: and a stage");
        }
        return asked;
    }

    static List<Doing> does(Node.Keyed map, Reading reading) {
        return map.get("do").map(node -> ReadDo.read(node, reading)).orElse(List.of());
    }

    /** {@code start: another-service}, with what it begins with. */
    static Optional<Other> other(Node.Keyed map, Reading reading) {
        var with = map.get("with");
        var start = map.get("start");
        if (start.isEmpty()) {
            with.ifPresent(
                    node ->
                            reading.fault(
                                    node.place(),
                                    "with: stands without start:",
                                    "name the service it begins, or take it out"));
            return Optional.empty();
        }
        var given = new LinkedHashMap<String, borough.language.Condition>();
        for (var entry : with.map(reading::map).map(Node.Keyed::entries).orElse(List.of())) {
            given.put(entry.key(), given(entry.value(), reading));
        }
        return Optional.of(new Other(start.get().place(), reading.words(start.get()), given));
    }

    // A name is said here as it is in the file: "new address" is new_address.
    private static borough.language.Condition given(Node node, Reading reading) {
        var said = reading.words(node);
        var source =
                said.matches("[a-z][a-z0-9 -]*") ? borough.language.Scope.inConditions(said) : said;
        var condition = new borough.language.Condition(node.place(), source, reading::scope);
        reading.later(condition::check);
        return condition;
    }

    private Optional<Happening> happening(Node.Entry line) {
        int space = line.key().indexOf(' ');
        var what = line.key().substring(space + 1);
        Optional<Trigger> trigger =
                switch (line.key().substring(0, space)) {
                    case "on" -> Optional.of(new Trigger.Heard(line.place(), line.key(), what));
                    case "after" -> ReadTime.after(line.place(), line.key(), what, reading);
                    default -> ReadTime.at(line.place(), line.key(), what, reading);
                };
        var reaction = reaction(line, reading);
        return trigger.map(it -> new Happening(it, reaction));
    }

    private static Reaction reaction(Node.Entry line, Reading reading) {
        if (line.value() instanceof Node.Words) {
            return new Reaction(
                    Optional.of(reading.words(line.value())),
                    List.of(),
                    List.of(),
                    new Stage.Beside(Optional.empty(), Optional.empty(), Optional.empty()),
                    List.of());
        }
        var map = reading.map(line.value());
        reading.onlyKeys(map, REACTION_KEYS);
        if (map.entries().isEmpty()) {
            reading.fault(
                    line.place(),
                    "\"" + line.key() + "\" does nothing",
                    "name a stage, or add do: or tell:");
        }
        return reaction(map, reading);
    }

    static Reaction reaction(Node.Keyed map, Reading reading) {
        return new Reaction(
                reading.words(map, "to"),
                does(map, reading),
                reading.list(map, "tell"),
                new Stage.Beside(
                        reading.words(map, "raise to"),
                        reading.text(map, "because"),
                        ReadTime.within(map, ReadDecide.MORE_TIME, reading)),
                reading.list(map, "opens"));
    }

    /** The lines of stages, and of stages of parts under {@code part: stage}. */
    static Map<String, Fault.Place> places(Node node) {
        var places = new LinkedHashMap<String, Fault.Place>();
        places("", node, places);
        return places;
    }

    private static void places(String part, Node node, Map<String, Fault.Place> places) {
        if (!(node instanceof Node.Keyed stages)) {
            return;
        }
        for (var stage : stages.entries()) {
            places.put(part + stage.key(), stage.place());
            if (stage.value() instanceof Node.Keyed map
                    && map.get("parts").orElse(null) instanceof Node.Keyed parts) {
                for (var one : parts.entries()) {
                    places.put(one.key() + ":", one.place());
                    if (one.value() instanceof Node.Keyed inside) {
                        inside.get("then").ifPresent(it -> places(one.key() + ": ", it, places));
                    }
                }
            }
        }
    }
}
