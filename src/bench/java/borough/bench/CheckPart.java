package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./borough check} on many services: copies of the live ones, each with its own name. */
final class CheckPart implements Part {
    private static final int SERVICES = 300;
    private static final int RUNS = 3;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", java.util.Map.of());
        var folder = bed.kept("check");
        write(home.resolve("services"), folder);
        var taken = new ArrayList<Double>();
        var said = "";
        for (int i = 0; i < RUNS; i++) {
            var began = System.nanoTime();
            var process = bed.program(home, List.of("check", folder.toString())).start();
            said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The check says: " + said);
            }
            taken.add((System.nanoTime() - began) / 1e9);
        }
        var middle = taken.stream().sorted().toList().get(RUNS / 2);
        bed.figures().add("check.300_services", middle, "s", Goal.atMost(5));
    }

    private static void write(Path services, Path folder) throws Exception {
        List<Path> live;
        try (var files = Files.walk(services)) {
            live =
                    files.filter(it -> it.toString().endsWith(".yaml"))
                            .filter(it -> !it.toString().contains("measure-a-"))
                            .sorted()
                            .toList();
        }
        for (int i = 0; i < SERVICES; i++) {
            var from = live.get(i % live.size());
            var name = from.getFileName().toString().replace(".yaml", "-" + i + ".yaml");
            var to = folder.resolve(services.relativize(from)).resolveSibling(name);
            Files.createDirectories(to.getParent());
            Files.writeString(
                    to, Files.readString(from).replaceFirst("(?m)^(service: .*)$", "$1 " + i));
        }
    }
}
