/**
 * Which council this is, its people, and the days and hours it works. {@link
 * borough.council.WorkingTime} counts its deadlines.
 */
@NullMarked
package borough.council;

import org.jspecify.annotations.NullMarked;
