package borough.reception;

import borough.asking.JourneyFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slip of paper to take home from a kiosk.
 *
 * @param title what became of it, such as that we have it
 * @param reference of what was sent; null where nothing was
 * @param says what happens next, or why not
 * @param follow how to hear more
 * @param printed when, in words
 */
public record SlipPage(
        JourneyFrame around,
        String title,
        @Nullable String reference,
        List<String> says,
        List<String> follow,
        String printed,
        String back) {}
