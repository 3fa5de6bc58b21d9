package borough.letters;

import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is told of a letter it asked for, in the words that service files hear.
 *
 * @param event such as "served"
 * @param as what the file calls the letter
 * @param on the day of serving, for a notice that was served
 */
record LetterTold(
        Reference caseReference,
        String action,
        String event,
        String as,
        String occasion,
        Instant at,
        String who,
        @Nullable LocalDate on,
        @Nullable String how,
        @Nullable String to) {}
