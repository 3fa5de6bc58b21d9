package borough.govukpaystandin;

import borough.data.Json;
import borough.govukpaystandin.PayStandInStore.KeptRefund;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What GOV.UK Pay does, done by nobody with nobody's money. */
@Component
@Transactional
class PayStandIn {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_CHARACTERS = 26;
    private static final int AT_ONCE = 100;
    private static final Duration LATE = Duration.ofMinutes(10);

    private final PayStandInStore store;
    private final Answers answers;
    private final Clock clock;

    PayStandIn(PayStandInStore store, Answers answers, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    /** A payment somebody asked for, checked already; empty where its key was used before. */
    Optional<Kept> create(Kept wanted, String key) {
        return store.add(wanted, key) ? Optional.of(wanted) : Optional.empty();
    }

    static String newId() {
        var id = new StringBuilder();
        RANDOM.ints(ID_CHARACTERS, 0, LETTERS.length())
                .forEach(it -> id.append(LETTERS.charAt(it)));
        return id.toString();
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Kept> find(String id) {
        return store.held(id).map(this::current);
    }

    List<KeptRefund> refunds(String payment) {
        var all = store.refunds(payment);
        // Whoever looks a second time finds it done.
        store.finishRefunds(payment);
        return all;
    }

    // What was not paid in time is over, whoever looks first.
    private Kept current(Kept it) {
        if (!it.isOver(now())) {
            return it;
        }
        return move(it, "failed", "P0020", true, "card_payment_expired");
    }

    private Kept move(Kept it, String status, String code, boolean finished, String event) {
        store.move(it.id(), status, code, finished, now());
        var moved = store.held(it.id()).orElseThrow();
        hook(moved, event);
        return moved;
    }

    /** Opens the card page, which its address does once. */
    Optional<Kept> open(String token) {
        return store.byToken(token)
                .map(this::current)
                .filter(it -> it.status().equals("created"))
                .map(it -> move(it, "started", "", false, "card_payment_started"));
    }

    Optional<Kept> opened(String token) {
        return store.byToken(token).map(this::current);
    }

    /** The card was typed in. */
    Kept pay(Kept it, MockCard card) {
        var event =
                card.becomes().equals("success") ? "card_payment_succeeded" : "card_payment_failed";
        var paid = move(it, card.becomes(), card.code(), true, event);
        if (paid.isPaid()) {
            hook(paid, "card_payment_captured");
        }
        return paid;
    }

    Kept giveUp(Kept it) {
        return move(it, "failed", "P0030", true, "card_payment_failed");
    }

    /** Cancels it for the council; empty where it can't be cancelled any more. */
    Optional<Kept> cancel(Kept it) {
        return it.isFinished()
                ? Optional.empty()
                : Optional.of(move(it, "cancelled", "P0040", true, "card_payment_failed"));
    }

    long available(Kept it) {
        return it.isPaid() ? it.pence() - refunded(it) : 0;
    }

    long refunded(Kept it) {
        return store.refunds(it.id()).stream()
                .filter(one -> !one.status().equals("error"))
                .mapToLong(KeptRefund::pence)
                .sum();
    }

    KeptRefund refund(Kept it, long pence) {
        var refund =
                new KeptRefund(
                        UUID.randomUUID().toString().replace("-", ""),
                        it.id(),
                        pence,
                        "submitted",
                        now());
        store.add(refund);
        hook(it, "card_payment_refunded");
        return refund;
    }

    List<Kept> byReference(String reference) {
        return store.byReference(reference).stream().map(this::current).toList();
    }

    List<Kept> paidBetween(Instant from, Instant until, int skip, int most) {
        return store.paidBetween(from, until, skip, most);
    }

    /** Ends what was not paid in time. */
    void expire() {
        store.olderThan(now().minus(Kept.LASTS), AT_ONCE).forEach(this::current);
    }

    private void hook(Kept it, String event) {
        var mistakes = store.mistakes();
        if (mistakes.contains(PayMistake.HOOK_LOST)) {
            return;
        }
        var due = mistakes.contains(PayMistake.HOOK_LATE) ? now().plus(LATE) : now();
        var said = new LinkedHashMap<String, Object>();
        said.put("webhook_message_id", newId());
        said.put("api_version", 1);
        said.put("created_date", now().toString());
        said.put("resource_id", it.id());
        said.put("resource_type", "payment");
        said.put("event_type", event);
        said.put("resource", answers.withoutLinks(it, available(it), refunded(it)));
        store.addHook(Json.write(said), due);
        if (mistakes.contains(PayMistake.HOOK_TWICE)) {
            store.addHook(Json.write(said), due);
        }
    }

    List<PayStandInStore.Hook> hooks(int most) {
        return store.hooks(now(), most);
    }

    void brought(UUID hook) {
        store.brought(hook);
    }

    Set<PayMistake> mistakes() {
        return store.mistakes();
    }

    void set(List<PayMistake> mistakes) {
        store.set(mistakes);
    }
}
