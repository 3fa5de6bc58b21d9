/**
 * The book of cases: where each stands with its parts, what happened to it, and what lies sealed in
 * it, and what somebody sees of it. Only moves of {@code cases} write in it. Start at {@link Case}
 * and {@link CasesStore}; {@link Book} is what moves are written in, in the database or in memory.
 */
@Uses({"council", "data", "language", "moving", "services", "values", "vocabulary", "web"})
@NullMarked
package borough.casebook;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
