package borough.api;

import borough.cases.Opening;
import borough.council.Partner;
import borough.data.Sweeps;
import borough.journeys.Replacing;
import borough.values.Reference;
import borough.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case for what a partner sent: once for an Idempotency-Key, however often it is sent. */
@Component
class Requests {
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final RequestsStore store;
    private final Replacing opens;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Requests(
            RequestsStore store,
            Replacing opens,
            Clock clock,
            TransactionTemplate transaction,
            Sweeps sweeps) {
        this.store = store;
        this.opens = opens;
        this.clock = clock;
        this.transaction = transaction;
        sweeps.add("requests of partners", this::tidy);
    }

    /** The request under this Idempotency-Key, for this service; empty where none was sent. */
    static Optional<RequestsStore.Asked> asked(
            Partner partner, String service, Optional<String> key, byte[] content) {
        return key.map(
                it -> {
                    if (it.isBlank() || it.length() > LONGEST) {
                        throw new Declined(
                                Problem.of(
                                        "idempotency",
                                        HttpStatus.BAD_REQUEST,
                                        "This Idempotency-Key can’t be used",
                                        "Send 1 to "
                                                + LONGEST
                                                + " characters, new for each case."));
                    }
                    var said = service + "\n" + HexFormat.of().formatHex(content);
                    return new RequestsStore.Asked(
                            partner.key(), Secret.hash(it), Secret.hash(said));
                });
    }

    /** The case that this request became before, if it did. */
    Optional<Reference> before(RequestsStore.Asked it) {
        var kept = transaction.execute(status -> store.find(it));
        return kept == null ? Optional.empty() : kept.map(before -> same(it, before));
    }

    private static Reference same(RequestsStore.Asked it, RequestsStore.Kept before) {
        if (!before.contentHash().equals(it.contentHash())) {
            throw new Declined(
                    Problem.of(
                            "idempotency",
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "This Idempotency-Key was used for something else",
                            "Send a new one for a new case."));
        }
        return before.reference();
    }

    Reference open(Opening opening, Optional<RequestsStore.Asked> asked) {
        return java.util.Objects.requireNonNull(
                transaction.execute(
                        status ->
                                asked.map(it -> openOnce(opening, it))
                                        .orElseGet(() -> opens.open(opening))));
    }

    private Reference openOnce(Opening opening, RequestsStore.Asked it) {
        if (!store.take(it, clock.instant())) {
            return same(it, store.find(it).orElseThrow());
        }
        var reference = opens.open(opening);
        store.became(it, reference);
        return reference;
    }

    private void tidy() {
        transaction.executeWithoutResult(status -> store.forget(clock.instant().minus(REMEMBERED)));
    }
}
