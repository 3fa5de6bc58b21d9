/**
 * The made-up councils that demonstrations and tests share: land, homes, people, staff and rounds,
 * grown from a seed and from the files below {@code councils/<name>/demonstration}, and loaded
 * through the doors of the capabilities that keep them. Start at {@link
 * borough.demonstration.Demonstration}.
 */
@NullMarked
@Uses({
    "benefits",
    "council",
    "customers",
    "data",
    "documents",
    "entries",
    "files",
    "land",
    "landlords",
    "markers",
    "particulars",
    "places",
    "rounds",
    "vocabulary",
    "waste"
})
package borough.demonstration;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
