package borough.payments;

import borough.data.Transactions;
import borough.govukpay.CardPayment;
import borough.govukpay.GovUkPay;
import borough.govukpay.GovUkPay.Wanted;
import borough.govukpay.PayAway;
import borough.govukpay.PayRefused;
import borough.messages.Channel;
import borough.payments.Charge.State;
import borough.payments.Payment.Way;
import borough.values.Money;
import borough.web.Links;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes card payments. Each is written down before it is asked for, and looked up by its reference
 * where nobody knows what became of the asking: a kill at any moment loses and doubles none.
 */
@Component
class CardTaking {
    private static final Logger LOG = LoggerFactory.getLogger(CardTaking.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    // Their search is a moment behind; after this long they would know of it.
    private static final Duration SURELY_KNOWN = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 20;

    private final PaymentsStore store;
    private final Settling settling;
    private final GovUkPay pay;
    private final Transactions transactions;
    private final Outside outside;

    /** How whoever pays comes back and is told. */
    @Component
    record Outside(Links links, borough.cases.CustomersView view, Clock clock) {}

    CardTaking(
            PaymentsStore store,
            Settling settling,
            GovUkPay pay,
            Transactions transactions,
            Outside outside) {
        this.store = store;
        this.settling = settling;
        this.pay = pay;
        this.transactions = transactions;
        this.outside = outside;
    }

    /** Where whoever pays goes on. */
    sealed interface Onward {
        /** To the page on which they type in their card. */
        record Card(String address) implements Onward {}

        /** Nothing is to be paid here any more, or something is on its way. */
        record Nothing() implements Onward {}

        /** Nobody can pay by card just now. */
        record Away() implements Onward {}
    }

    /** Begins a card payment for a charge, or goes on with the one on its way. */
    Onward begin(UUID charge) {
        try {
            var onTheWay =
                    store.tries(charge).stream().filter(it -> !it.state().isFinished()).findFirst();
            if (onTheWay.isPresent()) {
                var card = goOn(onTheWay.get());
                if (card.isPresent()) {
                    return card.get();
                }
            }
            return fresh(charge);
        } catch (PayAway | PayRefused away) {
            LOG.warn("A payment could not be begun: {}", away.getMessage());
            return new Onward.Away();
        }
    }

    // One whose page was not opened is still good. Any other is cancelled, so that it can't be paid
    // beside a new one.
    private Optional<Onward> goOn(Payment it) {
        look(it);
        var now = store.find(it.id()).orElseThrow();
        if (now.state() == Life.ASKED) {
            return Optional.of(again(now));
        }
        if (now.state() == Life.CREATED && now.nextUrl() != null) {
            return Optional.of(new Onward.Card(now.nextUrl()));
        }
        if (!now.state().isFinished()) {
            cancel(now);
            look(now);
        }
        return store.find(it.id()).orElseThrow().state() == Life.SUCCESS
                ? Optional.of(new Onward.Nothing())
                : Optional.empty();
    }

    // Nobody knows whether it was made: its key makes it once, and the way back of the one that is
    // there stays as it was.
    private Onward again(Payment it) {
        try {
            return create(it, token());
        } catch (PayRefused no) {
            if (!no.isConflict()) {
                throw no;
            }
            LOG.info("{} was made before, and is found in a moment", it.id());
            return new Onward.Away();
        }
    }

    private void cancel(Payment it) {
        try {
            pay.cancel(java.util.Objects.requireNonNull(it.providerId()));
        } catch (PayRefused tooLate) {
            LOG.info("{} can't be cancelled: {}", it.id(), tooLate.getMessage());
        }
    }

    private Onward fresh(UUID charge) {
        var token = token();
        var made = transactions.one(() -> write(charge, token));
        return made.map(it -> create(it, token)).orElseGet(Onward.Nothing::new);
    }

    // Of two that press at once one waits here, and then finds the other's.
    private Optional<Payment> write(UUID charge, String token) {
        var open = store.held(charge).filter(it -> it.state() == State.OPEN);
        boolean isOnTheWay = store.tries(charge).stream().anyMatch(it -> !it.state().isFinished());
        return open.filter(it -> !isOnTheWay)
                .map(
                        it -> {
                            var payment = asked(it);
                            store.add(payment, hash(token), payment.createdAt().plus(FIRST_LOOK));
                            return payment;
                        });
    }

    private Payment asked(Charge it) {
        var id = UUID.randomUUID();
        var reference = it.caseReference().text() + "-" + id.toString().substring(0, 8);
        return new Payment(
                id,
                it.id(),
                Way.CARD,
                Life.ASKED,
                it.amount(),
                reference,
                null,
                null,
                "",
                outside.clock().instant(),
                null,
                Money.NOTHING,
                null);
    }

    private Onward create(Payment it, String token) {
        var charge = store.charge(it.charge()).orElseThrow();
        var seen = outside.view().see(charge.caseReference());
        var what =
                seen.map(
                                one ->
                                        one.service()
                                                .privacy()
                                                .title()
                                                .orElse(one.story().about().about().title()))
                        .orElse("Payment");
        var email =
                seen.map(one -> one.reach())
                        .filter(reach -> reach.channel() == Channel.EMAIL)
                        .map(reach -> reach.address());
        var language = seen.map(one -> one.story().language()).orElse("en");
        var wanted =
                new Wanted(
                        it.id().toString(),
                        it.amount(),
                        it.reference(),
                        what,
                        outside.links().to("/pay/back/" + token),
                        language,
                        email);
        var made = asked(it, wanted);
        transactions.one(
                () -> {
                    store.returnsBy(it.id(), hash(token));
                    settling.heard(it.id(), made);
                    return made;
                });
        return new Onward.Card(java.util.Objects.requireNonNull(made.nextUrl()));
    }

    // What they refuse outright was never made; one with a key that was used is there already.
    private CardPayment asked(Payment it, Wanted wanted) {
        try {
            return pay.create(wanted);
        } catch (PayRefused no) {
            if (!no.isConflict()) {
                settling.neverMade(it.id());
            }
            throw no;
        }
    }

    private void heard(Payment it, CardPayment seen) {
        transactions.one(
                () -> {
                    settling.heard(it.id(), seen);
                    return it;
                });
    }

    /** The payment that a browser came back from, after a look at how it stands. */
    Optional<Payment> cameBack(String token) {
        var it = store.byReturn(hash(token));
        it.ifPresent(this::lookIfAny);
        return it;
    }

    /** Looks, and leaves it to the next look where they are away. */
    void lookIfAny(Payment it) {
        try {
            look(it);
        } catch (PayAway | PayRefused away) {
            LOG.warn("{} can't be looked at now: {}", it.id(), away.getMessage());
        }
    }

    /** Finds out how a payment stands there, and takes that in. */
    void look(Payment it) {
        if (it.way() != Way.CARD || it.state() == Life.NEVER_MADE) {
            return;
        }
        if (it.providerId() != null) {
            heard(it, pay.look(it.providerId()));
            return;
        }
        var found = pay.find(it.reference());
        if (!found.isEmpty()) {
            heard(it, pay.look(found.getFirst().id()));
        } else if (outside.clock().instant().isAfter(it.createdAt().plus(SURELY_KNOWN))) {
            settling.neverMade(it.id());
        }
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
