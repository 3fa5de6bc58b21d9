package borough.staff;

import borough.web.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property, who lives there, and what was asked for it, newest first.
 *
 * @param people null for those whose work it is not to know who lives there
 */
public record PropertyPage(
        String address,
        Bins bins,
        @Nullable People people,
        List<Asked> asked,
        Contacts contacts,
        @Nullable String logHref) {
    /** Who lives there and lived there, what else is there, and what to heed on the way in. */
    public record People(
            List<Lives> now, List<Lives> before, List<Body> bodies, List<String> cautions) {}

    /** Somebody, from when until when, and what they need. */
    public record Lives(
            String name,
            String href,
            LocalDate since,
            @Nullable LocalDate until,
            List<String> needs) {}

    /** A business or another body. */
    public record Body(String name, String href) {}

    /**
     * What is emptied there: a row for each container, and whether the crew fetches them.
     *
     * @param fetched where from and since when; null where nobody has to
     */
    public record Bins(List<Bin> all, @Nullable String fetched, @Nullable String calendarHref) {}

    /** One container: what it is, when it is emptied, by which round, and what is paid for. */
    public record Bin(String what, String size, String when, String next, @Nullable String paid) {}

    /** Every contact about it, newest first, and where the older ones are. */
    public record Contacts(List<Moment> moments, @Nullable String olderHref, boolean isFirst) {}

    /** One case about the property, and how it stands or ended. */
    public record Asked(String what, String href, Instant at, String how) {}
}
