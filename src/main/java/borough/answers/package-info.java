/**
 * The ways to answer a question, from a few words to rows of a table: how each is read, checked,
 * stored and shown. Start at {@link borough.answers.Answers}.
 */
@Uses({"land", "places", "tongues", "vocabulary"})
@NullMarked
package borough.answers;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
