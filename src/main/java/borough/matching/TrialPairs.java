package borough.matching;

import borough.customers.CustomerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up pairs of records of which it is known whether they are one: half are, with what happens
 * to records of one person, and half are those who are easily taken for one. The same seed makes
 * the same pairs.
 */
final class TrialPairs {
    /** Two records, what kind of pair they are, and whether they are one. */
    record Pair(CustomerFacts one, CustomerFacts other, String kind, boolean isOne) {}

    private final TrialOthers others;
    private final TrialChanges changes;

    /** Of people's second records, so many in a thousand have no date of birth. */
    TrialPairs(long seed, int withoutBirthday) {
        var chance = new Random(seed);
        var people = new TrialPeople(chance);
        this.changes = new TrialChanges(chance, people, withoutBirthday);
        this.others = new TrialOthers(chance, people);
    }

    List<Pair> draw(int count) {
        var pairs = new ArrayList<Pair>(count);
        for (int i = 0; i < count; i++) {
            pairs.add(i % 2 == 0 ? changes.pair() : others.pair());
        }
        return pairs;
    }
}
