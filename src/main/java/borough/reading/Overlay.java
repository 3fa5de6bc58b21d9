package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.files.Node;
import borough.files.Node.Entry;
import borough.values.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a council's own file over a shared one: {@code change}, {@code add} and {@code remove}, each
 * by address, with a {@code why}, and {@code examples} of its own. What the law fixes and what only
 * an officer may do stand.
 */
final class Overlay {
    private static final Set<String> KEYS = Set.of("why", "change", "add", "remove", "examples");

    private final List<Fault> faults = new ArrayList<>();

    /** The file as the council has it, and what is wrong with the overlay. */
    record Laid(Node.Keyed file, List<Fault> faults) {}

    private Overlay() {}

    static Laid lay(Node.Keyed base, Node overlay) {
        var laying = new Overlay();
        return new Laid(ReadLanguages.withoutStale(laying.laid(base, overlay)), laying.faults);
    }

    private void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    private Node.Keyed laid(Node.Keyed base, Node overlay) {
        if (!(overlay instanceof Node.Keyed file)) {
            fault(overlay.place(), "this is no overlay", "write why: and change:");
            return base;
        }
        for (var entry : file.entries()) {
            if (!KEYS.contains(entry.key())) {
                fault(
                        entry.place(),
                        "\"" + entry.key() + "\" means nothing in an overlay",
                        Nearest.hint(entry.key(), KEYS));
            }
        }
        boolean reasoned =
                file.get("why")
                        .filter(why -> why instanceof Node.Words words && !words.text().isBlank())
                        .isPresent();
        if (!reasoned) {
            fault(file.place(), "the overlay gives no reason", "add why: and one sentence");
        }
        var laid = base;
        if (file.get("remove").isPresent()) {
            laid = removeAll(laid, file.get("remove").get());
        }
        if (file.get("change").isPresent()) {
            laid = change(laid, file.get("change").get(), "");
        }
        if (file.get("add").isPresent()) {
            laid = add(laid, file.get("add").get(), "");
        }
        return file.get("examples").isPresent() ? prove(laid, file.get("examples").get()) : laid;
    }

    /**
     * The council's own examples: one takes the place of the shared example of its name, whose
     * expectations the overlay has changed; any other comes on top.
     */
    private Node.Keyed prove(Node.Keyed base, Node own) {
        if (!(own instanceof Node.Items examples)) {
            fault(own.place(), "here stands " + own.kind(), "write a list of examples");
            return base;
        }
        var all = new ArrayList<Node>();
        var shared = base.get("examples").orElse(null);
        if (shared instanceof Node.Items before) {
            all.addAll(before.items());
        }
        for (var example : examples.items()) {
            var name = exampleName(example);
            var at = all.stream().map(Overlay::exampleName).toList().indexOf(name);
            if (at >= 0 && !name.isEmpty()) {
                all.set(at, example);
            } else {
                all.add(example);
            }
        }
        var laid = new Node.Items(own.place(), List.copyOf(all));
        var entry = new Entry("examples", own.place(), laid);
        return shared == null ? insert(base, entry) : with(base, entry, laid);
    }

    private static String exampleName(Node example) {
        return example instanceof Node.Keyed map
                        && map.get("name").orElse(null) instanceof Node.Words words
                ? words.text()
                : "";
    }

    private Node.Keyed change(Node.Keyed base, Node change, String address) {
        if (!(change instanceof Node.Keyed changes)) {
            fault(
                    change.place(),
                    "here stands " + change.kind(),
                    "write names with what they become");
            return base;
        }
        var laid = base;
        for (var entry : changes.entries()) {
            var old = base.get(entry.key());
            var at = address.isEmpty() ? entry.key() : address + "." + entry.key();
            if (old.isEmpty()) {
                var known = base.entries().stream().map(Entry::key).toList();
                fault(
                        entry.place(),
                        "there is no " + at + " to change",
                        Nearest.hint(entry.key(), known) + " What is new stands under add:");
            } else if (old.get() instanceof Node.Keyed map && entry.value() instanceof Node.Keyed) {
                laid = with(laid, entry, change(map, entry.value(), at));
            } else {
                stands(entry, old.get());
                laid = with(laid, entry, entry.value());
            }
        }
        return laid;
    }

    // The law's longest time may be shortened only, and what is an officer's stays an officer's.
    private void stands(Entry entry, Node old) {
        if (entry.key().equals("officer only")) {
            fault(entry.place(), "what only an officer may do stands", "take out this line");
        }
        var before = period(old).filter(Period::byLaw);
        if (before.isEmpty()) {
            return;
        }
        var now = period(entry.value());
        boolean shorter =
                now.isPresent()
                        && (now.get().unit() == before.get().unit()
                                ? now.get().count() <= before.get().count()
                                : now.get().isExact()
                                        && before.get().isExact()
                                        && now.get().seconds() <= before.get().seconds());
        if (!shorter) {
            fault(
                    entry.place(),
                    "the law sets " + entry.key() + " at " + before.get().said(),
                    "give the same or less, counted in the same way");
        }
    }

    private static Optional<Period> period(Node node) {
        return node instanceof Node.Words words ? Period.read(words.text()) : Optional.empty();
    }

    private Node.Keyed add(Node.Keyed base, Node add, String address) {
        if (!(add instanceof Node.Keyed additions)) {
            fault(
                    add.place(),
                    "here stands " + add.kind(),
                    "write names with what belongs to each");
            return base;
        }
        var laid = base;
        for (var entry : additions.entries()) {
            var old = laid.get(entry.key());
            var at = address.isEmpty() ? entry.key() : address + "." + entry.key();
            if (old.isEmpty()) {
                laid = insert(laid, entry);
            } else if (old.get() instanceof Node.Keyed map && entry.value() instanceof Node.Keyed) {
                laid = with(laid, entry, add(map, entry.value(), at));
            } else {
                fault(entry.place(), at + " is there already", "put it under change:");
            }
        }
        return laid;
    }

    private Node.Keyed insert(Node.Keyed base, Entry entry) {
        var entries = new ArrayList<>(base.entries());
        var before =
                entry.value() instanceof Node.Keyed map
                        ? map.get("before").filter(Node.Words.class::isInstance)
                        : Optional.<Node>empty();
        int at = entries.size();
        if (before.isPresent()) {
            var name = ((Node.Words) before.get()).text();
            var names = entries.stream().map(Entry::key).toList();
            at = names.indexOf(name);
            if (at < 0) {
                fault(
                        before.get().place(),
                        "there is no \"" + name + "\" here",
                        Nearest.hint(name, names));
                at = entries.size();
            }
        }
        entries.add(at, entry);
        return new Node.Keyed(base.place(), List.copyOf(entries));
    }

    private static Node.Keyed with(Node.Keyed base, Entry entry, Node value) {
        return new Node.Keyed(
                base.place(),
                base.entries().stream()
                        .map(
                                one ->
                                        one.key().equals(entry.key())
                                                ? new Entry(one.key(), entry.place(), value)
                                                : one)
                        .toList());
    }

    private Node.Keyed removeAll(Node.Keyed base, Node remove) {
        if (!(remove instanceof Node.Items list)) {
            fault(
                    remove.place(),
                    "here stands " + remove.kind(),
                    "write a list of addresses: [warn.early]");
            return base;
        }
        var laid = base;
        for (var item : list.items()) {
            if (item instanceof Node.Words address) {
                laid = remove(laid, List.of(address.text().split("\\.", -1)), address);
            } else {
                fault(item.place(), "here stands " + item.kind(), "write an address");
            }
        }
        return laid;
    }

    private Node.Keyed remove(Node.Keyed base, List<String> steps, Node.Words address) {
        var found = base.get(steps.getFirst());
        boolean last = steps.size() == 1;
        if (found.isEmpty() || !last && !(found.get() instanceof Node.Keyed)) {
            var known = base.entries().stream().map(Entry::key).toList();
            fault(
                    address.place(),
                    "there is no " + address.text() + " to remove",
                    Nearest.hint(steps.getFirst(), known));
            return base;
        }
        if (last && isOfficers(found.get())) {
            fault(address.place(), "what only an officer may do stands", "take out this line");
            return base;
        }
        var entries = new ArrayList<Entry>();
        for (var entry : base.entries()) {
            if (!entry.key().equals(steps.getFirst())) {
                entries.add(entry);
            } else if (!last && entry.value() instanceof Node.Keyed map) {
                var rest = remove(map, steps.subList(1, steps.size()), address);
                entries.add(new Entry(entry.key(), entry.place(), rest));
            }
        }
        return new Node.Keyed(base.place(), List.copyOf(entries));
    }

    private static boolean isOfficers(Node node) {
        return node instanceof Node.Keyed map && map.get("officer only").isPresent();
    }
}
