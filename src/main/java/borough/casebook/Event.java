package borough.casebook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that happened to a case; {@code what} is a short kind, {@code words} name nobody and
 * may be kept for ever, the occasion is what made it known as the same when it was heard twice, and
 * what was said is somebody's own, by its names: it lies sealed.
 */
public record Event(
        int number,
        Instant at,
        By by,
        String what,
        String words,
        Optional<String> occasion,
        Map<String, String> said) {
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s/]{1,255})?/follow/[0-9A-Za-z]{9}/[0-9a-f]{20}");

    /** We told the customer something, or had no way to. */
    public static final String TOLD = "told";

    public static final String NOT_TOLD = "not told";

    /** We told somebody else something, or had no way to; no customer sees it. */
    public static final String TOLD_ANOTHER = "told another";

    public static final String NOT_TOLD_ANOTHER = "not told another";

    /** Something for a team or a person of the council to read. */
    public static final String TO_COLLEAGUE = "wrote to a colleague";

    /** The promise was given more time, by hand or by a decision. */
    public static final String MORE_TIME = "gave more time";

    /** What was promised was done, with the day it was promised for; its words say if late. */
    public static final String PROMISE_MET = "promise met";

    public static final String LATE = "late";

    /** The name of the day until which more time was given, among what was said. */
    public static final String UNTIL = "until";

    /** The name of a reason among what was said. */
    public static final String WHY = "why";

    /** One in which nobody said anything of their own. */
    public static Event of(
            int number, Instant at, By by, String what, String words, Optional<String> occasion) {
        return new Event(number, at, by, what, words, occasion, Map.of());
    }

    /** All that it says, for those who may read what was said. */
    public String inFull() {
        var why = said.getOrDefault(WHY, "");
        var between = words.isEmpty() || why.isEmpty() ? "" : ": ";
        return said.getOrDefault("text", words + between + why);
    }

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
