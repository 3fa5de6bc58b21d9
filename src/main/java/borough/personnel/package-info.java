/**
 * Staff as the personnel office's file lists them: who joins, who moves to another team, who
 * leaves. Start at {@link borough.personnel.StaffFiles}.
 */
@Uses({"council", "files"})
@NullMarked
package borough.personnel;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
