package borough.staff;

import borough.web.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property, and what was asked for it, newest first. */
public record PropertyPage(
        String address,
        List<Living> living,
        Bins bins,
        List<Asked> asked,
        Contacts contacts,
        @Nullable String logHref) {
    /** Somebody who lives there, or an organisation there, and the page of theirs. */
    public record Living(String name, String href) {}

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
