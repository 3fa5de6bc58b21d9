/** The public website: the home page, services by area and by name. */
@Uses({"catalogue", "council", "files", "places", "services", "tongues", "values", "waste", "web"})
@NullMarked
package borough.website;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
