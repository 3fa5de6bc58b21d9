/**
 * Where administrators read the record of what was done and looked at; that they read it is on
 * record too. Start at {@link borough.auditdesk.AuditPages}.
 */
@Uses({"audit", "council", "customers", "data", "holdings", "restrictions", "values", "web"})
@NullMarked
package borough.auditdesk;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
