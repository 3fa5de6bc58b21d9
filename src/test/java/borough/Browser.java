package borough;

import borough.values.CouncilId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a council's pages without JavaScript: keeps cookies, follows links, sends forms. */
public final class Browser {
    static {
        // Tests say themselves which council's host they mean; no name needs resolving.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    // Each comes from an address of their own, as the proxy in front would say.
    private static final java.util.concurrent.atomic.AtomicInteger ADDRESSES =
            new java.util.concurrent.atomic.AtomicInteger();

    private final int number = ADDRESSES.incrementAndGet();
    private final CouncilId council;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** A page as it came. */
    public record Page(int status, String path, Document html) {
        public String text() {
            return html.text();
        }
    }

    public Browser(CouncilId council) {
        this.council = council;
    }

    /** Signs in a new member of one of the council's teams. */
    public Browser as(String team) {
        cookies.put("borough-staff", Town.signedIn(council, team));
        return this;
    }

    /** Signs in somebody who is there. */
    public Browser as(UUID person) {
        cookies.put("borough-staff", Town.session(council, person));
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Page open(String path) {
        return follow(send(request(path).GET()), path);
    }

    /** Sends a form with its token, as pressing one of its buttons does. */
    public Page press(Page page, String form, Map<String, String> pressed) {
        var found = page.html().selectFirst(form);
        if (found == null) {
            throw new AssertionError("No form " + form + " in " + page.html());
        }
        // A form may have several hidden fields of one name, and a browser sends them all.
        var hidden =
                found.select("input[type=hidden]").stream()
                        .filter(it -> !pressed.containsKey(it.attr("name")))
                        .map(it -> field(it.attr("name"), it.attr("value")));
        return send(found.attr("action"), Stream.concat(hidden, fields(pressed)));
    }

    public Page post(String path, Map<String, String> fields) {
        return send(path, fields(fields));
    }

    /** A file as a browser sends it: the question's field, what it is called, what it is. */
    public record File(String field, String name, byte[] bytes) {}

    /** Sends a form in which files may be chosen, with its hidden fields and these. */
    public Page upload(Page page, String form, Map<String, String> pressed, File... files) {
        var found = page.html().selectFirst(form);
        if (found == null || !found.attr("enctype").equals("multipart/form-data")) {
            throw new AssertionError("No form " + form + " for files in " + page.html());
        }
        var body = new ByteArrayOutputStream();
        found.select("input[type=hidden]").stream()
                .filter(it -> !pressed.containsKey(it.attr("name")))
                .forEach(it -> part(body, "name=\"" + it.attr("name") + "\"", it.attr("value")));
        pressed.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        for (var file : files) {
            var named = "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"";
            part(body, named, file.bytes());
        }
        body.writeBytes("--x-end-of-part--\r\n".getBytes(StandardCharsets.UTF_8));
        return uploadBody(found.attr("action"), body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String named, String value) {
        part(body, named, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream body, String named, byte[] value) {
        var head = "--x-end-of-part\r\nContent-Disposition: form-data; " + named + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a body as it is, said to be a form with files. */
    public Page uploadBody(String path, byte[] body) {
        var request =
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=x-end-of-part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return follow(send(request), path);
    }

    /** What lies at an address, byte by byte, with its headers. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Stream<String> fields(Map<String, String> fields) {
        return fields.entrySet().stream().map(it -> field(it.getKey(), it.getValue()));
    }

    private static String field(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private Page send(String path, Stream<String> fields) {
        var body = fields.collect(Collectors.joining("&"));
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return follow(send(request), path);
    }

    private Page follow(HttpResponse<String> answer, String path) {
        if (answer.statusCode() / 100 == 3) {
            return open(local(answer.headers().firstValue("Location").orElseThrow()));
        }
        return new Page(answer.statusCode(), path, Jsoup.parse(answer.body()));
    }

    private static String local(String location) {
        var it = URI.create(location);
        return it.getRawPath() + (it.getRawQuery() == null ? "" : "?" + it.getRawQuery());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", Town.host(council))
                        .header(
                                "X-Forwarded-For",
                                "198.19." + number / 256 % 256 + "." + number % 256);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
