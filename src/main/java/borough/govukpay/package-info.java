/**
 * GOV.UK Pay, as we ask it: payments made, looked at, cancelled, refunded and searched for, and
 * what it tells us by webhooks. Start at {@link borough.govukpay.GovUkPay}.
 */
@Uses({"council", "data", "files", "oidc", "values", "web"})
@NullMarked
package borough.govukpay;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
