/**
 * What a service is, as its file defines it: what is asked, ruled, promised and done, and what is
 * known of one person's way or one case at a moment. Nothing here reads a file, a page or a
 * database. Start at {@link Service}.
 */
@Uses({"council", "files", "language", "tongues", "vocabulary"})
@NullMarked
package borough.services;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
