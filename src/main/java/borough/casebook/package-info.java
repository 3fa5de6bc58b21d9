/**
 * The book of cases: where each stands with its parts, what happened to it, what lies sealed in it,
 * and what of all that somebody sees. Start at {@link Case} and {@link CasesStore}. Moves are
 * written in a {@link Book}, which is the database, or a {@link PastBook} for many past cases.
 */
@Uses({
    "council",
    "data",
    "documents",
    "language",
    "moving",
    "search",
    "services",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.casebook;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
