package borough.matching;

import borough.council.SignedIn;
import borough.customers.Alike;
import borough.customers.Alike.Both;
import borough.customers.CustomerFacts;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.matching.Likeness.Verdict;
import borough.matching.SuggestionsStore.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be there twice: found in the background, merged by the program only where
 * nothing is in doubt, and otherwise by people, one at a time, with a reason, and never so many
 * that nobody looked.
 */
@Component
@Transactional
public class Duplicates {
    private static final int PIECE = 300;
    private static final int LIST = 50;
    private static final String PROGRAM = "Borough";

    private final SuggestionsStore store;
    private final Alike alike;
    private final Merges merges;
    private final Judging judging;
    private final Clock clock;

    Duplicates(SuggestionsStore store, Alike alike, Merges merges, Judging judging, Clock clock) {
        this.store = store;
        this.alike = alike;
        this.merges = merges;
        this.judging = judging;
        this.clock = clock;
    }

    /** What became of merging two. */
    public enum Outcome {
        MERGED,
        /** So many were merged today that a second person must agree. */
        PROPOSED,
        /** Whoever proposed it cannot agree with themselves. */
        NEEDS_ANOTHER,
        TOO_FAST,
        /** One of them is no record of this council, or they are one already. */
        NOT_TWO
    }

    /**
     * Looks at some records that are new or changed; what breaks off is looked at again. Returns
     * how many there were.
     */
    public int look() {
        var changed = alike.takeChanged(PIECE);
        var pairs = alike.pairs(changed);
        var ids = new HashSet<CustomerId>();
        pairs.forEach(it -> ids.addAll(Set.of(it.one(), it.two())));
        var facts = alike.facts(ids);
        for (var both : pairs) {
            var one = facts.get(both.one());
            var two = facts.get(both.two());
            if (one != null && two != null) {
                judge(both, one, two);
            }
        }
        return changed.size();
    }

    private void judge(Both both, CustomerFacts one, CustomerFacts two) {
        var it = judging.of(one, two);
        if (it.verdict() == Verdict.NONE) {
            return;
        }
        var before = store.find(both);
        if (before.filter(was -> !was.state().equals("waiting")).isPresent()
                || merges.standing(both.one()).equals(merges.standing(both.two()))) {
            return;
        }
        store.found(both, it, clock.instant());
        if (judging.isCertain(it)) {
            var why = "Certain by rules: " + String.join(", ", it.reasons());
            merges.merge(both.two(), both.one(), PROGRAM, why);
            decided(both, "merged", null, PROGRAM, why, both.one());
        }
    }

    /** Pairs that wait for a person, the most alike first. */
    @Transactional(readOnly = true)
    public List<Suggestion> waiting() {
        return store.waiting(LIST);
    }

    /** All that was found of one record, decided or not. */
    @Transactional(readOnly = true)
    public List<Suggestion> of(CustomerId customer) {
        return store.of(customer, LIST);
    }

    /** Why two may be one, whether or not the sweep has found them. */
    @Transactional(readOnly = true)
    public Optional<Likeness> compare(Both both) {
        var facts = alike.facts(List.of(both.one(), both.two()));
        var one = facts.get(both.one());
        var two = facts.get(both.two());
        return one == null || two == null ? Optional.empty() : Optional.of(judging.of(one, two));
    }

    /** Says that two records are one, the first of which stands for both from now on. */
    public Outcome merge(CustomerId kept, CustomerId gone, SignedIn by, String why) {
        if (alike.facts(List.of(kept, gone)).size() < 2
                || merges.standing(kept).equals(merges.standing(gone))) {
            return Outcome.NOT_TWO;
        }
        var both = Both.of(kept, gone);
        var proposed = store.find(both).filter(Suggestion::isProposed);
        if (proposed.isPresent() && by.person().equals(proposed.get().proposer())) {
            return Outcome.NEEDS_ANOTHER;
        }
        var pace = judging.pace();
        var now = clock.instant();
        if (store.mergedSince(by.person(), now.minus(Duration.ofMinutes(1))) >= pace.minute()) {
            return Outcome.TOO_FAST;
        }
        boolean many =
                store.mergedSince(by.person(), now.minus(Duration.ofDays(1))) >= pace.alone();
        if (many && proposed.isEmpty()) {
            decided(both, "proposed", by, by.name(), why, kept);
            return Outcome.PROPOSED;
        }
        merges.merge(gone, kept, by.name(), why);
        decided(both, "merged", by, by.name(), why, kept);
        return Outcome.MERGED;
    }

    /** Says that two records are two: they are not suggested again. */
    public void apart(Both both, SignedIn by, String why) {
        if (alike.facts(List.of(both.one(), both.two())).size() == 2) {
            decided(both, "apart", by, by.name(), why, null);
        }
    }

    /** Says that merging was wrong; the records are as they were, and stay two. */
    public boolean unmerge(CustomerId gone, SignedIn by, String why) {
        var kept = merges.allOf(gone);
        if (!merges.unmerge(gone, by.name(), why)) {
            return false;
        }
        kept.stream()
                .filter(it -> !it.equals(gone))
                .map(it -> Both.of(it, gone))
                .filter(it -> store.find(it).isPresent())
                .forEach(it -> decided(it, "apart", by, by.name(), why, null));
        return true;
    }

    private void decided(
            Both both,
            String state,
            @Nullable SignedIn person,
            String by,
            String why,
            @Nullable CustomerId kept) {
        store.decide(
                both,
                new Decision(
                        state,
                        person == null ? null : person.person(),
                        by,
                        why,
                        kept,
                        clock.instant()));
    }
}
