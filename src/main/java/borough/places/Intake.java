package borough.places;

import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole address file in: its lines are staged first, and then applied in one step. All of
 * it happens in the caller's transaction, so that whatever breaks it off, a kill too, leaves the
 * gazetteer as it was and nothing to clear away.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Intake {
    private final IntakeStore store;

    Intake(IntakeStore store) {
        this.store = store;
    }

    /** A property that two lines of a file named. */
    public record Twice(Uprn uprn, long first, long again) {}

    /** How many properties an intake changed, and how. */
    public record Applied(long added, long changed, long retired) {}

    /** Makes the stage ready; once in a transaction. */
    public void open() {
        store.open();
    }

    /** Stages lines; may be called again for more. Returns how many. */
    public long stage(Iterator<Incoming> lines) {
        return store.stage(lines);
    }

    /** Leaves the first line that is staged for each property, and tells the others. */
    public void settle(Consumer<Twice> told) {
        store.settle(told);
    }

    /** How many properties the staged lines take in or change. */
    public long staged() {
        return store.staged();
    }

    /** How many properties there are that no look-up passes over. */
    public long standing() {
        return store.standing();
    }

    /** How many of them no staged line names. */
    public long unnamed() {
        return store.unnamed();
    }

    /**
     * Makes the gazetteer what the staged lines say. What is not named stays as it was; see {@link
     * #retireUnnamed}.
     */
    public Applied apply(LocalDate on) {
        return store.apply(on);
    }

    /** Retires what no staged line names, as a whole file asks for; returns how many. */
    public long retireUnnamed(LocalDate on) {
        return store.retireUnnamed(on);
    }

    /** Replaces the other names of these properties. */
    public void name(List<Uprn> properties, List<OtherName> names) {
        store.name(properties, names);
    }
}
