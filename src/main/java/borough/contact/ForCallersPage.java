package borough.contact;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services an adviser can walk for somebody, and going on with what they began themselves. */
public record ForCallersPage(
        List<Offer> offers, @Nullable String told, String typed, @Nullable Fault wrong) {
    /** One service, and where it begins. */
    public record Offer(String title, String about, String action, boolean atReception) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        return wrong == null ? List.of() : List.of(wrong);
    }
}
