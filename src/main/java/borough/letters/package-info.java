/**
 * Letters and notices of a case: drafted from its service file, changed and approved by officers,
 * sent by post or served, and how. Start at {@link borough.letters.LetterBook}.
 */
@Uses({
    "audit",
    "casebook",
    "cases",
    "casework",
    "council",
    "data",
    "files",
    "handling",
    "holdings",
    "messages",
    "printing",
    "safety",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.letters;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
