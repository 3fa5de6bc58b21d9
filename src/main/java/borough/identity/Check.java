package borough.identity;

import borough.customers.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One contact in which an adviser asks who somebody is.
 *
 * @param facts what is asked, in its order, drawn at the beginning
 * @param told what came of each that was asked
 */
record Check(
        UUID id,
        CustomerId customer,
        String channel,
        UUID person,
        List<String> facts,
        Instant begunAt,
        Map<String, Outcome> told) {

    /** What came of a question. */
    enum Outcome {
        RIGHT,
        WRONG,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    long wrong() {
        return told.values().stream().filter(it -> it == Outcome.WRONG).count();
    }

    List<String> right() {
        return facts.stream().filter(it -> told.get(it) == Outcome.RIGHT).toList();
    }

    List<String> left() {
        return facts.stream().filter(it -> !told.containsKey(it)).toList();
    }
}
