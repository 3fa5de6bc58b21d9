package borough.examples;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares one line of what an example expects with what came, and says where they differ. */
final class Expected {
    private final String example;
    private final Set<String> refused;
    private final List<Fault> faults = new ArrayList<>();

    /** {@code refused} is said with each fault, for it is often why. */
    Expected(String example, Set<String> refused) {
        this.example = example;
        this.refused = refused;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(Place place, String wrong, String right) {
        faults.add(new Fault(place, wrong, right));
    }

    /** The names a line expects; {@code none} is none of them. */
    static List<String> texts(Node node) {
        return switch (node) {
            case Node.Words words ->
                    words.text().equals("none") ? List.of() : List.of(words.text());
            case Node.Items list ->
                    list.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Node.Keyed map -> List.of();
        };
    }

    /** These and no others came, in any order. */
    void same(Node.Entry entry, Collection<String> came) {
        var said = texts(entry.value());
        var expected = new TreeSet<>(said);
        if (!expected.equals(new TreeSet<>(came)) || expected.size() != said.size()) {
            wrong(entry, said, came);
        }
    }

    /** This alone came; what is empty did not come. */
    void one(Node.Entry entry, String came) {
        same(entry, came.isEmpty() ? Set.of() : Set.of(came));
    }

    /** These came, and others may have. */
    void among(Node.Entry entry, Collection<String> came) {
        var expected = texts(entry.value());
        if (!came.containsAll(expected)) {
            wrong(entry, expected, came);
        }
    }

    void wrong(Node.Entry entry, Collection<String> expected, Collection<String> came) {
        wrong(entry.place(), entry.key() + " should be " + said(expected), came);
    }

    void wrong(Place place, String what, Collection<String> came) {
        var because = refused.isEmpty() ? "" : " (it is refused: " + said(refused) + ")";
        fault(
                place,
                "in \"" + example + "\" " + what + " and is " + said(came) + because,
                "mend the rules or the example");
    }

    private static String said(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
