package borough.running;

import borough.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Borough as its users have it: a process of its own, which prints and ends. */
final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path said;

    private Launched(Map<String, String> environment, List<String> words) {
        try {
            said = Files.createTempFile("borough", ".said");
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(it -> it.startsWith("BOROUGH_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The program itself, on the classes under test. */
    static Launched program(String... words) {
        return program(Map.of(), words);
    }

    /** The same with settings from the environment. */
    static Launched program(Map<String, String> environment, String... words) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-XX:+UseSerialGC", "-Xmx384m", "-Dborough.home=" + House.ROOT));
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), "borough.Borough"));
        all.addAll(List.of(words));
        return new Launched(environment, all);
    }

    /** The script at the root. */
    static Launched script(String... words) {
        var all = new ArrayList<>(List.of(House.ROOT.resolve("borough").toString()));
        all.addAll(List.of(words));
        return new Launched(Map.of(), all);
    }

    /** Waits until it says it is ready, and gives its port. */
    int port() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!said().contains("Ready in")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("Borough did not start:\n" + said());
            }
            sleep();
        }
        var found = java.util.regex.Pattern.compile("localhost:(\\d+)/").matcher(said());
        if (!found.find()) {
            throw new AssertionError("No address in:\n" + said());
        }
        return Integer.parseInt(found.group(1));
    }

    /** Waits for its end, and gives its exit code. */
    int exit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Borough does not end:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    HttpResponse<String> page(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + port() + path);
            return client.send(
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** As Ctrl-C and a service's stop do. */
    void interrupt() {
        process.destroy();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            interrupt();
            exit();
        }
        Files.delete(said);
    }
}
