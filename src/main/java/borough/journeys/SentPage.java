package borough.journeys;

import borough.web.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It is sent: the reference to read aloud, the promise, and what happens next. */
public record SentPage(
        String service,
        String title,
        String reference,
        @Nullable String promise,
        List<Step> next,
        String followHref,
        @Nullable String phone) {}
