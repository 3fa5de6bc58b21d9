package borough;

import borough.council.Council;
import borough.council.Person;
import borough.data.Tenancy;
import borough.signin.SignIn;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a council's host with a browser that keeps cookies and follows nothing by itself. */
public final class Visitor {
    static {
        // Before the first client is made: tests name the host themselves.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    // Each comes from an address of their own, as the proxy in front would say.
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address =
            "198.18." + ADDRESSES.incrementAndGet() / 256 % 256 + "." + ADDRESSES.get() % 256;

    public Visitor(String host) {
        this.host = host;
    }

    /** What came back. */
    public record Answer(int status, Map<String, java.util.List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(
                            name.toLowerCase(java.util.Locale.ROOT), java.util.List.of(""))
                    .getFirst();
        }

        public Document page() {
            return Jsoup.parse(body);
        }

        /** Where a redirection leads. */
        public String to() {
            return header("location").replaceFirst("^http://[^/]+", "");
        }
    }

    /** A member of staff of this council, signed in. */
    public static Visitor signedIn(Council council, Person person) {
        var visitor = new Visitor(council.hosts().getFirst());
        visitor.cookies.put("borough-staff", session(council, person));
        return visitor;
    }

    /** A session's secret for this person. */
    public static String session(Council council, Person person) {
        return Tenancy.in(
                council.id(),
                () -> Town.bean(SignIn.class).begin(person.id(), SignIn.By.LINK).orElseThrow());
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Visitor with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the token of a form of ours. */
    public Answer post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return postBare(path, all);
    }

    /** Puts or patches with an empty JSON object, as only programs do. */
    public Answer asPrograms(String method, String path) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString("{}")));
    }

    /** Posts exactly these fields. */
    public Answer postBare(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return postBody(path, body);
    }

    /** Posts a form as it is written, in which a field may stand many times. */
    public Answer postBody(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The token that this visitor's forms carry. */
    public String token() {
        var field = get("/sign-in/sent").page();
        var anywhere = field.selectFirst("input[name=_csrf]");
        var form =
                anywhere == null
                        ? get("/sign-in").page().selectFirst("input[name=_csrf]")
                        : anywhere;
        var found = form == null ? get("/me").page().selectFirst("input[name=_csrf]") : form;
        if (found == null) {
            throw new AssertionError("No form with a token");
        }
        return found.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", host + ":" + Town.port())
                        .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var line : answer.headers().allValues("set-cookie")) {
                var cookie = HttpCookie.parse(line).getFirst();
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
