package borough.matching;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an adviser has typed, and who was found. */
public record CustomersPage(
        Typed typed, boolean looked, List<Line> found, @Nullable String more, List<Fault> faults) {
    /** The fields, as they were typed. */
    public record Typed(
            String q, String name, String address, String contact, String born, String reference) {}

    /** Somebody who was found. */
    public record Line(
            String name,
            String born,
            String home,
            @Nullable String homeHref,
            List<String> reasons,
            @Nullable String merged,
            String href) {}

    public boolean isNothing() {
        return looked && found.isEmpty() && faults.isEmpty();
    }
}
