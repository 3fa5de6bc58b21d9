/**
 * Where capabilities register the words that service files may use: answer types, lookups and
 * actions. Start at {@link borough.vocabulary.Vocabulary}.
 */
@Uses({"tongues"})
@NullMarked
package borough.vocabulary;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
