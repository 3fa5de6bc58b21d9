package borough.journeys;

import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service that only answers has found, and where to go from there. */
public record FoundPage(JourneyFrame around, @Nullable String urgent, List<Answer> answers) {
    /** One thing found, with the service that helps with it. */
    public record Answer(String says, @Nullable Link offer) {}
}
