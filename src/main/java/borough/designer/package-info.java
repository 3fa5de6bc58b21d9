/**
 * Where service designers look at services as they will be, publish them, take them back, and move
 * open cases to a newer version.
 */
@Uses({
    "asking",
    "catalogue",
    "council",
    "data",
    "examples",
    "files",
    "journeys",
    "language",
    "moving",
    "publishing",
    "services",
    "values",
    "versions",
    "vocabulary",
    "walking",
    "web"
})
@NullMarked
package borough.designer;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
