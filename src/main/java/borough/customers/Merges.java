package borough.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that are one customer. Merging writes a line that says so and changes neither record;
 * un-merging ends that line. The same customer has one record that stands, and any number that are
 * part of it.
 */
@Component
@Transactional
public class Merges {
    private final MergesStore store;
    private final Clock clock;

    Merges(MergesStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Says that {@code gone} is the same customer as {@code kept}, which goes on to stand for both.
     * Either may have been merged before: what stands for each is what is meant.
     *
     * @return whether anything changed: two that are one already stay so
     */
    public boolean merge(CustomerId gone, CustomerId kept, String who, String why) {
        store.oneAtATime();
        var from = store.standing(gone);
        var into = store.standing(kept);
        if (from.equals(into)) {
            return false;
        }
        store.add(from, into, clock.instant(), who, why);
        return true;
    }

    /** Says that merging this record into another was wrong; false where it is not merged. */
    public boolean unmerge(CustomerId gone, String who, String why) {
        return store.undo(gone, clock.instant(), who, why) == 1;
    }

    /** The record that stands for this customer today: itself, where it was never merged. */
    @Transactional(readOnly = true)
    public CustomerId standing(CustomerId any) {
        return store.standing(any);
    }

    /** The records that stand for these, by the ones asked for. */
    @Transactional(readOnly = true)
    public Map<CustomerId, CustomerId> standing(Collection<CustomerId> any) {
        return any.isEmpty() ? Map.of() : store.standing(any);
    }

    /** Every record that is this customer, the one asked for among them. */
    @Transactional(readOnly = true)
    public List<CustomerId> allOf(CustomerId any) {
        return store.allOf(any);
    }

    /** The same for many at once, each under the record that was asked for. */
    @Transactional(readOnly = true)
    public Map<CustomerId, List<CustomerId>> allOfEach(Collection<CustomerId> asked) {
        return asked.isEmpty() ? Map.of() : store.allOfEach(asked);
    }
}
