/**
 * The languages our pages speak: what the layout says in each, dates and lists as its people say
 * them, and what stands on a page in another language than the page's own. Start at {@link
 * borough.tongues.Tongue}.
 */
@Uses({"files", "values"})
@NullMarked
package borough.tongues;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
