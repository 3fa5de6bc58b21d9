package borough.ledger;

import borough.web.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The books on one page.
 *
 * @param open what was entered since the last close
 * @param until the last day that would be closed, as 2026-05-12
 * @param untilWords the same as people say it
 * @param told what was just done, or could not be
 */
public record LedgerPage(
        Grid open,
        Grid suspense,
        Grid closes,
        String until,
        String untilWords,
        @Nullable String told) {}
