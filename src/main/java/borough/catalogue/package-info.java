/**
 * Which services there are: checks their files with each council's overlays, keeps every version,
 * and knows which is live. Start at {@link borough.catalogue.Catalogue}.
 */
@Uses({
    "council",
    "data",
    "examples",
    "files",
    "language",
    "proofreading",
    "reading",
    "services",
    "vocabulary"
})
@NullMarked
package borough.catalogue;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
