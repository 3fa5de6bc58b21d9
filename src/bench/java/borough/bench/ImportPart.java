package borough.bench;

import borough.bench.Figures.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A million lines of AddressBase taken in by a council that has none yet, while its pages are asked
 * for at a steady rate; then looking addresses up among them.
 */
final class ImportPart implements Part {
    private static final String GSS = "E07000996";
    private static final String HOST = "westmoor.localhost";
    private static final String COUNCIL =
            """
            council: Westmoor District Council
            slug: westmoor
            hosts: [%s]
            gss code: %s
            zone: Europe/London
            working days: [Monday, Tuesday, Wednesday, Thursday, Friday]
            hours: 08:30 to 17:00
            holidays: England and Wales
            brand:
              colour: "#0b5a4b"
              accent: "#b3461f"
            contact:
              phone: 01632 960200
              out of hours: 01632 960299
              email: hello@westmoor.gov.uk
              address: "1 Castle Street, Westmoor, AB9 1AA"
            departments:
              digital:
                name: Digital
                head: Head of Digital
                teams:
                  ict: { name: ICT desk, may: [administer, design] }
            """
                    .formatted(HOST, GSS);
    private static final List<String> PAGES = List.of("/", "/services", "/bins", "/contact");
    private static final int SEARCHES = 300;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of());
        // Taken in anew each time: what is there already would be no work.
        var data = bed.kept("import-data");
        Bed.empty(data);
        var lines = (int) bed.million();
        var file = written(bed, lines);
        var council = Files.writeString(bed.kept("import-files").resolve("council.yaml"), COUNCIL);
        var words = List.of("--empty", "--data", data.toString());
        try (var server = Server.start(bed, home, bed.port(), words, Map.of())) {
            server.awaitReady();
            Server.processor(run(bed, home, data, "council", "new", council.toString()));
            takeIn(bed, home, data, server, file);
            lookUp(bed, server, lines);
        }
    }

    private static Path written(Bed bed, int lines) throws IOException {
        var file = bed.kept("import-files").resolve("core-" + lines + ".csv");
        if (!Files.exists(file)) {
            var half = file.resolveSibling("half.csv");
            AddressesWritten.write(half, lines, GSS);
            Files.move(half, file);
        }
        return file;
    }

    private static void takeIn(Bed bed, Path home, Path data, Server server, Path file)
            throws Exception {
        try (var pages = new Steady(server.address(), HOST, "", PAGES)) {
            Thread.sleep(Duration.ofSeconds(2L * bed.seconds()));
            pages.since();
            Thread.sleep(Duration.ofSeconds(bed.seconds()));
            var before = pages.since();
            var database = server.databaseProcessorSeconds();
            var began = System.nanoTime();
            var process = run(bed, home, data, "import", "addresses", file.toString());
            var program = Server.processor(process);
            var seconds = (System.nanoTime() - began) / 1e9;
            var meanwhile = pages.since();
            var figures = bed.figures();
            figures.add("import.seconds", seconds, "s", Goal.atMost(60));
            figures.add("import.processor", program, "s", Goal.NONE);
            var spent = server.databaseProcessorSeconds() - database;
            figures.add("import.database", spent, "s", Goal.NONE);
            figures.add("import.page_before", before.median(), "ms", Goal.NONE);
            figures.add("import.page_meanwhile", meanwhile.median(), "ms", Goal.NONE);
            var slower = meanwhile.median() / before.median();
            figures.add("import.pages_slower", slower, "times", Goal.atMost(1.2));
        }
    }

    private static void lookUp(Bed bed, Server server, int lines) throws Exception {
        var paths = new ArrayList<String>();
        for (var typed : AddressesWritten.typed(lines, SEARCHES)) {
            paths.add(Timed.query("/bins", typed).replace("?q=", "?bins-postcode="));
        }
        Timed.of(server, "", HOST, paths).tell(bed, "import.look_up", 10);
    }

    private static Process run(Bed bed, Path home, Path data, String... words) throws IOException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return bed.program(home, all)
                .redirectOutput(bed.kept("logs").resolve("import.log").toFile())
                .start();
    }
}
