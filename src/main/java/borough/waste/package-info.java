/**
 * Waste and recycling: which bins are collected when, and what we do when they are not. Start at
 * {@link borough.waste.Waste}. Announces {@link borough.waste.PropertyLogged}.
 */
@NullMarked
@Uses({"council", "data", "documents", "files", "streets", "visitkinds", "vocabulary"})
package borough.waste;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
