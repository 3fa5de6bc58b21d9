package borough.matching;

import borough.customers.CustomerFacts;
import borough.matching.MatchRules.Conflict;
import borough.matching.MatchRules.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * How far two are alike, in the way of Fellegi and Sunter: each thing in which they agree or not
 * has its points, the logarithm of how much likelier it is among those who are one than among those
 * who are not; conflicts forbid that the program decides by itself.
 */
public record Likeness(
        double points, List<Evidence> evidence, List<String> conflicts, Verdict verdict) {

    /** What the rules say of two. */
    public enum Verdict {
        NONE,
        DECIDE,
        AUTOMATIC
    }

    static Likeness of(CustomerFacts a, CustomerFacts b, Comparing comparing, Rules rules) {
        var evidence = comparing.compare(a, b);
        var points = evidence.stream().mapToDouble(rules::worth).sum();
        var conflicts =
                new ArrayList<>(
                        rules.conflicts().stream()
                                .filter(it -> it.holds(evidence))
                                .map(Conflict::says)
                                .toList());
        if (a.died() || b.died()) {
            conflicts.add("One of them has died");
        }
        var verdict =
                points < rules.thresholds().decide()
                        ? Verdict.NONE
                        : points < rules.thresholds().automatic() || !conflicts.isEmpty()
                                ? Verdict.DECIDE
                                : Verdict.AUTOMATIC;
        return new Likeness(points, evidence, List.copyOf(conflicts), verdict);
    }

    /** Enough, and without a doubt, that two records are merged with nobody asked. */
    boolean isCertain(Rules rules) {
        return verdict == Verdict.AUTOMATIC && points >= rules.thresholds().merge();
    }

    /** What staff read: what speaks for it and against it, then what forbids it. */
    public List<String> reasons() {
        var all = new ArrayList<String>();
        evidence.stream().filter(it -> !it.isMissing()).map(Evidence::says).forEach(all::add);
        all.addAll(conflicts);
        return all;
    }
}
