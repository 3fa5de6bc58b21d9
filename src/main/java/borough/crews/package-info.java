/**
 * Crews on their way: who speaks for which, where its lorry says it is, and who may read the code
 * of a gate. Start at {@link borough.crews.Lorries} and {@link borough.crews.GateCodes}.
 */
@Uses({"audit", "council", "data", "files", "land", "places", "rounds", "waste", "web"})
@NullMarked
package borough.crews;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
