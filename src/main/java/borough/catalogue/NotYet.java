package borough.catalogue;

import borough.files.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells a key that the language will have from one that means nothing. */
final class NotYet {
    private NotYet() {}

    /** A fault for each key of the map that is not known, and for each that is not taught yet. */
    static void check(
            Node.Keyed map, Set<String> notYet, Collection<String> known, Reading reading) {
        var all = new HashSet<>(known);
        all.addAll(notYet);
        reading.onlyKeys(map, all);
        for (var entry : map.entries()) {
            if (notYet.contains(entry.key())) {
                reading.fault(
                        entry.place(),
                        "\"" + entry.key() + "\" is not taught yet",
                        "leave it out until it is");
            }
        }
    }
}
