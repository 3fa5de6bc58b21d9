package borough.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/** What was decided about a text of a service, when, by whom and why. */
public record Version(String slug, String hash, Instant since, Deed deed) {
    /** Who decides where files go live by themselves. */
    public static final String FILES = "the files";

    /** What was done, by whom and why. */
    public record Deed(What what, String by, String why) {
        boolean isByFiles() {
            return by.equals(FILES);
        }
    }

    /** What may be decided about a text. */
    public enum What {
        PUBLISHED,
        ROLLED_BACK,
        WITHDRAWN,
        PLANNED,
        PLAN_DROPPED,
        /** Its time came, but by then it had faults. */
        HELD_BACK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static What of(String word) {
            return Stream.of(values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether this put a text live. */
    public boolean wentLive() {
        return deed.what() == What.PUBLISHED || deed.what() == What.ROLLED_BACK;
    }

    /** Whether this changed what is live, or only said what is to come. */
    boolean counts() {
        return wentLive() || deed.what() == What.WITHDRAWN;
    }
}
