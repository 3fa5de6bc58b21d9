package borough.asking;

import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service that only answers has found, and where to go from there. */
public record FoundPage(JourneyFrame around, @Nullable Answer urgent, List<Answer> answers) {
    /** One thing found, what is shown beside it, and the services that help with it. */
    public record Answer(String says, List<String> shown, List<Link> offers) {}
}
