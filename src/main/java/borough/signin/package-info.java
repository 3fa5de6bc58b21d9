/**
 * Who is signed in: one-time links, passkeys and sessions of staff, and the rules every request
 * passes. Start at {@link SignIn}.
 */
@Uses({"audit", "council", "data", "values", "web"})
@NullMarked
package borough.signin;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
