/**
 * Small immutable values that several capabilities share. Nothing here knows a database or a page.
 */
@NullMarked
package borough.values;

import org.jspecify.annotations.NullMarked;
