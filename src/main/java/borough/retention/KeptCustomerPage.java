package borough.retention;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer can go and what must stay.
 *
 * @param hold null where they are not held
 * @param mayLift whether who looks may lift it
 * @param said what was decided before
 */
public record KeptCustomerPage(
        String name,
        String back,
        String path,
        @Nullable CustomerHold hold,
        boolean mayLift,
        Leaving leaving,
        List<String> said,
        String typed,
        @Nullable Fault fault) {
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String fault(String field) {
        return fault == null || !fault.field().equals(field) ? null : fault.says();
    }
}
