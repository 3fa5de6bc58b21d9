package borough.payments;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.data.Superseded;
import borough.govukpay.CardPayment;
import borough.ledger.Account;
import borough.ledger.Entry;
import borough.ledger.Entry.Line;
import borough.ledger.Ledger;
import borough.payments.Charge.State;
import borough.payments.Payment.Way;
import borough.values.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a payment, all in one transaction: its state, the receipt, the books, the charge
 * and the news. Heard again it changes nothing.
 */
@Component
@Transactional
class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final PaymentsStore store;
    private final Payments payments;
    private final Refunds refunds;
    private final Ledger ledger;
    private final About about;

    /** Whose money it is, and what day. */
    @Component
    record About(Cases cases, ReceiptLetters receipts, AfterwardsStore afterwards, Clock clock) {
        String service(Charge it) {
            return cases.find(it.caseReference())
                    .map(Case::about)
                    .map(Case.About::service)
                    .orElse("unknown");
        }
    }

    Settling(PaymentsStore store, Payments payments, Refunds refunds, Ledger ledger, About about) {
        this.store = store;
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
        this.about = about;
    }

    /** Takes in how a card payment stands there. */
    void heard(UUID id, CardPayment seen) {
        var it = store.heldPayment(id).orElseThrow();
        if (it.providerId() == null) {
            store.known(id, seen.id(), seen.nextUrl());
        } else if (!it.providerId().equals(seen.id())) {
            LOG.error("{} is two payments: {} and {}", id, it.providerId(), seen.id());
            return;
        }
        var to = Life.find(seen.status()).filter(it.state()::mayBecome);
        if (to.isPresent()) {
            move(it, to.get(), seen);
        }
        if (seen.settledOn() != null && it.settledOn() == null) {
            settled(it, seen);
        }
    }

    private void move(Payment it, Life to, CardPayment seen) {
        if (to == Life.SUCCESS) {
            paid(it, seen.amount(), Account.CARD);
        } else {
            step(it, to, seen.code(), null);
        }
    }

    /** They never heard of it: it ends here. */
    void neverMade(UUID id) {
        store.heldPayment(id)
                .filter(it -> it.state() == Life.ASKED && it.providerId() == null)
                .ifPresent(it -> step(it, Life.NEVER_MADE, "", null));
    }

    /** Money came, in whatever way: where the charge is not open any more, it goes back. */
    void paid(Payment it, Money came, Account where) {
        var charge = store.held(it.charge()).orElseThrow();
        var receipt = ledger.receipt();
        step(it, Life.SUCCESS, "", receipt);
        var isRight = came.equals(it.amount());
        ledger.enter(
                new Entry(
                        "payment " + it.id(),
                        "Paid by " + it.way().word() + ", receipt " + receipt,
                        charge.caseReference(),
                        lines(charge, it, came, where)));
        if (!isRight) {
            LOG.error("{} was to bring {} and brought {}", it.id(), it.amount(), came);
        }
        var first = charge.state() == State.OPEN && isRight;
        if (first) {
            payments.paid(charge, it.id());
        } else if (isRight && it.way() != Way.WAIVER) {
            refunds.byItself(it, "The request had ended, or was paid already");
        }
        about.receipts().send(charge, it, receipt);
    }

    private List<Line> lines(Charge charge, Payment it, Money came, Account where) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(where, came));
        if (came.equals(it.amount())) {
            lines.addAll(ledger.earned(about.service(charge), came));
        } else {
            lines.add(new Line(Account.SUSPENSE, "wrong amount", Money.NOTHING.minus(came)));
        }
        return lines;
    }

    private void step(
            Payment it, Life to, String code, @org.jspecify.annotations.Nullable Long receipt) {
        var now = about.clock().instant();
        if (!it.state().mayBecome(to)) {
            throw new Superseded(it.id() + " can't become " + to.word());
        }
        store.move(it, to, code, receipt, now);
        store.step(it.id(), to, code, now);
    }

    // The day on which the bank has it: what the company kept for itself is a cost.
    private void settled(Payment it, CardPayment seen) {
        var day = java.util.Objects.requireNonNull(seen.settledOn());
        var charge = store.charge(it.charge()).orElseThrow();
        about.afterwards().settled(it.id(), day);
        ledger.enter(
                new Entry(
                        "settled " + it.id(),
                        "Card money in the bank on " + day,
                        charge.caseReference(),
                        List.of(
                                Line.of(Account.BANK, seen.amount().minus(seen.fee())),
                                Line.of(Account.CARD_FEES, seen.fee()),
                                Line.of(Account.CARD, Money.NOTHING.minus(seen.amount())))));
    }
}
