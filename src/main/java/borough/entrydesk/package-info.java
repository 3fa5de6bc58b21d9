/**
 * Where staff read and keep the registers that the council keeps by number, anybody reads what is
 * public of them, and holders have what they may print. Start at {@link
 * borough.entrydesk.EntryDesk}.
 */
@Uses({"audit", "cases", "council", "entries", "printing", "registers", "values", "web"})
@NullMarked
package borough.entrydesk;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
