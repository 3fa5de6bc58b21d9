package borough.payments;

import borough.data.News;
import borough.ledger.Account;
import borough.ledger.Entry;
import borough.ledger.Entry.Line;
import borough.ledger.Ledger;
import borough.payments.Payment.Way;
import borough.payments.Refund.State;
import borough.payments.Settling.About;
import borough.values.Money;
import borough.values.Reference;
import borough.vocabulary.Inputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is given back. It is counted with its payment as soon as it is asked for, so that two that
 * ask at once never give back more than was paid.
 */
@Component
@Transactional
public class Refunds {
    static final String REFUND = "payments.refund";
    private static final int WAITING = 100;

    private final PaymentsStore store;
    private final RefundStore refunds;
    private final Ledger ledger;
    private final News news;
    private final About about;

    Refunds(PaymentsStore store, RefundStore refunds, Ledger ledger, News news, About about) {
        this.store = store;
        this.refunds = refunds;
        this.ledger = ledger;
        this.news = news;
        this.about = about;
    }

    /** What became of asking or deciding. */
    public sealed interface Did {
        /** It is done, or on its way. */
        record Done() implements Did {}

        /** It is not, for this. */
        record Not(String why) implements Did {}
    }

    /** A service asks for one; nobody approves what its file says. */
    void byService(Reference from, Inputs in) {
        var of = paidFor(from, in.value("case"));
        var amount = in.money("amount");
        if (amount.compareTo(Money.NOTHING) <= 0) {
            told(from, in.as(), "nothing");
            return;
        }
        // One effect of one case gives back once, however often it is asked.
        var paid = store.heldPaid(of);
        if (paid.stream()
                .flatMap(it -> refunds.of(it.id()).stream())
                .anyMatch(it -> it.name().equals(name(from, in.as())))) {
            return;
        }
        var left = amount;
        for (var it : paid) {
            var some = left.compareTo(it.refundable()) > 0 ? it.refundable() : left;
            if (some.compareTo(Money.NOTHING) > 0) {
                add(it, name(from, in.as()), some, "The service gives it back", null);
                left = left.minus(some);
            }
        }
        if (left.compareTo(Money.NOTHING) > 0) {
            throw new IllegalStateException(
                    from + " gives back " + left + " more than was paid for " + of);
        }
    }

    private static String name(Reference from, String as) {
        return from.text() + " " + as;
    }

    // One case, or all that asked for the money.
    private static List<Reference> paidFor(Reference from, @Nullable Object said) {
        return said instanceof List<?> all
                ? all.stream().map(it -> one(from, it)).distinct().toList()
                : List.of(one(from, said));
    }

    private static Reference one(Reference from, @Nullable Object said) {
        var text =
                switch (said) {
                    case Reference it -> it.text();
                    case String it -> it;
                    case Map<?, ?> it when it.get("reference") instanceof String in -> in;
                    case null, default -> "";
                };
        return Reference.read(text).orElse(from);
    }

    /** Borough itself gives back what nobody waits for any more. */
    void byItself(Payment it, String why) {
        add(it, "", it.amount(), why, null);
    }

    /** The same for a payment that its case did not wait for, once. */
    void notWanted(UUID payment, String why) {
        store.heldPayment(payment)
                .filter(it -> it.way() != Way.WAIVER && it.state() == Life.SUCCESS)
                .filter(it -> it.refunded().equals(Money.NOTHING))
                .ifPresent(it -> byItself(it, why));
    }

    /** A member of staff asks for one, with a reason; somebody else approves it. */
    public Did ask(UUID payment, Money amount, String why, UUID by) {
        var it = store.heldPayment(payment).filter(one -> one.state() == Life.SUCCESS);
        if (it.isEmpty()) {
            return new Did.Not("Nothing was paid");
        }
        if (amount.compareTo(Money.NOTHING) <= 0) {
            return new Did.Not("Enter an amount above £0");
        }
        if (amount.compareTo(it.get().refundable()) > 0) {
            return new Did.Not("Enter no more than " + it.get().refundable());
        }
        if (why.isBlank()) {
            return new Did.Not("Say why it is given back");
        }
        add(it.get(), "", amount, why.strip(), by);
        return new Did.Done();
    }

    private void add(Payment it, String name, Money amount, String why, @Nullable UUID by) {
        var now = about.clock().instant();
        var state = by == null ? State.APPROVED : State.ASKED;
        store.refunded(it.id(), amount);
        refunds.add(
                new Refund(
                        UUID.randomUUID(),
                        it.id(),
                        name,
                        amount,
                        state,
                        why,
                        now,
                        by,
                        null,
                        Money.NOTHING),
                by == null ? now : null);
    }

    /** Somebody else approves or refuses what a member of staff asked for. */
    public Did decide(UUID refund, boolean agrees, UUID by) {
        var it = refunds.held(refund).filter(one -> one.state() == State.ASKED);
        if (it.isEmpty()) {
            return new Did.Not("Somebody decided this already");
        }
        if (by.equals(it.get().askedBy())) {
            return new Did.Not("Somebody else must decide what you asked for");
        }
        var state = agrees ? State.APPROVED : State.REFUSED;
        refunds.decided(refund, state, by, agrees ? about.clock().instant() : null);
        if (!agrees) {
            store.refunded(it.get().payment(), Money.NOTHING.minus(it.get().amount()));
        }
        return new Did.Done();
    }

    /** Those that wait for a second person, the oldest first. */
    @Transactional(readOnly = true)
    List<RefundStore.OfCase> waitingWithCases() {
        return refunds.waiting(WAITING);
    }

    @Transactional(readOnly = true)
    List<Refund> of(Collection<UUID> payments) {
        return payments.isEmpty() ? List.of() : refunds.of(payments);
    }

    /** Marks one as being sent, with what may be given back there; empty where it is not to be. */
    Optional<Refund> sending(UUID refund, Money available) {
        var it = refunds.held(refund).filter(one -> one.state() == State.APPROVED);
        it.ifPresent(one -> refunds.sending(one.id(), available));
        return it;
    }

    void notSent(UUID refund) {
        refunds.notSent(refund);
    }

    /** It is known there: done, failed, or on its way. */
    void known(UUID refund, String providerId, String status) {
        var it = refunds.held(refund).filter(one -> one.state() == State.SENT).orElse(null);
        if (it == null) {
            return;
        }
        if (it.providerId() == null) {
            refunds.known(refund, providerId);
        }
        switch (status) {
            case "success" -> done(it);
            case "error" -> {
                refunds.end(refund, State.FAILED);
                store.refunded(it.payment(), Money.NOTHING.minus(it.amount()));
            }
            default -> {
                // Still on its way: it is looked at again.
            }
        }
    }

    /** Given back out of a till, in the hand of whoever paid. */
    void givenByHand(UUID refund) {
        refunds.held(refund).filter(it -> it.state() == State.APPROVED).ifPresent(this::done);
    }

    private void done(Refund it) {
        var payment = store.find(it.payment()).orElseThrow();
        var charge = store.charge(payment.charge()).orElseThrow();
        refunds.end(it.id(), State.DONE);
        var where = payment.way() == Way.CARD ? Account.CARD : Account.TILL;
        var lines = new ArrayList<Line>();
        lines.add(Line.of(where, Money.NOTHING.minus(it.amount())));
        ledger.earned(about.service(charge), it.amount())
                .forEach(
                        one ->
                                lines.add(
                                        new Line(
                                                one.account(),
                                                one.code(),
                                                Money.NOTHING.minus(one.amount()))));
        ledger.enter(
                new Entry(
                        "refund " + it.id(),
                        "Given back, of receipt " + payment.receipt(),
                        charge.caseReference(),
                        lines));
        if (!it.name().isEmpty()) {
            var from = new Reference(it.name().substring(0, it.name().indexOf(' ')));
            var as = it.name().substring(it.name().indexOf(' ') + 1);
            told(from, as, it.id().toString());
        }
    }

    private void told(Reference from, String as, String occasion) {
        news.publish(
                from.text(),
                new ChargeTold(from, REFUND, as, "refunded", "refund " + occasion, null));
    }
}
