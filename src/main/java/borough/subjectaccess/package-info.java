/**
 * Everything we hold about one customer, in one action: gathered from whoever holds it, looked
 * through for what is somebody else's, looked at again by a second person, and handed over. Start
 * at {@link borough.subjectaccess.SubjectAccess}.
 */
@NullMarked
@Uses({
    "accounts",
    "audit",
    "casebook",
    "catalogue",
    "council",
    "customers",
    "data",
    "documents",
    "files",
    "holdings",
    "restrictions",
    "services",
    "signin",
    "tongues",
    "values",
    "web"
})
package borough.subjectaccess;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
