package borough.data;

import borough.values.CouncilId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Work by the clock: every capability that has some adds a sweep, which runs for one council after
 * another every half second, and for one council soon after it is woken there. Sweeps claim their
 * rows in the database, so that any node may do the work, once, and late rather than never.
 */
@Component
public final class Sweeps implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    // A sweep costs as much for one piece of work as for several, so some come together first.
    private static final Duration COMPANY = Duration.ofMillis(10);

    /** Does what is due in the council that is bound. */
    public interface Sweep {
        void run();
    }

    private record Named(String name, Sweep sweep) {}

    /** A sweep in one council. */
    private record Once(String name, CouncilId council) {}

    private final CouncilDirectory councils;
    private final Clock clock;
    private final boolean startsByItself;
    private final Map<Once, Instant> last = new ConcurrentHashMap<>();
    private final List<Named> sweeps = new CopyOnWriteArrayList<>();
    private final Set<Once> wanted = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread sweeper = Thread.currentThread();
    private volatile boolean wantsAll;

    Sweeps(
            CouncilDirectory councils,
            Clock clock,
            @Value("${borough.sweeps:true}") boolean startsByItself) {
        this.councils = councils;
        this.clock = clock;
        this.startsByItself = startsByItself;
    }

    /** Adds a sweep at start; its name is for the log. */
    public void add(String name, Sweep sweep) {
        sweeps.add(new Named(name, sweep));
    }

    /** Adds a sweep that each node runs for a council no more often than this. */
    public void addEvery(Duration pause, String name, Sweep sweep) {
        add(
                name,
                () -> {
                    if (isDue(new Once(name, Tenancy.current()), pause)) {
                        sweep.run();
                    }
                });
    }

    private boolean isDue(Once it, Duration pause) {
        var now = clock.instant();
        var before = last.getOrDefault(it, Instant.MIN);
        // A clock that was put back must not leave this waiting until it has caught up.
        boolean due = before.isBefore(now.minus(pause)) || before.isAfter(now);
        if (due) {
            last.put(it, now);
        }
        return due;
    }

    /** Runs all sweeps soon, in their own time; safe to call often. */
    public void wake() {
        wantsAll = true;
        woken.release();
    }

    /** Runs this sweep soon for this council; cheap, and safe to call often. */
    public void wake(String name, CouncilId council) {
        if (wanted.add(new Once(name, council))) {
            woken.release();
        }
    }

    /** Runs every sweep for every council once, here and now. */
    public void runAll() {
        councils.all().forEach(it -> runAll(it.id()));
    }

    /** The same for one council. */
    public void runAll(CouncilId council) {
        for (var named : sweeps) {
            Tenancy.run(council, () -> runOne(named));
        }
    }

    // One sweep's fault must not stop the others, nor the clock.
    private static void runOne(Named named) {
        try {
            named.sweep().run();
        } catch (RuntimeException fault) {
            LOG.error("The sweep {} failed in {}", named.name(), Tenancy.current(), fault);
        }
    }

    /** A passing errand leaves the work by the clock to the program that serves. */
    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    @Override
    public void start() {
        running = true;
        sweeper = Thread.ofVirtual().name("sweeps").start(this::loop);
    }

    private void loop() {
        var all = System.nanoTime();
        while (running) {
            try {
                if (isWokenBefore(all)) {
                    runWanted();
                } else {
                    all = System.nanoTime() + PAUSE.toNanos();
                    wantsAll = false;
                    wanted.clear();
                    runAll();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.warn("Sweeps wait: {}", fault.getMessage());
            }
        }
    }

    // Whether some are wanted before it is time for all of them.
    private boolean isWokenBefore(long end) throws InterruptedException {
        var left = end - System.nanoTime();
        if (wantsAll || !woken.tryAcquire(Math.max(0, left), TimeUnit.NANOSECONDS)) {
            return false;
        }
        if (running && !wantsAll) {
            Thread.sleep(COMPANY);
        }
        woken.drainPermits();
        return left > 0 && !wantsAll;
    }

    private void runWanted() {
        for (var it : Set.copyOf(wanted)) {
            if (!running) {
                return;
            }
            // Whoever wants it from now on has to be seen to once more.
            wanted.remove(it);
            sweeps.stream()
                    .filter(named -> named.name().equals(it.name()))
                    .forEach(named -> Tenancy.run(it.council(), () -> runOne(named)));
        }
    }

    @Override
    public void stop() {
        if (running) {
            running = false;
            woken.release();
            awaitEnd();
        }
    }

    // What is under way ends before the database is taken from under it.
    private void awaitEnd() {
        try {
            if (!sweeper.join(END_WITHIN)) {
                LOG.warn("A sweep is still at work and is cut off");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
