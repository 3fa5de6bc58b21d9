package borough.cases;

import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened.
 *
 * @param title the name by which the service is known, or its neutral title where it is private
 * @param property the property on whose page it may be seen, if any
 * @param staff the member of staff who took it down, where one did
 */
public record CaseOpened(
        Reference reference,
        String service,
        Instant at,
        String title,
        String channel,
        @Nullable Uprn property,
        @Nullable String staff) {}
