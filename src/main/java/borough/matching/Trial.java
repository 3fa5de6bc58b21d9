package borough.matching;

import borough.customers.NickNames;
import borough.files.Home;
import borough.matching.Likeness.Verdict;
import borough.matching.TrialPairs.Pair;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tries the rules on made-up pairs: how many of those matched by themselves are one, and how many
 * of those that are one are matched; or estimates the points from such pairs. Points estimated by
 * one seed must be measured by another.
 */
public final class Trial {
    /** How many in a thousand have no date of birth, where nothing else is said. */
    public static final int WITHOUT_BIRTHDAY = 60;

    private static final double HALF = 0.5;
    private static final Set<String> SHARED = Set.of("home", "email", "phone");

    private final Comparing comparing;
    private final MatchRules.Rules rules;

    public Trial(Home home) {
        this.comparing = new Comparing(NickNames.in(home));
        this.rules = MatchRules.in(home);
    }

    /**
     * What came of it: the share of automatic matches that are right, the share of true pairs that
     * were matched automatically, and of the rest how many a person is asked about.
     *
     * @param mistakes how many automatic matches were wrong, by kind of pair
     * @param missed how many true pairs nobody would be asked about
     */
    public record Outcome(
            double precision,
            double recall,
            double askedOfOne,
            double askedOfTwo,
            Map<String, Long> mistakes,
            long missed) {}

    /** Measures on pairs of a seed, so many in a thousand of them without a birthday. */
    public Outcome measure(int pairs, long seed, int withoutBirthday) {
        var tried =
                new TrialPairs(seed, withoutBirthday)
                        .draw(pairs).stream()
                                .map(
                                        it ->
                                                new Tried(
                                                        it,
                                                        Likeness.of(
                                                                        it.one(),
                                                                        it.other(),
                                                                        comparing,
                                                                        rules)
                                                                .verdict()))
                                .toList();
        var automatic = tried.stream().filter(it -> it.verdict() == Verdict.AUTOMATIC).toList();
        var ones = tried.stream().filter(it -> it.pair().isOne()).toList();
        return new Outcome(
                share(automatic, it -> it.pair().isOne()),
                share(ones, it -> it.verdict() == Verdict.AUTOMATIC),
                share(ones, it -> it.verdict() == Verdict.DECIDE),
                share(
                        tried.stream().filter(it -> !it.pair().isOne()).toList(),
                        it -> it.verdict() == Verdict.DECIDE),
                automatic.stream()
                        .filter(it -> !it.pair().isOne())
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.pair().kind(),
                                        TreeMap::new,
                                        Collectors.counting())),
                ones.stream().filter(it -> it.verdict() == Verdict.NONE).count());
    }

    private record Tried(Pair pair, Verdict verdict) {}

    private static double share(List<Tried> of, Predicate<Tried> which) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }

    /**
     * The points as a piece of {@code rules/matching.yaml}, estimated on pairs of this seed. How
     * often things agree in those who are one is counted in the pairs that are one. How often they
     * agree in those who are not: for names and birthdays, by chance between any two; for homes and
     * ways to be reached, in the pairs that are easily taken for one, because families share them.
     */
    public String estimate(int pairs, long seed) {
        var drawn = new TrialPairs(seed, WITHOUT_BIRTHDAY).draw(pairs);
        var counts = new TreeMap<String, TreeMap<String, double[]>>();
        for (int i = 0; i < drawn.size(); i++) {
            var pair = drawn.get(i);
            var another = drawn.get((i + drawn.size() / 2) % drawn.size());
            for (var it : comparing.compare(pair.one(), pair.other())) {
                if (pair.isOne() || SHARED.contains(it.field())) {
                    count(counts, it, pair.isOne());
                }
            }
            for (var it : comparing.compare(pair.one(), another.other())) {
                if (!SHARED.contains(it.field())) {
                    count(counts, it, false);
                }
            }
        }
        return counts.entrySet().stream()
                .map(it -> "  " + it.getKey() + ": { " + points(it.getValue()) + " }\n")
                .collect(Collectors.joining("", "points:\n", ""));
    }

    private static void count(
            Map<String, TreeMap<String, double[]>> counts, Evidence it, boolean isOne) {
        counts.computeIfAbsent(it.field(), any -> new TreeMap<>())
                .computeIfAbsent(it.level(), any -> new double[2])[isOne ? 0 : 1]++;
    }

    // What is missing speaks neither for nor against. What never came counts as half of once.
    private static String points(Map<String, double[]> levels) {
        levels.remove(Evidence.MISSING);
        var ones = levels.values().stream().mapToDouble(it -> it[0] + HALF).sum();
        var twos = levels.values().stream().mapToDouble(it -> it[1] + HALF).sum();
        return levels.entrySet().stream()
                .map(it -> it.getKey() + ": " + points(it.getValue(), ones, twos))
                .collect(Collectors.joining(", "));
    }

    private static String points(double[] of, double ones, double twos) {
        var ratio = ((of[0] + HALF) / ones) / ((of[1] + HALF) / twos);
        return String.format(Locale.ROOT, "%.1f", Math.log(ratio) / Math.log(2));
    }
}
