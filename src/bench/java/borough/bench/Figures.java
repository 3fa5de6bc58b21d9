package borough.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, each figure a line as soon as it is known. */
final class Figures {
    /** What a figure should be: at most or at least so much, or only told. */
    record Goal(String words, double bound, boolean isMost) {
        static final Goal NONE = new Goal("-", Double.NaN, true);

        static Goal atMost(double bound) {
            return new Goal("<=" + plain(bound), bound, true);
        }

        static Goal atLeast(double bound) {
            return new Goal(">=" + plain(bound), bound, false);
        }

        boolean isReached(double value) {
            return Double.isNaN(bound) || (isMost ? value <= bound : value >= bound);
        }
    }

    private record Figure(String name, double value, String unit, Goal goal) {
        String verdict() {
            return goal.isReached(value) ? "ok" : "short";
        }

        String json() {
            var bound = Double.isNaN(goal.bound()) ? "null" : plain(goal.bound());
            return String.format(
                    Locale.ROOT,
                    "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"goal\": %s, \"ok\": %s}",
                    name,
                    plain(value),
                    unit,
                    bound,
                    goal.isReached(value));
        }
    }

    private final List<Figure> all = new ArrayList<>();

    void add(String name, double value, String unit, Goal goal) {
        var figure = new Figure(name, value, unit, goal);
        all.add(figure);
        System.out.printf(
                "%s %s %s goal %s %s%n", name, plain(value), unit, goal.words(), figure.verdict());
    }

    boolean allReached() {
        return all.stream().allMatch(it -> it.goal().isReached(it.value()));
    }

    void write(Path file) throws IOException {
        var lines = all.stream().map(Figure::json).collect(Collectors.joining(",\n  "));
        Files.writeString(file, "[\n  " + lines + "\n]\n");
    }

    private static String plain(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
