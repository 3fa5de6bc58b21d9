package borough.journeys;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that happened in a journey, to be counted: never what anybody said. */
record JourneyEvent(
        Instant at, Journey journey, Kind kind, String question, String rule, @Nullable Long secs) {

    /** What can happen. */
    enum Kind {
        BEGUN,
        /** A question shown for the first time. */
        SEEN,
        /** A question answered or passed over. */
        LEFT,
        /** A question shown that has an answer already. */
        GONE_BACK_TO,
        /** An answer that had to be put right. */
        NOT_ACCEPTED,
        REFUSED,
        DIVERTED,
        /** The same was open already. */
        DUPLICATE,
        WARNED,
        /** A warning read, a diversion declined, or a refusal overridden. */
        GONE_PAST,
        SAVED,
        RESUMED,
        /** Somebody let a partner finish it. */
        HANDED_TO_A_PARTNER,
        /** They let it no more. */
        TAKEN_BACK,
        FINISHED,
        ABANDONED;

        String word() {
            return name().toLowerCase(Locale.UK).replace('_', ' ');
        }
    }

    static JourneyEvent of(Kind kind, Journey journey, Instant at) {
        return new JourneyEvent(at, journey, kind, "", "", null);
    }

    static JourneyEvent at(Kind kind, Journey journey, String question, Instant at) {
        return new JourneyEvent(at, journey, kind, question, "", null);
    }

    static JourneyEvent by(Kind kind, Journey journey, At at, Instant when) {
        return new JourneyEvent(when, journey, kind, at.question(), at.rule(), null);
    }

    /** The question after which a rule spoke. */
    record At(String question, String rule) {}

    JourneyEvent after(long seconds) {
        return new JourneyEvent(at, journey, kind, question, rule, seconds);
    }
}
