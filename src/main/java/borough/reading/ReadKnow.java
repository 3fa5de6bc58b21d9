package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Condition;
import borough.language.Fits;
import borough.language.Scope;
import borough.language.Text;
import borough.services.Fact;
import borough.services.Fact.Case;
import borough.services.Fact.Cases;
import borough.services.Fact.Fetch;
import borough.services.Fact.Source;
import borough.services.Fact.Thought;
import borough.services.Fact.Wording;
import borough.services.WordCall;
import borough.vocabulary.Lookup;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule word {@code know}: facts, each fetched by a lookup or thought out from others. */
final class ReadKnow {
    static final Set<String> CASE_KEYS = Set.of("when", "is");
    private static final String WORDING = "wording";
    static final Set<String> WORDING_KEYS = Set.of(WORDING);

    private final Reading reading;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<String> inCircles = new HashSet<>();
    private final Set<String> thinking = new HashSet<>();

    private ReadKnow(Reading reading) {
        this.reading = reading;
    }

    static Map<String, Fact> read(Node node, Reading reading) {
        var know = new ReadKnow(reading);
        know.findCircles();
        for (var entry : reading.map(node).entries()) {
            var fact = new Fact(entry.key(), entry.place(), know.source(entry));
            know.facts.put(entry.key(), fact);
            reading.name(entry.place(), entry.key(), () -> know.type(fact));
        }
        return know.facts;
    }

    private Source source(Node.Entry entry) {
        if (entry.value() instanceof Node.Keyed map
                && map.get(WORDING).filter(it -> !(it instanceof Node.Keyed)).isPresent()) {
            reading.onlyKeys(map, WORDING_KEYS);
            return new Wording(paragraphs(map.get(WORDING).get()));
        }
        if (entry.value() instanceof Node.Keyed map) {
            var cases = map.entries().stream().map(this::oneCase).toList();
            reading.later(() -> alike(cases));
            return new Cases(cases);
        }
        var said = reading.words(entry.value());
        var call = WordCall.read(entry.value().place(), said, reading::scope);
        if (call.isEmpty()) {
            var thought = new Condition(entry.value().place(), said, reading::scope);
            reading.later(() -> inCircles.contains(entry.key()) ? List.of() : thought.check());
            return new Thought(thought);
        }
        var lookup = reading.words().findLookup(call.get().word());
        reading.later(
                () ->
                        lookup.map(known -> call.get().check(known.heading()))
                                .orElseGet(() -> List.of(call.get().unknown(lookups()))));
        return new Fetch(call.get(), lookup);
    }

    private List<Text> paragraphs(Node node) {
        return node instanceof Node.Items list
                ? list.items().stream().map(reading::text).toList()
                : List.of(reading.text(node));
    }

    private List<String> lookups() {
        return reading.words().lookups().stream().map(Lookup::name).toList();
    }

    private Case oneCase(Node.Entry entry) {
        var map = reading.map(entry.value());
        reading.onlyKeys(map, CASE_KEYS);
        var is = map.get("is");
        if (is.isEmpty()) {
            reading.fault(
                    entry.place(), "\"" + entry.key() + "\" gives nothing", "add is: and a value");
        }
        var value =
                new Condition(
                        is.orElse(map).place(), is.map(reading::words).orElse(""), reading::scope);
        reading.later(value::check);
        return new Case(entry.key(), reading.condition(map, "when"), value);
    }

    private static List<Fault> alike(List<Case> cases) {
        var faults = new ArrayList<Fault>();
        for (var one : cases) {
            var first = cases.getFirst().is().type();
            if (!Fits.into(first, one.is().type())) {
                faults.add(
                        new Fault(
                                one.is().place(),
                                "\"" + one.name() + "\" gives a " + one.is().type().said(),
                                "give a " + first.said() + ", as the first case does"));
            }
        }
        return faults;
    }

    // Conditions compile at first use, by whichever thread comes first.
    private synchronized Type type(Fact fact) {
        // A fact that needs itself has no type; the circle is a fault of its own.
        if (!thinking.add(fact.name())) {
            return Type.ANYTHING;
        }
        var type = thoughtType(fact);
        thinking.remove(fact.name());
        return type;
    }

    private static Type thoughtType(Fact fact) {
        return switch (fact.source()) {
            case Fetch(var call, var lookup) -> lookup.map(Lookup::gives).orElse(Type.ANYTHING);
            case Thought(var condition) -> condition.type();
            case Wording wording -> Type.TEXT;
            case Cases(var cases) -> cases.isEmpty() ? Type.ANYTHING : cases.getFirst().is().type();
        };
    }

    // Names are all known only at the end, but facts name facts by their own words.
    private void findCircles() {
        reading.later(
                () -> {
                    facts.values().forEach(this::markCircle);
                    return facts.values().stream()
                            .filter(fact -> inCircles.contains(fact.name()))
                            .map(
                                    fact ->
                                            new Fault(
                                                    fact.place(),
                                                    "\""
                                                            + fact.name()
                                                            + "\" needs itself to be known",
                                                    "take one of the names out of the circle"))
                            .toList();
                });
    }

    private void markCircle(Fact fact) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(reads(fact));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (next.equals(fact.name())) {
                inCircles.add(fact.name());
                return;
            }
            if (seen.add(next)) {
                open.addAll(reads(facts.get(next)));
            }
        }
    }

    private List<String> reads(@org.jspecify.annotations.Nullable Fact fact) {
        if (fact == null) {
            return List.of();
        }
        var read = fact.reads();
        return facts.keySet().stream()
                .filter(name -> read.contains(Scope.inConditions(name)))
                .toList();
    }
}
