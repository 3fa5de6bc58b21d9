/**
 * What a service is, as its file defines it, and the two engines that work it out: {@link
 * borough.services.Walk} takes a person through one, {@link borough.services.Moves} takes a case
 * through its stages. Nothing here reads a file, a page or a database.
 */
@Uses({"council", "files", "language", "tongues", "vocabulary"})
@NullMarked
package borough.services;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
