package borough.entra;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With whom the council agreed that its staff's accounts sign in here, and what to register. */
public record TermsPage(
        String now,
        boolean isSet,
        boolean isMadeUp,
        Form form,
        List<String> addresses,
        List<Fault> faults) {

    /** What stands in the form; a secret is never shown again. */
    public record Form(String tenant, String client, boolean instead) {}

    /** What is wrong with this field. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
