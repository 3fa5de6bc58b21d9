package borough.catalogue;

import borough.files.Node;
import borough.language.Text;
import borough.services.Doing;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.services.Stage.Entering;
import borough.services.Stage.Happening;
import borough.services.Stage.Manner;
import borough.services.Stage.Reaction;
import borough.services.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule word {@code then}: the stages of a case. */
final class ReadThen {
    private static final Set<String> STAGE_KEYS =
            Set.of("say", "within", "do", "tell", "decide", "end");
    private static final Set<String> STAGE_NOT_YET =
            Set.of(
                    "clock",
                    "needs evidence",
                    "ask again",
                    "parts",
                    "ask",
                    "know",
                    "start",
                    "with",
                    "offer",
                    "team",
                    "seen by",
                    "flow");
    private static final Set<String> REACTION_KEYS =
            Set.of("to", "do", "tell", "raise to", "because");
    private static final Set<String> DECISION_KEYS =
            Set.of(
                    "when",
                    "because",
                    "to",
                    "by",
                    "leave to",
                    "do",
                    "tell",
                    "reason",
                    "officer only",
                    "second person",
                    "must tick");
    static final List<String> ENDS = List.of("done", "not done", "refused", "withdrawn", "lapsed");

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
        NotYet.check(new Node.Keyed(map.place(), others), STAGE_NOT_YET, STAGE_KEYS, reading);
        Optional<String> end = map.get("end").map(node -> reading.oneOf(map, "end", ENDS, "done"));
        var entering =
                new Entering(
                        does(map),
                        reading.list(map, "tell"),
                        ReadTime.within(map, "within", reading),
                        end);
        return new Stage(
                entry.key(),
                reading.text(map, "say"),
                entering,
                List.copyOf(happenings),
                decisions(map));
    }

    private List<Doing> does(Node.Keyed map) {
        return map.get("do").map(node -> ReadDo.read(node, reading)).orElse(List.of());
    }

    private Optional<Happening> happening(Node.Entry line) {
        var word = line.key().substring(0, line.key().indexOf(' '));
        var what = line.key().substring(word.length() + 1);
        Optional<Trigger> trigger =
                switch (word) {
                    case "on" -> Optional.of(new Trigger.Heard(line.place(), line.key(), what));
                    case "after" -> ReadTime.after(line.place(), line.key(), what, reading);
                    default -> ReadTime.at(line.place(), line.key(), what, reading);
                };
        var reaction = reaction(line);
        return trigger.map(it -> new Happening(it, reaction));
    }

    private Reaction reaction(Node.Entry line) {
        if (line.value() instanceof Node.Words) {
            return new Reaction(
                    Optional.of(reading.words(line.value())),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        var map = reading.map(line.value());
        NotYet.check(map, Set.of("opens", "end"), REACTION_KEYS, reading);
        if (map.entries().isEmpty()) {
            reading.fault(
                    line.place(),
                    "\"" + line.key() + "\" does nothing",
                    "name a stage, or add do: or tell:");
        }
        return reaction(map);
    }

    private Reaction reaction(Node.Keyed map) {
        return new Reaction(
                reading.words(map, "to"),
                does(map),
                reading.list(map, "tell"),
                reading.words(map, "raise to"),
                reading.text(map, "because"));
    }

    private List<Decision> decisions(Node.Keyed stage) {
        var node = stage.get("decide");
        if (node.isEmpty()) {
            return List.of();
        }
        var decisions = new ArrayList<Decision>();
        for (var entry : reading.map(node.get()).entries()) {
            decisions.add(decision(entry));
        }
        return List.copyOf(decisions);
    }

    private Decision decision(Node.Entry entry) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, DECISION_KEYS);
        var manner =
                new Manner(
                        reading.words(map, "leave to"),
                        reading.yes(map, "reason"),
                        reading.yes(map, "officer only"),
                        reading.words(map, "second person"),
                        reading.list(map, "must tick"));
        var decision =
                new Decision(
                        entry.key(),
                        reading.condition(map, "when"),
                        reading.list(map, "by"),
                        reaction(map),
                        manner);
        check(entry, decision, map.get("because").map(n -> reading.text(n)));
        return decision;
    }

    private void check(Node.Entry entry, Decision decision, Optional<Text> because) {
        if (decision.isAutomatic() && decision.manner().officerOnly()) {
            reading.fault(entry.place(), "only an officer may decide this", "say who, with by:");
        }
        if (decision.isAutomatic() && because.isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" is decided by rule without a reason",
                    "add because: and the reason");
        }
        if (decision.isAutomatic() && decision.reaction().to().isEmpty()) {
            reading.fault(
                    entry.place(), "\"" + entry.key() + "\" leads nowhere", "add to: and a stage");
        }
    }
}
