package borough.api;

import borough.Town;
import borough.council.Council;
import borough.council.SignedIn;
import borough.data.Json;
import borough.data.Tenancy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A partner's program: it asks at a council's host with its key. */
final class Program {
    static {
        // Before the first client is made: tests name the host themselves.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String host;
    private final String key;

    private Program(String host, String key) {
        this.host = host;
        this.key = key;
    }

    /** What came back. */
    record Told(int status, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        String text(String... path) {
            var node = json();
            for (var name : path) {
                node = node.path(name);
            }
            return node.asString("");
        }

        /** The words of the error about this question. */
        String error(String question) {
            return json().path("errors")
                    .valueStream()
                    .filter(it -> it.path("question").asString("").equals(question))
                    .map(it -> it.path("detail").asString(""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** A program with a new key of this council for these services. */
    static Program of(Council council, String name, String... services) {
        return new Program(council.hosts().getFirst(), key(council, name, services));
    }

    static String key(Council council, String name, String... services) {
        return Tenancy.in(
                council.id(),
                () ->
                        Town.bean(Keys.class)
                                .make(administrator(), name, Set.copyOf(Arrays.asList(services))));
    }

    static SignedIn administrator() {
        return new SignedIn(UUID.randomUUID(), "Ola Okafor", List.of(), Set.of(), Set.of());
    }

    /** The same key brought to another council. */
    Program at(Council other) {
        return new Program(other.hosts().getFirst(), key);
    }

    Program with(String other) {
        return new Program(host, other);
    }

    String key() {
        return key;
    }

    Told get(String path) {
        return send(request(path).GET());
    }

    Told post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Told postBytes(String path, byte[] bytes) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Told put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Told patch(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", host + ":" + Town.port());
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Told send(HttpRequest.Builder request) {
        try {
            var told = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(told.statusCode(), told.headers().map(), told.body());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
