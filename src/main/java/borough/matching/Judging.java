package borough.matching;

import borough.customers.Alike;
import borough.customers.CustomerFacts;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.customers.NickNames;
import borough.matching.Likeness.Verdict;
import borough.matching.MatchRules.MergePace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** How alike two are, by the rules of the council in hand, and whom we have that comes near. */
@Component
class Judging {
    private static final int CANDIDATES_MAX = 5;

    private final Alike alike;
    private final Merges merges;
    private final MatchRules rules;
    private final Comparing comparing;

    Judging(Alike alike, Merges merges, MatchRules rules, NickNames nickNames) {
        this.alike = alike;
        this.merges = merges;
        this.rules = rules;
        this.comparing = new Comparing(nickNames);
    }

    Likeness of(CustomerFacts one, CustomerFacts other) {
        return Likeness.of(one, other, comparing, rules.current());
    }

    boolean isCertain(Likeness it) {
        return it.isCertain(rules.current());
    }

    MergePace pace() {
        return rules.current().pace();
    }

    record Compared(CustomerId customer, Likeness likeness) {}

    /** Whom we have that comes near, the nearest first; each by the record that stands. */
    List<Compared> near(CustomerFacts who) {
        var found = alike.candidates(who);
        var standing = merges.standing(found);
        var nearest = new LinkedHashMap<CustomerId, Compared>();
        alike.facts(found)
                .forEach(
                        (id, facts) -> {
                            var it = of(who, facts);
                            if (it.verdict() != Verdict.NONE) {
                                var stands = standing.getOrDefault(id, id);
                                nearest.merge(
                                        stands,
                                        new Compared(stands, it),
                                        (a, b) ->
                                                a.likeness().points() < b.likeness().points()
                                                        ? b
                                                        : a);
                            }
                        });
        return nearest.values().stream()
                .sorted(
                        Comparator.comparingDouble((Compared it) -> it.likeness().points())
                                .reversed())
                .limit(CANDIDATES_MAX)
                .toList();
    }

    CustomerId add(CustomerFacts who) {
        return alike.add(who);
    }

    boolean isOurs(CustomerId customer) {
        return alike.facts(List.of(customer)).containsKey(customer);
    }
}
