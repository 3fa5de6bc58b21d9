package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Customers: how well requests and records are matched by the rules, on labelled pairs that the
 * rules were not estimated on, and how long an adviser's search takes among a million.
 */
final class CustomersPart implements Part {
    private static final int SEARCHES = 300;
    private static final int SEED = 2026;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = MillionMade.home(bed);
        pairs(bed, home);
        search(bed, home);
    }

    private static void pairs(Bed bed, Path home) throws Exception {
        var said = said(bed, home, "60");
        var figures = bed.figures();
        figures.add("customers.precision", share(said, "precision"), "%", Goal.atLeast(99.9));
        figures.add("customers.recall", share(said, "recall"), "%", Goal.atLeast(90));
        figures.add("customers.left_to_people", share(said, "asked about one"), "%", Goal.NONE);
        var without = said(bed, home, "100");
        figures.add(
                "customers.recall_of_a_tenth_without_birthday",
                share(without, "recall"),
                "%",
                Goal.NONE);
    }

    private static String said(Bed bed, Path home, String withoutBirthday) throws Exception {
        var words =
                List.of(
                        "matching",
                        "--pairs",
                        "10000",
                        "--seed",
                        "" + SEED,
                        "--without-birthday",
                        withoutBirthday);
        var process = bed.program(home, words).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The pairs were not measured: " + said);
        }
        return said;
    }

    private static double share(String said, String what) {
        var found = Pattern.compile("(?m)^" + what + ": ([0-9.]+)$").matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("No " + what + " in " + said);
        }
        return Math.round(Double.parseDouble(found.group(1)) * 10_000) / 100.0;
    }

    private static void search(Bed bed, Path home) throws Exception {
        var data = MillionMade.of(bed, MillionMade.home(bed));
        var words = List.of("--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            var paths = new ArrayList<String>();
            try (var made = new CustomersMade(data)) {
                for (var each : made.searches(SEARCHES)) {
                    paths.add(Timed.query("/staff/customers", each));
                }
            }
            var staff = new Visitor(server.address()).as("Beth Lawson");
            Timed.of(server, staff.cookies(), paths).tell(bed, "customers.search_of_a_million", 30);
        }
    }
}
