/**
 * Paper: letters, licences and certificates as PDF that everybody can read, each by itself or many
 * in one file for the printer. Start at {@link borough.printing.Press}.
 */
@Uses({"council", "values"})
@NullMarked
package borough.printing;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
