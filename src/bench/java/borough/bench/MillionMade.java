package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.util.Map;

/**
 * A council of a million customers, cases and properties, and ten million contacts: made once for
 * all parts that look for something among them.
 */
final class MillionMade {
    private static final int LINES_EACH = 10;
    private static final int OPEN = 20_000;

    private MillionMade() {}

    /** The services that a server on this data needs. */
    static Path home(Bed bed) throws Exception {
        return bed.home("home", Map.of(WaitingForms.ADDRESS, WaitingForms.FILE));
    }

    static Path of(Bed bed, Path home) throws Exception {
        var all = bed.million();
        return bed.filled("million-" + all, home, (server, data) -> fill(bed, server, data, all));
    }

    private static void fill(Bed bed, Server server, Path data, long all) throws Exception {
        var began = System.nanoTime();
        var template = WaitingForms.open(server);
        try (var made = new CustomersMade(data)) {
            made.fill(all);
        }
        try (var made = new PropertiesMade(data)) {
            made.fill(all);
        }
        try (var made = new CasesMade(data)) {
            made.fill(template, all, (int) Math.min(OPEN, all / 5), differing());
            made.tidy();
        }
        try (var made = new TimelinesMade(data)) {
            // The customers that were there before keep what they have.
            made.fill(all * 9 / 10, all * LINES_EACH);
        }
        try (var made = new CasesMade(data)) {
            var seconds = (System.nanoTime() - began) / 1e9;
            bed.figures().add("million.making", seconds, "s", Goal.NONE);
            bed.figures().add("million.disk", made.gigabytes(), "GB", Goal.atMost(30));
        }
    }

    // Words of sixty things that people ask for, at places all over the council.
    private static Map<String, String> differing() {
        var what =
                "(array['Missed', 'Broken', 'Late', 'New', 'Changed', 'Lost', 'Noisy', 'Blocked',"
                        + " 'Second', 'Large'])[made.n / 7 % 10 + 1]";
        var thing =
                "(array['bin', 'street light', 'permit', 'tree', 'drain', 'road sign'])"
                        + "[made.n / 70 % 6 + 1]";
        var street =
                "(array['Mill', 'Church', 'Station', 'Orchard', 'Weir', 'Abbey', 'Harbour',"
                        + " 'Quarry', 'Fennel', 'Juniper', 'Kestrel', 'Larch', 'Marlow', 'Nettle',"
                        + " 'Osprey', 'Poplar', 'Quince', 'Rowan', 'Saffron', 'Tansy'])"
                        + "[made.n / 420 % 20 + 1]";
        var kind =
                "(array['Lane', 'Road', 'Street', 'Close', 'Way', 'Rise', 'Row', 'Walk'])"
                        + "[made.n / 8400 % 8 + 1]";
        return Map.of(
                "title",
                what + " || ' ' || " + thing,
                "place",
                "made.n % 120 + 1 || ' ' || " + street + " || ' ' || " + kind);
    }
}
