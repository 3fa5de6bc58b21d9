package borough.reading;

import borough.files.Nearest;
import borough.files.Node;
import borough.language.Path;
import borough.services.Priority;
import borough.services.Rule;
import borough.services.Rule.Act;
import borough.services.Rule.Kind;
import borough.services.Rule.Leads;
import borough.services.Rule.May;
import borough.services.Rule.Saying;
import borough.services.Rule.Tried;
import borough.services.Rule.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule words {@code refuse}, {@code divert}, {@code duplicate}, {@code show}, {@code warn} and
 * {@code priority}.
 */
final class ReadRules {
    static final Set<String> PRIORITY_KEYS =
            Set.of("when", "within", "team", "say", "offer", "before");
    private static final Map<Kind, Set<String>> KEYS =
            Map.of(
                    Kind.REFUSE,
                    Set.of("when", "say", "show", "offer", "override", "do", "before"),
                    Kind.DIVERT,
                    Set.of(
                            "when",
                            "say",
                            "to",
                            "may go on",
                            "comes back",
                            "asks",
                            "override",
                            "before"),
                    Kind.DUPLICATE,
                    Set.of("when", "match", "may", "say", "override", "before"),
                    Kind.SHOW,
                    Set.of("on", "when", "say", "show", "offer", "before"),
                    Kind.WARN,
                    Set.of("when", "say", "before"));

    private final Kind kind;
    private final Node.Entry entry;
    private final Node.Keyed map;
    private final Reading reading;

    private ReadRules(Kind kind, Node.Entry entry, Reading reading) {
        this.kind = kind;
        this.entry = entry;
        this.map = reading.map(entry.value());
        this.reading = reading;
    }

    /** What a rule of this kind may say. */
    static Set<String> keys(Kind kind) {
        return KEYS.getOrDefault(kind, Set.of());
    }

    static List<Rule> read(Kind kind, Node node, Reading reading) {
        var rules = new ArrayList<Rule>();
        for (var entry : reading.map(node).entries()) {
            rules.add(new ReadRules(kind, entry, reading).rule());
        }
        return rules;
    }

    private Rule rule() {
        reading.onlyKeys(map, keys(kind));
        if (kind != Kind.DUPLICATE) {
            needed("say", "says nothing", "and what people read");
        }
        switch (kind) {
            case REFUSE -> needed("when", "refuses everybody", "and a condition");
            case DIVERT -> needed("to", "leads nowhere", "and where people go");
            case DUPLICATE -> {
                needed("match", "matches nothing", "and a fact that lists what is open");
                needed("may", "leaves nothing to do", "and show, join, replace, add or go on");
            }
            default -> {}
        }
        var tried =
                new Tried(
                        reading.condition(map, "when"),
                        reading.path(map, "match").map(this::listed),
                        reading.words(map, "on"));
        var saying = new Saying(reading.text(map, "say"), reading.path(map, "show"));
        return new Rule(kind, entry.key(), tried, saying, way());
    }

    private void needed(String key, String wrong, String right) {
        if (map.get(key).isEmpty()) {
            reading.fault(
                    entry.place(), "\"" + entry.key() + "\" " + wrong, "add " + key + ": " + right);
        }
    }

    private Path listed(Path path) {
        reading.later(
                () ->
                        path.type(reading.scope()).stream()
                                .filter(type -> !ReadAsk.isList(type))
                                .map(
                                        type ->
                                                new borough.files.Fault(
                                                        path.place(),
                                                        "what is open is a list, not a "
                                                                + type.said(),
                                                        "name a fact that lists cases"))
                                .toList());
        return path;
    }

    private Way way() {
        return new Way(
                reading.list(map, "offer"),
                map.get("to").map(this::leads),
                may(),
                reading.words(map, "override"),
                acts());
    }

    // A fact that holds where to go is written by its name, as everything else that leads there.
    private Leads leads(Node node) {
        var said = reading.words(node);
        var asks = reading.list(map, "asks");
        boolean comesBack = reading.yes(map, "comes back");
        if (!asks.isEmpty() && !comesBack) {
            reading.fault(
                    map.get("asks").orElse(map).place(),
                    "\"" + entry.key() + "\" limits what is asked and nobody comes back",
                    "add comes back: yes");
        }
        var fact = Path.read(node.place(), said).filter(path -> reading.isName(path.name()));
        return new Leads(said, fact, comesBack, asks);
    }

    private List<May> may() {
        if (kind != Kind.DUPLICATE) {
            return reading.yes(map, "may go on") ? List.of(May.GO_ON) : List.of();
        }
        var known = List.of(May.values()).stream().map(May::said).toList();
        var may = new ArrayList<May>();
        for (var said : reading.list(map, "may")) {
            int at = known.indexOf(said);
            if (at < 0 || may.contains(May.values()[at])) {
                reading.fault(
                        map.get("may").orElse(map).place(),
                        at < 0
                                ? "nobody may \"" + said + "\" here"
                                : "\"" + said + "\" is here twice",
                        at < 0 ? Nearest.hint(said, known) : "keep one of them");
            } else {
                may.add(May.values()[at]);
            }
        }
        return List.copyOf(may);
    }

    private List<Act> acts() {
        return map.get("do").map(node -> ReadDo.read(node, reading)).orElse(List.of()).stream()
                .map(doing -> new Act(doing, reading.words().findAction(doing.call().word())))
                .toList();
    }

    /** The rule word {@code priority}. */
    static List<Priority> priorities(Node node, Reading reading) {
        var priorities = new ArrayList<Priority>();
        for (var entry : reading.map(node).entries()) {
            var map = reading.map(entry.value());
            reading.onlyKeys(map, PRIORITY_KEYS);
            Optional<borough.language.Text> say = reading.text(map, "say");
            priorities.add(
                    new Priority(
                            entry.key(),
                            reading.condition(map, "when"),
                            ReadTime.within(map, "within", reading),
                            reading.words(map, "team"),
                            new Priority.Told(say, reading.list(map, "offer"))));
        }
        return priorities;
    }
}
