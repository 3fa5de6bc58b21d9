/**
 * Residents' accounts: who has one, how they come in, and what stands on its home page. Another way
 * of signing in opens a session by {@link Entrance}; a capability adds to the home page by {@link
 * HomeParts}. Start at {@link Accounts}.
 */
@Uses({
    "council",
    "customers",
    "data",
    "holdings",
    "messages",
    "signin",
    "tongues",
    "values",
    "web"
})
@NullMarked
package borough.accounts;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
