package borough.staff;

import borough.web.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property, and what was asked for it, newest first. */
public record PropertyPage(
        String address, List<Asked> asked, Contacts contacts, @Nullable String logHref) {
    /** Every contact about it, newest first, and where the older ones are. */
    public record Contacts(List<Moment> moments, @Nullable String olderHref, boolean isFirst) {}

    /** One case about the property, and how it stands or ended. */
    public record Asked(String what, String href, Instant at, String how) {}
}
