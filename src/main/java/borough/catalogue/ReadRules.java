package borough.catalogue;

import borough.files.Node;
import borough.services.Doing;
import borough.services.Priority;
import borough.services.Rule;
import borough.services.Rule.Kind;
import borough.services.Rule.Saying;
import borough.services.Rule.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule words {@code refuse}, {@code divert} and {@code warn}. */
final class ReadRules {
    private static final Map<Kind, Set<String>> KEYS =
            Map.of(
                    Kind.REFUSE, Set.of("when", "say", "show", "offer", "override", "do", "before"),
                    Kind.DIVERT, Set.of("when", "say", "to", "may go on", "override", "before"),
                    Kind.WARN, Set.of("when", "say", "before"));
    private static final Map<Kind, Set<String>> NOT_YET =
            Map.of(
                    Kind.REFUSE,
                    Set.of(),
                    Kind.DIVERT,
                    Set.of("comes back", "asks"),
                    Kind.WARN,
                    Set.of());

    private ReadRules() {}

    static List<Rule> read(Kind kind, Node node, Reading reading) {
        var rules = new ArrayList<Rule>();
        for (var entry : reading.map(node).entries()) {
            rules.add(rule(kind, entry, reading));
        }
        return rules;
    }

    private static Rule rule(Kind kind, Node.Entry entry, Reading reading) {
        var map = reading.map(entry.value());
        NotYet.check(
                map,
                NOT_YET.getOrDefault(kind, Set.of()),
                KEYS.getOrDefault(kind, Set.of()),
                reading);
        if (map.get("say").isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" says nothing",
                    "add say: and what people read");
        }
        if (kind == Kind.REFUSE && map.get("when").isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" refuses everybody",
                    "add when: and a condition");
        }
        if (kind == Kind.DIVERT && map.get("to").isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" leads nowhere",
                    "add to: and where people go");
        }
        List<Doing> does = map.get("do").map(node -> ReadDo.read(node, reading)).orElse(List.of());
        var saying = new Saying(reading.text(map, "say"), reading.path(map, "show"));
        return new Rule(
                kind,
                entry.key(),
                reading.condition(map, "when"),
                saying,
                new Way(
                        reading.list(map, "offer"),
                        reading.words(map, "to"),
                        reading.yes(map, "may go on"),
                        reading.words(map, "override"),
                        does));
    }

    /** The rule word {@code priority}. */
    static List<Priority> priorities(Node node, Reading reading) {
        var priorities = new ArrayList<Priority>();
        for (var entry : reading.map(node).entries()) {
            var map = reading.map(entry.value());
            NotYet.check(
                    map,
                    Set.of("offer"),
                    Set.of("when", "within", "team", "say", "before"),
                    reading);
            priorities.add(
                    new Priority(
                            entry.key(),
                            reading.condition(map, "when"),
                            ReadTime.within(map, "within", reading),
                            reading.words(map, "team"),
                            Optional.empty()));
        }
        return priorities;
    }
}
