/**
 * Entries of registers that the council keeps by number, such as licences, plots and waiting lists:
 * a file says what stands in each, who sees what, how long it lasts and how it is renewed. Start at
 * {@link borough.entries.Entries}.
 */
@Uses({"casebook", "cases", "council", "data", "files", "holdings", "values", "vocabulary"})
@NullMarked
package borough.entries;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
