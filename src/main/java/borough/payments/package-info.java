/**
 * Payments: what a case asks to be paid, how it is paid, and what is given back. Start at {@link
 * borough.payments.Payments}.
 */
@Uses({
    "audit",
    "casebook",
    "cases",
    "casework",
    "council",
    "data",
    "govukpay",
    "handling",
    "holdings",
    "ledger",
    "messages",
    "moving",
    "services",
    "tongues",
    "values",
    "vocabulary",
    "web"
})
@NullMarked
package borough.payments;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
