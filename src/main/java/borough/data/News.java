package borough.data;

import borough.values.CouncilId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * News between capabilities. An event is written in its sender's transaction, once for each
 * listener, and handled later in a transaction of its own: at least once, in order for each key,
 * for as long as the listener is down. One that can't be handled holds up its own key only.
 */
@Component
public final class News {
    private final Writes writes;
    private final Clock clock;
    private final Map<String, List<Listener<?>>> listeners = new ConcurrentHashMap<>();
    private @Nullable Consumer<CouncilId> wake;

    record Listener<E>(
            String name,
            Class<E> event,
            Predicate<E> when,
            boolean together,
            Consumer<List<E>> handler) {
        boolean wants(Record it) {
            return when.test(event.cast(it));
        }

        // What was written down before it was asked, it may not want.
        void hear(List<String> bodies) {
            handler.accept(bodies.stream().map(it -> Json.read(it, event)).filter(when).toList());
        }
    }

    News(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Tells every listener of this event's type. The key keeps order: a case's reference, or
     * whatever the news is about. Needs a transaction with a council bound.
     */
    public void publish(String key, Record event) {
        var hearers =
                listeners.getOrDefault(nameOf(event.getClass()), List.of()).stream()
                        .filter(it -> it.wants(event))
                        .toList();
        if (hearers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var what = Stream.of(key, key, nameOf(event.getClass()), Json.write(event), now, now);
        var names = hearers.stream().map(Listener::name);
        writes.add(NewsStore.write(hearers.size()), Stream.concat(what, names).toArray());
        wakeAfterCommit();
    }

    /**
     * Registers, at start, who hears an event: {@code "waste.job done"} names the listener for
     * ever, so that what was written before a restart is still heard. Handlers must bear hearing
     * the same news twice.
     */
    public <E extends Record> void hear(Class<E> event, String listener, Consumer<E> handler) {
        hear(event, listener, any -> true, handler);
    }

    /**
     * The same for who hears only some of them, told by the news alone: the others are never
     * written down for this listener.
     */
    public <E extends Record> void hear(
            Class<E> event, String listener, Predicate<E> when, Consumer<E> handler) {
        add(new Listener<>(listener, event, when, false, all -> all.forEach(handler)));
    }

    /**
     * The same for who only writes down what happened, so that no order need be kept: hundreds are
     * handed over in one transaction, and each by itself where together they can't be handled.
     */
    public <E extends Record> void hearTogether(
            Class<E> event, String listener, Consumer<List<E>> handler) {
        hearTogether(event, listener, any -> true, handler);
    }

    /** The same for who hears only some of them, told by the news alone. */
    public <E extends Record> void hearTogether(
            Class<E> event, String listener, Predicate<E> when, Consumer<List<E>> handler) {
        add(new Listener<>(listener, event, when, true, handler));
    }

    private void add(Listener<?> listener) {
        listeners.computeIfAbsent(nameOf(listener.event()), any -> new ArrayList<>()).add(listener);
    }

    /** The names of those who hear many at a time, in the order they came. */
    List<String> together() {
        return listeners.values().stream()
                .flatMap(List::stream)
                .filter(Listener::together)
                .map(Listener::name)
                .sorted()
                .toList();
    }

    void onNews(Consumer<CouncilId> wakeDelivery) {
        this.wake = wakeDelivery;
    }

    Listener<?> listener(String event, String name) {
        return listeners.getOrDefault(event, List.of()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .or(() -> moved(event, name))
                .orElseThrow(
                        () -> new IllegalStateException("Nobody hears " + event + " as " + name));
    }

    // Written before its class moved to another package: the listener's name is for ever, and the
    // class kept its own.
    private Optional<Listener<?>> moved(String event, String name) {
        var simple = event.substring(event.lastIndexOf('.') + 1);
        return listeners.values().stream()
                .<Listener<?>>flatMap(List::stream)
                .filter(it -> it.name().equals(name))
                .filter(it -> it.event().getSimpleName().equals(simple))
                .findFirst();
    }

    private void wakeAfterCommit() {
        var waking = wake;
        if (waking == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var council = Tenancy.current();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        waking.accept(council);
                    }
                });
    }

    // The stored name must outlive a move of the class within its package's files.
    private static String nameOf(Class<?> event) {
        var home = event.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }
}
