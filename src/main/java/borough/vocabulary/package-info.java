/**
 * Where capabilities register the words that service files may use: answer types, lookups and
 * actions. Start at {@link borough.vocabulary.Vocabulary}. Uses council, for the days it works.
 */
@NullMarked
package borough.vocabulary;

import org.jspecify.annotations.NullMarked;
