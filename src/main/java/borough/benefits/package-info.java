/**
 * Who has a benefit or care that shows a disability, as far as the council's own records say: asked
 * with the person's consent alone, and answered with yes or no. Start at {@link
 * borough.benefits.Benefits}.
 */
@Uses({"data", "files", "places", "vocabulary"})
@NullMarked
package borough.benefits;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
