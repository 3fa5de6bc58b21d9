/**
 * What an officer does with one case by hand: its page, notes, words to colleagues and to the
 * customer, handing over, links and duplicates, the clock, opening again and putting right. Start
 * at {@link Casework}, {@link CaseTalk} and {@link CaseLinks}. Announces {@link CustomerWrote} and
 * {@link WroteToCustomer}, keyed by case.
 */
@Uses({
    "casebook",
    "caseload",
    "cases",
    "council",
    "data",
    "files",
    "handling",
    "language",
    "messages",
    "moving",
    "services",
    "values",
    "visits",
    "vocabulary",
    "web",
    "worklists"
})
@NullMarked
package borough.casework;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
