package borough.govukpay;

import borough.values.Money;

/** A refund as GOV.UK Pay has it: {@code submitted}, {@code success} or {@code error}. */
public record CardRefund(String id, Money amount, String status) {}
