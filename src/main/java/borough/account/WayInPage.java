package borough.account;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before a link is used.
 *
 * @param email whose it is, in the browser that asked; empty in any other, which must say it
 */
public record WayInPage(String token, String email, boolean isOpen, @Nullable Fault fault) {
    static WayInPage over() {
        return new WayInPage("", "", false, null);
    }

    public boolean mustSayEmail() {
        return email.isEmpty();
    }

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
