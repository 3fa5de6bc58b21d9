package borough.upkeep;

import borough.web.Link;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one customer, with where it came from, and a way to change each. */
public record DetailsPage(
        String name,
        String path,
        @Nullable String told,
        List<String> cautions,
        List<Part> parts,
        List<Reached> reached,
        List<Lived> lived) {

    /** Things that belong together, and what may be added to them. */
    public record Part(String title, List<Row> rows, List<Link> add) {}

    /** One thing that holds, how sure it is, and what was said against it. */
    public record Row(
            String what,
            String words,
            String source,
            String trust,
            @Nullable Instant at,
            @Nullable String changeHref,
            @Nullable String fact,
            List<Said> beside) {}

    /** Something said with less trust, for staff to decide. */
    public record Said(String words, String source, Instant at, String fact) {}

    /** A way to reach them and how sure it is. */
    public record Reached(
            String kind, String to, String proof, boolean isBounced, boolean isPreferred) {}

    /** A home, from when until when. */
    public record Lived(String address, String href, String from, String until) {}
}
