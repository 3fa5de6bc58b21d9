package borough.staff;

import borough.web.Paging;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is waiting for the person who signed in, most urgent first. */
public record HomePage(
        String title, List<View> views, List<Work> work, Paging paging, @Nullable String told) {
    /** A way to see the list, with how many are in it. */
    public record View(String text, String href, int count, boolean isChosen) {}

    /** One case waiting. */
    public record Work(
            String reference, String href, String what, String where, Tag stage, Instant due) {}
}
