package borough.reading;

import borough.files.Nearest;
import borough.files.Node;
import borough.services.Privacy;
import borough.services.Privacy.Reach;
import borough.services.Privacy.Seen;
import java.util.List;
import java.util.Set;

/** The rule word {@code privacy}: who sees a case, and how anyone may be reached about it. */
final class ReadPrivacy {
    static final Set<String> KEYS =
            Set.of(
                    "seen by",
                    "hidden from",
                    "every view logged",
                    "quick exit",
                    "title",
                    "reach by",
                    "plain envelopes",
                    "kiosk shows");
    private static final List<String> PLACES =
            List.of("account", "household", "address history", "property page", "search");

    private ReadPrivacy() {}

    static Privacy read(Node node, Reading reading) {
        var map = reading.map(node);
        reading.onlyKeys(map, KEYS);
        var hidden = reading.list(map, "hidden from");
        for (var place : hidden) {
            if (!PLACES.contains(place)) {
                reading.fault(
                        map.get("hidden from").orElse(map).place(),
                        "nothing can be hidden from \"" + place + "\"",
                        Nearest.hint(place, PLACES));
            }
        }
        var kiosk =
                reading.oneOf(map, "kiosk shows", List.of("name only", "everything"), "everything");
        return new Privacy(
                new Seen(
                        reading.list(map, "seen by"),
                        hidden,
                        reading.yes(map, "every view logged")),
                reading.plain(map, "title"),
                new Reach(reading.words(map, "reach by"), reading.yes(map, "plain envelopes")),
                reading.yes(map, "quick exit"),
                kiosk.equals("name only"));
    }
}
