package borough.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Asks for one page over and over: by wrk, or where that is not installed by Java's own client. */
record Load(String address, String path, String cookies, String host) {
    Load(String address, String path, String cookies) {
        this(address, path, cookies, "");
    }

    /** What came of it, in requests a second and thousandths of a second. */
    record Outcome(double aSecond, double medianMillis, double p99Millis, long failed) {}

    private static final int WARM_SECONDS = 24;
    private static final int ROUNDS_MOST = 4;
    private static final double STEADY = 1.05;

    /** Until it gets no faster: the second compiler needs its time, on the same cores. */
    Outcome warmAndRun(int connections, int seconds) throws Exception {
        var before = run(connections, WARM_SECONDS);
        for (int round = 1; round < ROUNDS_MOST; round++) {
            var now = run(connections, seconds);
            if (now.aSecond() < before.aSecond() * STEADY) {
                break;
            }
            before = now;
        }
        return run(connections, seconds);
    }

    Outcome run(int connections, int seconds) throws Exception {
        var outcome = press(connections, seconds);
        if (outcome.failed() > 0) {
            throw new IllegalStateException(outcome.failed() + " times " + path + " failed");
        }
        return outcome;
    }

    /** The same where it may be turned away: what failed is counted and no fault. */
    Outcome press(int connections, int seconds) throws Exception {
        return hasWrk() ? byWrk(connections, seconds) : byJava(connections, seconds);
    }

    private static boolean hasWrk() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(it -> java.nio.file.Files.isExecutable(java.nio.file.Path.of(it, "wrk")));
    }

    private Outcome byWrk(int connections, int seconds) throws Exception {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections));
        command.addAll(List.of("-d" + seconds + "s", "--latency"));
        if (!cookies.isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + cookies));
        }
        if (!host.isEmpty()) {
            command.addAll(List.of("-H", "Host: " + host));
        }
        command.add(address + path);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(
                number(said, "Requests/sec:\\s+([0-9.]+)"),
                millis(said, "(?m)^\\s+50%\\s+(\\S+)"),
                millis(said, "(?m)^\\s+99%\\s+(\\S+)"),
                said.contains("Non-2xx") ? (long) number(said, "responses: (\\d+)") : 0);
    }

    private static double number(String said, String pattern) {
        var found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double millis(String said, String pattern) {
        var found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        var text = found.group(1);
        var value = Double.parseDouble(text.replaceAll("[a-z]", ""));
        return text.endsWith("us") ? value / 1000 : text.endsWith("ms") ? value : value * 1000;
    }

    private Outcome byJava(int connections, int seconds) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicLong();
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (!host.isEmpty()) {
            request.header("Host", host);
        }
        var asked = request.build();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                workers.submit(() -> askUntil(client, asked, end, taken, failed));
            }
        }
        var sorted = taken.stream().mapToLong(it -> it).sorted().toArray();
        return new Outcome(
                sorted.length / (double) seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                failed.get());
    }

    private static Void askUntil(
            HttpClient client,
            HttpRequest asked,
            long end,
            ConcurrentLinkedQueue<Long> taken,
            AtomicLong failed)
            throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            var began = System.nanoTime();
            var answer = client.send(asked, HttpResponse.BodyHandlers.discarding());
            taken.add(System.nanoTime() - began);
            if (answer.statusCode() >= 400) {
                failed.incrementAndGet();
            }
        }
        return null;
    }
}
