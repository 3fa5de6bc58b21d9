/**
 * Replies: what people answer to our texts and emails, each taken in once and kept with its case,
 * or with an adviser where nobody can tell which case it is. Start at {@link Replies}. Announces
 * {@link ReplyLanded}, keyed by case.
 */
@Uses({
    "casebook",
    "cases",
    "correspondence",
    "council",
    "data",
    "files",
    "messages",
    "values",
    "web"
})
@NullMarked
package borough.replies;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
