package borough.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program under measure, in a process of its own. */
final class Server implements AutoCloseable {
    private static final long MAY_LOAD_NANOS = Duration.ofMinutes(5).toNanos();

    private static final double TICKS_A_SECOND = 100;

    private final Process process;
    private final int port;
    private final Path log;
    private final double firstPageSeconds;

    private Server(Process process, int port, Path log, double firstPageSeconds) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.firstPageSeconds = firstPageSeconds;
    }

    /** Starts it and asks for the first page until it comes. */
    static Server start(
            Bed bed, Path home, int port, List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        var log = bed.kept("logs").resolve("server-" + port + ".log");
        var began = System.nanoTime();
        var process = launch(bed, home, port, words, environment);
        awaitPage(process, port, began, log);
        return new Server(process, port, log, (System.nanoTime() - began) / 1e9);
    }

    /** Begins a start and waits for nothing. */
    static Process launch(
            Bed bed, Path home, int port, List<String> words, Map<String, String> environment)
            throws IOException {
        var log = bed.kept("logs").resolve("server-" + port + ".log");
        var all = new ArrayList<>(List.of("start", "--port", Integer.toString(port)));
        all.addAll(words);
        var builder = bed.program(home, all).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private static void awaitPage(Process process, int port, long began, Path log)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(at(port) + "/ready")).build();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    var body = HttpResponse.BodyHandlers.discarding();
                    if (client.send(request, body).statusCode() == 200) {
                        client.send(HttpRequest.newBuilder(URI.create(at(port))).build(), body);
                        return;
                    }
                } catch (IOException notYet) {
                    // It does not listen yet.
                }
                if (!process.isAlive() || System.nanoTime() - began > MAY_LOAD_NANOS) {
                    process.destroy();
                    throw new IllegalStateException("It did not start: " + Files.readString(log));
                }
                Thread.sleep(20);
            }
        }
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** As kill -9 does; what it leaves behind is for the next start. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Waits until it is ready for visitors again; false where it has ended meanwhile. */
    boolean awaitAgain() throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(at(port) + "/ready")).build();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    var answer = client.send(asked, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return true;
                    }
                } catch (IOException ending) {
                    // It is no longer there, or not for long.
                }
                Thread.sleep(20);
            }
        }
        return false;
    }

    String address() {
        return at(port);
    }

    double firstPageSeconds() {
        return firstPageSeconds;
    }

    /** Waits until all is loaded that a first start loads, and returns what the log says. */
    String awaitReady() throws IOException, InterruptedException {
        while (!Files.readString(log).contains("Ready in")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It stopped: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return Files.readString(log);
    }

    /** The memory it has resident, as the system counts it. */
    double residentMegabytes() throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return status.stream()
                        .filter(it -> it.startsWith("VmRSS:"))
                        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /**
     * The processor time of an errand, once it ends; the system tells of it only while it lives.
     */
    static double processor(Process errand) throws InterruptedException {
        var spent = Duration.ZERO;
        while (!errand.waitFor(Duration.ofMillis(50))) {
            spent = errand.info().totalCpuDuration().orElse(spent);
        }
        if (errand.exitValue() != 0) {
            throw new IllegalStateException("It failed: its log says why.");
        }
        return spent.toMillis() / 1000.0;
    }

    /** The processor time it has taken so far. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** The same of the database that it started: its shell, and all that the shell began. */
    double databaseProcessorSeconds() throws IOException {
        double ticks = 0;
        for (var each : process.descendants().toList()) {
            ticks += ticks(each.pid());
        }
        return ticks / TICKS_A_SECOND;
    }

    // With those children that have ended; a name may hold spaces, so what follows it counts.
    private static double ticks(long process) throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
