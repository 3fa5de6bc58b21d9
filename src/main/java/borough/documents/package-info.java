/**
 * Files that people, crews and officers give us: looked at, made harmless, kept sealed and given
 * out again. Pictures are made anew, so that nothing else that was in them is kept. Start at {@link
 * borough.documents.Documents}; a page takes files from its form by {@link
 * borough.documents.Uploads}.
 */
@Uses({"council", "data", "files", "holdings", "values", "vocabulary", "web"})
@NullMarked
package borough.documents;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
