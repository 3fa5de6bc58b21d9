package borough.payments;

import borough.data.Transactions;
import borough.govukpay.CardRefund;
import borough.govukpay.GovUkPay;
import borough.govukpay.PayAway;
import borough.govukpay.PayRefused;
import borough.payments.Payment.Way;
import borough.payments.Refund.State;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends refunds. Each is asked for with what may be given back at that moment, which GOV.UK Pay
 * compares: asked twice with the same, it is done once.
 */
@Component
class GivingBack {
    private static final Logger LOG = LoggerFactory.getLogger(GivingBack.class);

    private final PaymentsStore store;
    private final Refunds refunds;
    private final GovUkPay pay;
    private final Transactions transactions;

    GivingBack(PaymentsStore store, Refunds refunds, GovUkPay pay, Transactions transactions) {
        this.store = store;
        this.refunds = refunds;
        this.pay = pay;
        this.transactions = transactions;
    }

    /** Brings a refund one step on; what can't be now is tried again. */
    void bringOn(Refund it) {
        var payment = store.find(it.payment()).orElseThrow();
        if (payment.way() != Way.CARD) {
            // Cash is given back by hand, and whoever does it says so.
            return;
        }
        var there = Objects.requireNonNull(payment.providerId());
        try {
            switch (it.state()) {
                case APPROVED -> begin(it, there);
                case SENT -> goOn(it, there);
                default -> LOG.debug("{} is over", it.id());
            }
        } catch (PayAway away) {
            LOG.warn("The refund {} waits: {}", it.id(), away.getMessage());
        }
    }

    // The database lets one of a payment be on its way unknown at a time: others wait their turn.
    private void begin(Refund it, String there) {
        var isBusy =
                refunds.of(java.util.List.of(it.payment())).stream()
                        .anyMatch(one -> one.state() == State.SENT && one.providerId() == null);
        if (isBusy) {
            return;
        }
        var available = pay.look(there).refundable();
        transactions
                .one(() -> refunds.sending(it.id(), available))
                .ifPresent(one -> ask(with(one, available), there));
    }

    private static Refund with(Refund it, borough.values.Money available) {
        return new Refund(
                it.id(),
                it.payment(),
                it.name(),
                it.amount(),
                State.SENT,
                it.why(),
                it.askedAt(),
                it.askedBy(),
                it.providerId(),
                available);
    }

    private void ask(Refund it, String there) {
        try {
            known(it, pay.refund(there, it.amount(), it.before()));
        } catch (PayRefused no) {
            LOG.warn("The refund {} was refused: {}", it.id(), no.getMessage());
            adopt(it, there)
                    .ifPresentOrElse(found -> known(it, found), () -> refunds.notSent(it.id()));
        }
    }

    // Nobody knows whether it arrived: one that is there and is none of ours is it.
    private void goOn(Refund it, String there) {
        if (it.providerId() == null) {
            adopt(it, there).ifPresentOrElse(found -> known(it, found), () -> ask(it, there));
            return;
        }
        pay.refunds(there).stream()
                .filter(one -> one.id().equals(it.providerId()))
                .findFirst()
                .ifPresent(found -> known(it, found));
    }

    private Optional<CardRefund> adopt(Refund it, String there) {
        var ours =
                refunds.of(java.util.List.of(it.payment())).stream()
                        .map(Refund::providerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return pay.refunds(there).stream()
                .filter(one -> !ours.contains(one.id()) && one.amount().equals(it.amount()))
                .findFirst();
    }

    private void known(Refund it, CardRefund found) {
        refunds.known(it.id(), found.id(), found.status());
    }
}
