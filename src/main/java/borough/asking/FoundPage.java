package borough.asking;

import borough.web.FileShown;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service that only answers has found, and where to go from there: or back, by a press, to
 * the service that led here.
 */
public record FoundPage(
        JourneyFrame around, @Nullable Answer urgent, List<Answer> answers, @Nullable Link back) {
    /** One thing found, what is shown beside it, and the services that help with it. */
    public record Answer(
            String says, List<String> shown, List<Link> offers, List<FileShown> files) {
        public Answer(String says, List<String> shown, List<Link> offers) {
            this(says, shown, offers, List.of());
        }
    }
}
