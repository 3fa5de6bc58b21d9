package borough.messages;

import borough.data.Tenancy;
import borough.data.Transactions;
import borough.messages.Carrier.Found;
import borough.messages.Carrier.Handover;
import borough.messages.SendingStore.Claimed;
import borough.safety.Heed;
import borough.values.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: claims it, hands it over outside any transaction, and records what became of
 * it. A node may die between any two of these; the next then asks the carrier before it sends.
 */
@Component
class Sending {
    /** Far longer than the longest wait for a carrier's answer. */
    static final Duration CLAIM_LASTS = Duration.ofMinutes(2);

    private static final int CLAIMED = 32;
    private static final int AT_ONCE = 8;

    private final SendingStore store;
    private final Carriers carriers;
    private final Announcing announce;
    private final Heeding heeding;
    private final Transactions transactions;
    private final Clock clock;

    /** What decides where a message goes, and tells what became of it. */
    @Component
    record Around(Carriers carriers, Announcing announce, Heeding heeding) {}

    Sending(SendingStore store, Around around, Transactions transactions, Clock clock) {
        this.store = store;
        this.carriers = around.carriers();
        this.announce = around.announce();
        this.heeding = around.heeding();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends until nothing is due, or until a carrier takes nothing: then the rest can wait. */
    void sendDue() {
        while (sendSome()) {
            // More may be due.
        }
    }

    private boolean sendSome() {
        var begun = System.nanoTime();
        var batch = claimSome();
        var handed = new Semaphore(AT_ONCE);
        var all =
                batch.toSend().stream()
                        .<Callable<Became>>map(
                                it ->
                                        () -> {
                                            handed.acquire();
                                            try {
                                                return sendOne(it, begun);
                                            } finally {
                                                handed.release();
                                            }
                                        })
                        .toList();
        return batch.wasDue() && inParallel(all);
    }

    /** What is to be written down of a message, and whether its carrier takes others. */
    private record Became(Runnable written, boolean well) {
        static Became well(Runnable written) {
            return new Became(written, true);
        }
    }

    /** What is to be sent now of what was claimed, and whether anything was. */
    private record Batch(List<Claimed> toSend, boolean wasDue) {}

    List<Claimed> claim() {
        return claimSome().toSend();
    }

    private Batch claimSome() {
        var now = clock.instant();
        return transactions.one(
                () -> {
                    var due = store.claim(now, now.plus(CLAIM_LASTS), CLAIMED);
                    var heeds = heeding.of(due.stream().map(Claimed::message).toList());
                    var toSend =
                            due.stream()
                                    .flatMap(it -> heeded(it, heeds, now).stream())
                                    .filter(it -> !heldBack(it, now))
                                    .toList();
                    return new Batch(toSend, !due.isEmpty());
                });
    }

    // How somebody can safely be reached beats every wish of a case.
    private Optional<Claimed> heeded(Claimed it, Map<Reference, List<Heed>> all, Instant now) {
        var reference = it.message().caseReference();
        var heeds = reference == null ? List.<Heed>of() : all.getOrDefault(reference, List.of());
        return switch (heeding.way(it.message(), it.wish().isPresent(), heeds, now)) {
            case Heeding.Way.AsWished way ->
                    isHeld(it, way.notBefore()) ? Optional.empty() : asWished(it);
            case Heeding.Way.There there -> onlyThere(it, there);
            case Heeding.Way.Nowhere nowhere -> nowhere(it, nowhere.why());
        };
    }

    private Optional<Claimed> onlyThere(Claimed it, Heeding.Way.There there) {
        var contents = Objects.requireNonNull(it.message().contents());
        boolean isThere =
                it.message().channel() == there.channel()
                        && contents.address().equals(there.address());
        if (it.unsure() && !isThere) {
            return nowhere(it, "It may have gone out before it was known how to reach them");
        }
        if (isHeld(it, there.notBefore())) {
            return Optional.empty();
        }
        if (isThere) {
            return Optional.of(it);
        }
        var message =
                it.message()
                        .readdressed(
                                there.channel(),
                                new Contents(there.address(), contents.subject(), contents.text()));
        store.readdress(message);
        return Optional.of(it.with(message));
    }

    private boolean isHeld(Claimed it, Optional<Instant> until) {
        until.ifPresent(end -> store.hold(it, end, "It waits for hours that suit the customer"));
        return until.isPresent();
    }

    private Optional<Claimed> nowhere(Claimed it, String why) {
        store.keep(it, why);
        if (it.message().special().mustReach() != null) {
            announce.heldBack(it.message(), why);
        }
        return Optional.empty();
    }

    // What the carrier may have already goes nowhere else.
    private Optional<Claimed> asWished(Claimed it) {
        var contents = it.message().contents();
        if (it.wish().isEmpty() || contents == null || it.unsure()) {
            return Optional.of(it);
        }
        var wish = it.wish().get();
        if (wish.channel() == Channel.NONE) {
            store.keep(it, null);
            return Optional.empty();
        }
        var there = new Contents(wish.address(), contents.subject(), contents.text());
        var message = it.message().readdressed(wish.channel(), there);
        if (!message.equals(it.message())) {
            store.readdress(message);
        }
        return Optional.of(it.with(message));
    }

    private boolean heldBack(Claimed it, Instant now) {
        var until = carriers.quietUntil(it.message(), now);
        until.ifPresent(end -> store.hold(it, end, "It waits for the end of quiet hours"));
        return until.isPresent();
    }

    private boolean inParallel(List<Callable<Became>> all) {
        var council = Tenancy.current();
        var became = new ArrayList<Became>();
        var faults = new ArrayList<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    all.stream()
                            .map(it -> threads.submit(() -> Tenancy.in(council, it::call)))
                            .toList();
            for (var one : running) {
                try {
                    became.add(one.get());
                } catch (ExecutionException fault) {
                    faults.add(fault.getCause());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        // What became of the others is written down all the same: else they might go twice.
        var written = became.stream().map(Became::written).toList();
        transactions.allOrEach("What became of messages", written);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("A message could not be sent", faults.getFirst());
        }
        return became.stream().allMatch(Became::well);
    }

    /** Sends one; not well where its carrier takes nothing at the moment. */
    private Became sendOne(Claimed it, long begun) {
        if (System.nanoTime() - begun > CLAIM_LASTS.toNanos() / 2) {
            // This node was held up so long that another may soon take over: leave it to that one.
            return new Became(() -> {}, false);
        }
        var carrier = carriers.of(it.message().channel());
        if (carrier.isEmpty()) {
            var what = it.message().channel().word() + "s";
            return Became.well(
                    () -> again(it, it.unsure(), "No way to send " + what + " is set up"));
        }
        return it.unsure() ? askFirst(it, carrier.get()) : hand(it, carrier.get());
    }

    private Became askFirst(Claimed it, Carrier carrier) {
        return switch (Carriers.find(it.message(), carrier)) {
            case Found.OnItsWay found -> Became.well(() -> sent(it, found.carrierId()));
            case Found.Delivered found -> Became.well(() -> sent(it, found.carrierId()));
            case Found.Undelivered found -> Became.well(() -> failed(it, found.why()));
            case Found.Unreachable found -> new Became(() -> again(it, true, found.why()), false);
            case Found.NotThere _, Found.CannotSay _ -> hand(it, carrier);
        };
    }

    private Became hand(Claimed it, Carrier carrier) {
        return switch (carriers.hand(it.message(), carrier)) {
            case Handover.Taken taken -> Became.well(() -> sent(it, taken.carrierId()));
            case Handover.Refused refused -> Became.well(() -> failed(it, refused.why()));
            case Handover.NotTaken no -> new Became(() -> again(it, it.unsure(), no.why()), false);
            case Handover.Unknown unknown -> Became.well(() -> again(it, true, unknown.why()));
        };
    }

    private void sent(Claimed it, String carrierId) {
        var now = clock.instant();
        store.sent(it, carrierId, now, now.plus(Receipts.FIRST_PAUSE));
        announce.sent(it.message());
    }

    private void failed(Claimed it, String why) {
        store.failed(it, why);
        announce.failed(it.message(), why);
    }

    private void again(Claimed it, boolean unsure, String why) {
        var pause = Pauses.after(it.message().tries());
        store.again(it, clock.instant().plus(pause), unsure, why);
    }
}
