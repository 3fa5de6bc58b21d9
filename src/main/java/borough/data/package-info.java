/**
 * The ground every capability stands on: transactions that keep councils apart, writes in few
 * trips, news between capabilities, bulk loading, and sealing of personal values. Start at {@link
 * Tenancy}, {@link Writes} and {@link News}.
 */
@Uses({"values"})
@NullMarked
package borough.data;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
