package borough.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and pairs of records that wait for a person to decide. */
public record MatchingPage(
        List<Request> requests,
        @Nullable String nextHref,
        List<Pair> pairs,
        @Nullable String told) {
    /** A request of which it is not certain whose it is. */
    public record Request(String reference, String title, String name, String href) {}

    /** Two records that may be one. */
    public record Pair(String one, String two, String says, String href) {}
}
