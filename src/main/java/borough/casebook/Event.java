package borough.casebook;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that happened to a case; {@code what} is a short kind, {@code words} are for staff, and
 * the occasion is what made it known as the same when it was heard twice.
 */
public record Event(
        int number, Instant at, By by, String what, String words, Optional<String> occasion) {
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s/]{1,255})?/follow/[0-9A-Za-z]{9}/[0-9a-f]{20}");


    /** Who did it and in which channel; the program itself is {@code Borough}, in no channel. */
    public record By(String who, String channel) {
        public static final By BOROUGH = new By("Borough", "none");
        public static final By CUSTOMER = new By("Customer", "web");
    }

    /**
     * What was sent, without the link in it: whoever has that sees the case as its customer does.
     */
    public static String withoutLink(String sent) {
        return sent.contains("/follow/")
                ? LINK.matcher(sent).replaceAll("[the link to follow it]")
                : sent;
    }
}
