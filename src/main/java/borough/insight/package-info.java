/**
 * Figures for those who answer for services, read from what other capabilities publish. Start at
 * {@link borough.insight.FirstContactPages}.
 */
@Uses({"catalogue", "council", "data", "files", "web"})
@NullMarked
package borough.insight;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
