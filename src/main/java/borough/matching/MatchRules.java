package borough.matching;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What speaks for two being one and how much, as {@code rules/matching.yaml} says. */
@Component
class MatchRules {
    private static final String FILE = "matching.yaml";

    private final RulesFile<Rules> rules;

    MatchRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /**
     * What forbids that the program decides by itself: all of these things together.
     *
     * @param says the same for staff
     */
    record Conflict(Map<String, List<String>> when, String says) {
        boolean holds(List<Evidence> evidence) {
            return when.entrySet().stream()
                    .allMatch(
                            it ->
                                    evidence.stream()
                                            .anyMatch(
                                                    one ->
                                                            one.field().equals(it.getKey())
                                                                    && it.getValue()
                                                                            .contains(
                                                                                    one.level())));
        }
    }

    /** From how many points on a person decides, the program decides, and it merges records. */
    record Thresholds(double decide, double automatic, double merge) {}

    /** How many records one person merges before a second must agree, and in a minute at most. */
    record MergePace(int alone, int minute) {}

    record Rules(
            Map<String, Map<String, Double>> points,
            List<Conflict> conflicts,
            Thresholds thresholds,
            MergePace pace) {

        /** What a thing is worth; what a file does not name is worth nothing. */
        double worth(Evidence it) {
            return points.getOrDefault(it.field(), Map.of()).getOrDefault(it.level(), 0.0);
        }
    }

    /** Those of the council in hand. */
    Rules current() {
        return rules.current();
    }

    /** The shared ones, where no program runs. */
    static Rules in(Home home) {
        return read(YamlFile.read(home.of("rules", FILE)));
    }

    private static Rules read(YamlMap file) {
        file.only("points", "conflicts", "thresholds", "merging");
        var points = new HashMap<String, Map<String, Double>>();
        var fields = file.map("points");
        for (var field : fields.names()) {
            var levels = fields.map(field);
            var worth = new HashMap<String, Double>();
            levels.names().forEach(it -> worth.put(it, levels.value(it, MatchRules::number)));
            points.put(field, Map.copyOf(worth));
        }
        var thresholds = file.map("thresholds").only("decide", "automatic", "merge");
        var merging = file.map("merging").only("alone a day", "a minute");
        return new Rules(
                Map.copyOf(points),
                conflicts(file.map("conflicts")),
                new Thresholds(
                        thresholds.value("decide", MatchRules::number),
                        thresholds.value("automatic", MatchRules::number),
                        thresholds.value("merge", MatchRules::number)),
                new MergePace(
                        merging.value("alone a day", MatchRules::count),
                        merging.value("a minute", MatchRules::count)));
    }

    private static List<Conflict> conflicts(YamlMap file) {
        var conflicts = new ArrayList<Conflict>();
        for (var name : file.names()) {
            var it = file.map(name).only("when", "says");
            var when = new HashMap<String, List<String>>();
            var fields = it.map("when");
            fields.names().forEach(field -> when.put(field, fields.texts(field)));
            conflicts.add(new Conflict(Map.copyOf(when), it.text("says")));
        }
        return List.copyOf(conflicts);
    }

    private static double number(String said) {
        if (!said.matches("-?\\d{1,3}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("a number such as 4.5 is needed here");
        }
        return Double.parseDouble(said);
    }

    private static int count(String said) {
        if (!said.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("a number from 1 to 9999 is needed here");
        }
        return Integer.parseInt(said);
    }
}
