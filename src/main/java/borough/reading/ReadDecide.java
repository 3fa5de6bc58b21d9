package borough.reading;

import borough.files.Node;
import borough.services.Stage.Decision;
import borough.services.Stage.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rule word {@code decide}: decisions by rule and by people, in their order. */
final class ReadDecide {
    static final String MORE_TIME = "more time";
    static final Set<String> KEYS =
            Set.of(
                    "when",
                    "because",
                    "to",
                    "by",
                    "leave to",
                    "do",
                    "tell",
                    MORE_TIME,
                    "reason",
                    "officer only",
                    "second person",
                    "must tick");
    // How a person decides, which a rule does not.
    private static final List<String> BY_PERSON = List.of("reason", "second person", "must tick");

    private ReadDecide() {}

    static List<Decision> read(Node.Keyed stage, Reading reading) {
        var node = stage.get("decide");
        if (node.isEmpty()) {
            return List.of();
        }
        var decisions = new ArrayList<Decision>();
        for (var entry : reading.map(node.get()).entries()) {
            decisions.add(decision(entry, reading));
        }
        inOrder(reading.map(node.get()), decisions, reading);
        return List.copyOf(decisions);
    }

    private static Decision decision(Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
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
                        ReadThen.reaction(map, reading),
                        manner);
        if (decision.by().isEmpty()) {
            byRule(entry, map, decision, reading);
        } else {
            byPerson(entry, map, decision, reading);
        }
        return decision;
    }

    private static void byRule(
            Node.Entry entry, Node.Keyed map, Decision decision, Reading reading) {
        var name = "\"" + entry.key() + "\"";
        if (decision.manner().officerOnly()) {
            reading.fault(entry.place(), "only an officer may decide this", "say who, with by:");
        }
        if (map.get("because").isEmpty()) {
            reading.fault(
                    entry.place(),
                    name + " is decided by rule without a reason",
                    "add because: and the reason");
        }
        if (decision.isAutomatic() && decision.reaction().to().isEmpty()) {
            reading.fault(entry.place(), name + " leads nowhere", "add to: and a stage");
        }
        if (!decision.isAutomatic() && decision.reaction().to().isPresent()) {
            reading.fault(
                    entry.place(),
                    name + " is left to someone and leads on",
                    "take out to: or leave to:");
        }
        for (var key : BY_PERSON) {
            if (map.get(key).isPresent()) {
                reading.fault(
                        entry.place(),
                        name + " is decided by rule, which gives no " + key,
                        "say who decides, with by:, or take out " + key + ":");
            }
        }
    }

    private static void byPerson(
            Node.Entry entry, Node.Keyed map, Decision decision, Reading reading) {
        var name = "\"" + entry.key() + "\"";
        if (map.get("because").isPresent()) {
            reading.fault(
                    entry.place(),
                    name + " is a person's choice, whose reason is their own",
                    "say reason: yes, or take out because:");
        }
        if (decision.manner().leaveTo().isPresent()) {
            reading.fault(
                    entry.place(),
                    name + " is decided by someone and left to someone",
                    "take out by: or leave to:");
        }
        var reaction = decision.reaction();
        if (reaction.moreTime().isPresent() && !decision.manner().needsReason()) {
            reading.fault(
                    entry.place(), name + " gives more time without a reason", "add reason: yes");
        }
        boolean follows = !reaction.does().isEmpty() || !reaction.tells().isEmpty();
        if (reaction.to().isEmpty() && !follows && reaction.moreTime().isEmpty()) {
            reading.fault(entry.place(), name + " does nothing", "add to:, do: or tell:");
        }
    }

    // What always holds leaves nothing for a rule that comes after it.
    private static void inOrder(Node.Keyed map, List<Decision> decisions, Reading reading) {
        boolean always = false;
        for (int i = 0; i < decisions.size(); i++) {
            var one = decisions.get(i);
            if (one.by().isEmpty() && always) {
                reading.fault(
                        map.entries().get(i).place(),
                        "\"" + one.name() + "\" is never reached",
                        "put it before the decision that always holds");
            }
            always |= one.by().isEmpty() && one.when().isEmpty();
        }
    }
}
