package borough.website;

import borough.web.Moment;
import borough.web.Stages;
import borough.web.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, in plain words: the promise, what happens next, and what has happened.
 */
public record FollowPage(
        String service,
        String reference,
        String stage,
        String says,
        @Nullable Instant due,
        boolean isClosed,
        Stages stages,
        List<Step> next,
        List<Moment> history) {}
