/**
 * The stand-in for GOV.UK Pay in made-up councils: it takes no money, answers as the real one does,
 * brings webhooks, and makes each mistake that it is told to. Start at {@link
 * borough.govukpaystandin.PayStandIn}.
 */
@Uses({"council", "data", "govukpay", "oidc", "values", "web"})
@NullMarked
package borough.govukpaystandin;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
