package borough.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives and dies with this program.
 *
 * <p>It runs under a small shell whose standard input is a pipe from here. However this program
 * ends, kill -9 included, the pipe ends with it, and the shell then stops PostgreSQL in order.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    // setsid keeps the terminal's Ctrl-C from PostgreSQL, so that we are the ones to stop it, last.
    private static final String SHELL =
            """
            "$@" </dev/null &
            postgres=$!
            exec 3<&0
            (read -r never <&3; kill -INT $postgres) &
            reader=$!
            wait $postgres
            ended=$?
            kill $reader 2>/dev/null
            exit $ended
            """;

    // A small server's share of memory; no replica hangs on it, so it writes the shortest log.
    private static final Map<String, String> SERVER =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("fsync", "on"),
                    Map.entry("max_connections", "50"),
                    Map.entry("shared_buffers", "192MB"),
                    Map.entry("effective_cache_size", "768MB"),
                    Map.entry("maintenance_work_mem", "96MB"),
                    Map.entry("wal_level", "minimal"),
                    Map.entry("max_wal_senders", "0"),
                    Map.entry("max_wal_size", "2GB"),
                    Map.entry("wal_compression", "on"),
                    Map.entry("random_page_cost", "1.1"),
                    Map.entry("jit", "off"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_line_prefix", "%m %u "),
                    Map.entry("lc_messages", "C"));

    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final List<String> PASSING =
            List.of("pre-existing shared memory block", "could not bind");
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration A_MOMENT = Duration.ofMillis(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final int RESTARTS_IN_A_MINUTE = 5;
    private static final long LOG_BYTES_MAX = 10_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final PostgresCluster cluster;
    private final Map<String, String> more;
    private final Path log;
    private final int port;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private Process shell;
    private boolean closing;

    private EmbeddedPostgres(PostgresCluster cluster, Map<String, String> more) {
        this.cluster = cluster;
        this.more = more;
        this.log = cluster.folder().resolveSibling("postgres.log");
        this.port = freePort();
        this.shell = launch();
    }

    /** Starts the data folder's database and waits until it answers. */
    public static EmbeddedPostgres start(PostgresCluster cluster) {
        return start(cluster, Map.of());
    }

    /** Starts it with settings of the server's own beside ours, or instead of them. */
    static EmbeddedPostgres start(PostgresCluster cluster, Map<String, String> more) {
        return new EmbeddedPostgres(cluster, more);
    }

    /** The port of a database that is running in this data folder. */
    public static Optional<Integer> runningPort(Path dataFolder) {
        var note = PostmasterNote.in(dataFolder.resolve("database"));
        return note.filter(PostmasterNote::isReady).map(PostmasterNote::port);
    }

    public Database database() {
        return cluster.at(port);
    }

    private synchronized Process launch() {
        stopLeftover();
        trimLog();
        var deadline = Instant.now().plus(START_WITHIN);
        var before = logSize();
        var process = startShell();
        while (!isReady(process)) {
            if (!process.isAlive() && isPassing(before) && Instant.now().isBefore(deadline)) {
                sleep(BETWEEN_TRIES);
                before = logSize();
                process = startShell();
            } else if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw didNotStart(before);
            }
            sleep(A_MOMENT);
        }
        process.onExit().thenAccept(this::afterEnd);
        return process;
    }

    // Processes of a server that was killed may take a while to see it and end: until then they
    // hold its memory, which keeps a new one away from their folder, or somebody has its port.
    private boolean isPassing(long before) {
        var said = logSince(before);
        return PASSING.stream().anyMatch(said::contains);
    }

    private Process startShell() {
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(cluster.runAs().prefix());
        words.addAll(List.of("sh", "-c", SHELL, "borough-postgres"));
        words.addAll(List.of(cluster.programs().program("postgres"), "-D"));
        words.addAll(List.of(cluster.folder().toString(), "-p", Integer.toString(port)));
        SERVER.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        more.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException notFound) {
            throw new CannotGoOn(
                    "PostgreSQL could not be started: %s. The commands setsid and sh are needed."
                            .formatted(notFound.getMessage()),
                    notFound);
        }
    }

    private boolean isReady(Process process) {
        return process.isAlive()
                && PostmasterNote.in(cluster.folder())
                        .filter(it -> it.isReady() && it.port() == port)
                        .isPresent();
    }

    /** Stops a PostgreSQL that an earlier, killed start left behind, and clears its note. */
    private void stopLeftover() {
        var note = PostmasterNote.in(cluster.folder());
        if (note.isEmpty()) {
            return;
        }
        if (note.get().isRunningIn(cluster.folder())) {
            var stop =
                    List.of(
                            cluster.programs().program("pg_ctl"),
                            "stop",
                            "--mode=fast",
                            "--wait",
                            "--pgdata=" + cluster.folder());
            cluster.runAs().command(stop).run();
        }
        // A note left by a killed server may name a process that is by now somebody else's.
        PostmasterNote.in(cluster.folder())
                .filter(it -> !it.isRunningIn(cluster.folder()))
                .ifPresent(stale -> PostmasterNote.remove(cluster.folder()));
    }

    private void afterEnd(Process ended) {
        synchronized (this) {
            if (closing) {
                return;
            }
            LOG.error("PostgreSQL stopped by itself ({}); starting it again", ended.exitValue());
            var minuteAgo = Instant.now().minus(Duration.ofMinutes(1));
            restarts.removeIf(it -> it.isBefore(minuteAgo));
            restarts.add(Instant.now());
            if (restarts.size() > RESTARTS_IN_A_MINUTE) {
                LOG.error("PostgreSQL keeps stopping; see {}. Borough stops.", log);
                Thread.ofPlatform().start(() -> System.exit(1));
                return;
            }
            try {
                shell = launch();
                LOG.info("PostgreSQL runs again");
            } catch (CannotGoOn fault) {
                LOG.error("{} Borough stops.", fault.sentence());
                Thread.ofPlatform().start(() -> System.exit(1));
            }
        }
    }

    private CannotGoOn didNotStart(long before) {
        var said = logSince(before);
        if (DiskSpace.isFull(said)) {
            return DiskSpace.full(cluster.folder(), new IOException(said));
        }
        return new CannotGoOn(
                "The database did not start. PostgreSQL said:%n%s%nAll of it is in %s."
                        .formatted(said.strip(), log));
    }

    private String logSince(long before) {
        try (var lines = Files.newInputStream(log)) {
            lines.skipNBytes(before);
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "(its log cannot be read)";
        }
    }

    private long logSize() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private void trimLog() {
        if (logSize() > LOG_BYTES_MAX) {
            try {
                Files.move(
                        log,
                        log.resolveSibling("postgres.log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException kept) {
                LOG.warn("The log {} has grown long and cannot be moved aside", log, kept);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotGoOn("No port is free on this machine for the database.", none);
        }
    }

    private static void sleep(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Stopped while the database was starting.", stopping);
        }
    }

    /** Stops PostgreSQL in order and waits until it has. */
    @Override
    public void close() {
        Process ending;
        synchronized (this) {
            closing = true;
            ending = shell;
        }
        try {
            ending.getOutputStream().close();
            if (!ending.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                stopLeftover();
                ending.destroy();
            }
        } catch (IOException alreadyEnded) {
            ending.destroy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
