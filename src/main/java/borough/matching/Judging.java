package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.NickNames;
import borough.matching.MatchRules.MergePace;
import org.springframework.stereotype.Component;

/** How alike two are, by the rules of the council in hand. */
@Component
class Judging {
    private final MatchRules rules;
    private final Comparing comparing;

    Judging(MatchRules rules, NickNames nickNames) {
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
}
