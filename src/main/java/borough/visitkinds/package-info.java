/**
 * The kinds of visit that {@code rules/visits.yaml} defines: how long each takes, what crews may
 * say of it, of a street and of their day, and what follows. Start at {@link Kinds}.
 */
@Uses({"council", "files", "values"})
@NullMarked
package borough.visitkinds;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
