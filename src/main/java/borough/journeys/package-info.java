/** Walks someone through a service, one thing on a page. */
@Uses("web")
@NullMarked
package borough.journeys;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
