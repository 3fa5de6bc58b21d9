package borough.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, fills in forms, follows where they lead. */
final class Visitor {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    record Page(int status, URI at, String text) {
        String path() {
            return at.getPath();
        }

        /** The path with all that followed it. */
        String address() {
            return at.getRawQuery() == null ? path() : path() + "?" + at.getRawQuery();
        }

        List<String> links() {
            var links = new ArrayList<String>();
            var found = LINK.matcher(text);
            while (found.find()) {
                links.add(found.group(1).replace("&amp;", "&"));
            }
            return links;
        }

        /** What its forms send along unseen. */
        Map<String, String> hidden() {
            var fields = new LinkedHashMap<String, String>();
            HIDDEN.matcher(text).results().forEach(it -> fields.put(it.group(1), it.group(2)));
            return fields;
        }

        /** The first that this finds in the page, which must be there. */
        String first(String pattern) {
            var found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) {
                throw new IllegalStateException(at + " has no " + pattern + ":\n" + text);
            }
            return found.group(1);
        }
    }

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private String token = "";

    Visitor(String address) {
        this.address = address;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
    }

    Page see(String path) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends a form, with the token of the page seen before, and ends where that leads. */
    Page send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return page(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build());
    }

    String form(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return all.entrySet().stream()
                .map(
                        it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Page page(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return new Page(answer.statusCode(), answer.uri(), answer.body());
    }

    /** The cookies as one header, for a driver that keeps none. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    /** As an administrator: makes a key by which programs may use this service. */
    String makeKey(String name, String service) throws IOException, InterruptedException {
        see("/staff/api-keys");
        var page = send("/staff/api-keys", Map.of("name", name, "services", service));
        return page.first("<code[^>]*>([^<]+)</code>");
    }

    /** In a demonstration: signs in as the person of this name. */
    Visitor as(String name) throws IOException, InterruptedException {
        var people = see("/sign-in/people");
        var person = people.first("(?s)value=\"([0-9a-f-]{36})\"[^<]*<[^>]*>[^<]*" + name);
        var page = send("/sign-in/people", Map.of("person", person));
        if (page.status() != 200) {
            throw new IllegalStateException("Cannot sign in as " + name + ": " + page.status());
        }
        return this;
    }
}
