/**
 * Messages: what we tell people by text, email and letter, each once and none lost, and the
 * stand-in post room that takes them in a demonstration. Start at {@link Messages}. Announces
 * {@link MessageSent} and {@link MessageFailed}, keyed by case.
 */
@Uses({"council", "data", "signin", "values", "web"})
@NullMarked
package borough.messages;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
