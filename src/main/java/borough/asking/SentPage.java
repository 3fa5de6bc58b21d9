package borough.asking;

import borough.web.Link;
import borough.web.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It is sent: the reference to read aloud, the promise, and what happens next. */
public record SentPage(
        JourneyFrame around,
        String title,
        String reference,
        @Nullable String promise,
        List<Step> next,
        @Nullable String followHref,
        @Nullable String phone,
        Onward onward) {

    /**
     * The services offered to go on with, the one to go back to by a press, if any, and the account
     * that it stands in or may be kept in, and where it is paid for, while it is to be paid.
     */
    public record Onward(
            List<Link> offers, @Nullable Link back, @Nullable Link account, @Nullable Link pay) {}
}
