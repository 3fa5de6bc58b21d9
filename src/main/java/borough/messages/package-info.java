/**
 * Messages: what we tell people by text, email and letter, each once and none lost, as they wish to
 * be told and not at night. Start at {@link Messages}. Announces {@link MessageSent} and {@link
 * MessageFailed}, keyed by case.
 */
@Uses({"council", "customers", "data", "files", "safety", "signin", "values", "web"})
@NullMarked
package borough.messages;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
