package borough.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at one council's host who is there while the server comes and goes: follows nothing by
 * itself, so that it is seen which answer came.
 */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    record Answer(int status, String location, String body) {
        String first(String pattern) {
            var found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) {
                throw new IllegalStateException(status + ", no " + pattern + " in:\n" + body);
            }
            return found.group(1);
        }
    }

    private final String address;
    private final String host;
    private final String place;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private String token = "";

    Caller(String address, String host) {
        this(address, host, "");
    }

    /** The same at a place of their own, as whatever stands in front of the server would say. */
    Caller(String address, String host, String place) {
        this.address = address;
        this.host = host;
        this.place = place;
    }

    Answer see(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A form, with the token of the page seen last. */
    Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body =
                all.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As a partner's program, under a mark by which a second sending is known. */
    Answer call(String path, String key, String mark, String json)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", mark)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("Host", host);
        return place.isEmpty() ? request : request.header("X-Forwarded-For", place);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        var to = answer.headers().firstValue("location").map(it -> URI.create(it).getPath());
        return new Answer(answer.statusCode(), to.orElse(""), answer.body());
    }

    /** Signs in as a made-up person, without a password, as a demonstration lets anybody. */
    Caller as(String name) throws IOException, InterruptedException {
        var people = see("/sign-in/people");
        var person = people.first("(?s)value=\"([0-9a-f-]{36})\"[^<]*<[^>]*>[^<]*" + name);
        var answer = post("/sign-in/people", Map.of("person", person));
        if (answer.status() != 303) {
            throw new IllegalStateException("Cannot sign in as " + name + ": " + answer.status());
        }
        return this;
    }

    /** As an administrator: makes a key by which programs may use this service. */
    String makeKey(String name, String service) throws IOException, InterruptedException {
        see("/staff/api-keys");
        var page = post("/staff/api-keys", Map.of("name", name, "services", service));
        return page.first("<code[^>]*>([^<]+)</code>");
    }
}
