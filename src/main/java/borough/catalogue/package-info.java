/**
 * Reads, checks and versions service files, and works them out: {@link borough.catalogue.Walk}
 * takes a person through one, {@link borough.catalogue.Moves} takes a case through its stages.
 * Start at {@link borough.catalogue.Catalogue}. Uses vocabulary, council and data.
 */
@NullMarked
package borough.catalogue;

import org.jspecify.annotations.NullMarked;
