package borough.bench;

import borough.bench.Figures.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happened in a drill, each line on screen and in a file as soon as it is known. */
final class DrillReport {
    private final Path file;
    private final Map<Victim, List<Double>> taken = new EnumMap<>(Victim.class);

    DrillReport(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void killed(int number, Victim victim, double seconds, boolean gaveUp) throws IOException {
        taken.computeIfAbsent(victim, any -> new ArrayList<>()).add(seconds);
        say(
                String.format(
                        Locale.ROOT,
                        "kill %d: %s, ready again after %.2f s%s",
                        number,
                        victim.name().toLowerCase(Locale.ROOT),
                        seconds,
                        gaveUp ? ", by a new start" : ""));
    }

    /** How many of each were killed, and how long until visitors were welcome again. */
    void tell(Figures figures) {
        int all = taken.values().stream().mapToInt(List::size).sum();
        figures.add("kill.kills", all, "", Goal.NONE);
        taken.forEach(
                (victim, seconds) -> {
                    var name = "kill." + victim.name().toLowerCase(Locale.ROOT);
                    var sorted = seconds.stream().mapToDouble(it -> it).sorted().toArray();
                    figures.add(name, sorted.length, "", Goal.NONE);
                    figures.add(name + ".ready", sorted[sorted.length / 2], "s", Goal.NONE);
                    figures.add(name + ".slowest", sorted[sorted.length - 1], "s", Goal.NONE);
                });
    }
}
