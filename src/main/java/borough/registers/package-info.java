/**
 * Registers that the council keeps and hands in: one file each says what stands in a row, services
 * enter rows, staff read them and take them out. Start at {@link borough.registers.Registers}.
 */
@NullMarked
@Uses({"audit", "council", "data", "files", "holdings", "values", "vocabulary", "web"})
package borough.registers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
