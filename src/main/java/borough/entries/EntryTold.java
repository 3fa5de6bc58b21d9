package borough.entries;

import borough.values.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something came of an entry that its case is to hear.
 *
 * @param effect what its service calls the entry
 * @param ends the last day on which it holds; null where it has none
 * @param list the list of which a place is offered; empty for all other news
 */
public record EntryTold(
        Reference caseReference,
        String effect,
        String event,
        String occasion,
        String number,
        @Nullable LocalDate ends,
        String list) {}
