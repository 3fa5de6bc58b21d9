package borough.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices what is saved in the folders that people write in while the program runs. It looks a few
 * times a second: what systems offer to be told by is slow on some, and blind on shared folders.
 */
@Component
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Home home;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();
    private volatile boolean watching;

    /** A folder, what is done when something in it changes, and how it looked last. */
    private static final class Watched {
        private final Path folder;
        private final Runnable reread;
        private Stamps seen = Stamps.NONE;

        Watched(Path folder, Runnable reread) {
            this.folder = folder;
            this.reread = reread;
        }
    }

    public Changes(Home home) {
        this.home = home;
    }

    /** Adds, at start, what is to be done when something in a folder changed. */
    public void in(String folder, Runnable reread) {
        watched.add(new Watched(home.of(folder), reread));
    }

    /** Begins to look for what changes from now on, in a thread of its own. */
    public void watch() {
        watching = true;
        var now = new HashMap<Path, Stamps>();
        watched.forEach(it -> it.seen = stamps(it, now));
        Thread.ofVirtual().name("changed files").start(this::watchOn);
    }

    private void watchOn() {
        while (watching) {
            try {
                Thread.sleep(PAUSE);
                lookOnce();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Looks once, here and now. */
    public void lookOnce() {
        var now = new HashMap<Path, Stamps>();
        watched.forEach(it -> lookAt(it, now));
    }

    // Many wait for one folder: it is walked once for all of them.
    private static Stamps stamps(Watched it, Map<Path, Stamps> now) {
        return now.computeIfAbsent(it.folder, Stamps::of);
    }

    // What goes wrong with one file must not stop the looking: the next save may mend it.
    private static void lookAt(Watched it, Map<Path, Stamps> looked) {
        try {
            var now = stamps(it, looked);
            if (!now.equals(it.seen)) {
                it.seen = now;
                it.reread.run();
            }
        } catch (RuntimeException fault) {
            LOG.error("What changed in {} could not be read: {}", it.folder, fault.getMessage());
        }
    }

    @Override
    public void close() {
        watching = false;
    }
}
