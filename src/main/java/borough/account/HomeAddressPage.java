package borough.account;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody lives: their home now, if we know one, and addresses to choose from. */
public record HomeAddressPage(
        String now, String postcode, List<Choice> choices, @Nullable Fault fault) {
    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
