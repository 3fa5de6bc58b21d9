package borough.oidc;

import borough.council.Councils;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks a provider from our side, never for long and never for much. */
@Component
public final class Wire {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(6);
    private static final int BYTES_MAX = 256 * 1024;
    // One Login turns away whoever does not say what they are.
    private static final String USER_AGENT = "Borough/1";

    private final Councils councils;
    private final Environment environment;
    private final HttpClient outside = client().build();
    private volatile Optional<HttpClient> ourselves = Optional.empty();

    Wire(Councils councils, Environment environment) {
        this.councils = councils;
        this.environment = environment;
    }

    /** What came back, whatever its status. */
    public record Answer(int status, HttpHeaders headers, String body) {
        /** The body of an answer that went well; throws {@link Unreachable} for any other. */
        String good(URI from) {
            if (status != 200) {
                throw new Unreachable(from + " answered " + status);
            }
            return body;
        }
    }

    public Answer get(URI address, Map<String, String> headers) {
        return send(request(address, headers).GET());
    }

    /** Posts a form that is written out already. */
    public Answer post(URI address, String form) {
        var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
        return send(
                request(address, type)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        form, StandardCharsets.US_ASCII)));
    }

    /** Posts JSON that is written out already. */
    public Answer postJson(URI address, String json, Map<String, String> headers) {
        return send(
                request(address, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder request(URI address, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(WHOLE_WITHIN)
                        .header("User-Agent", USER_AGENT)
                        .header("Accept", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var body =
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), BYTES_MAX);
        var coming = clientFor(request.uri()).sendAsync(request, body);
        try {
            // The client's own limit ends with the headers; a body may come as slowly as it likes.
            var came = coming.get(WHOLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(came.statusCode(), came.headers(), came.body());
        } catch (ExecutionException | TimeoutException fault) {
            coming.cancel(true);
            throw new Unreachable(request.uri() + " did not answer: " + fault, fault);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreachable("Stopped while asking " + request.uri(), stopped);
        }
    }

    private HttpClient clientFor(URI address) {
        return isOurs(address) ? toOurselves() : outside;
    }

    private boolean isOurs(URI address) {
        var council = councils.current();
        return council.demonstration() && council.hosts().contains(address.getHost());
    }

    /**
     * A made-up council's host is known to no name server, and a proxy may stand before it: our
     * stand-ins and those they ask meet at this machine's door, by the name they answer to.
     */
    private HttpClient toOurselves() {
        var made = ourselves;
        if (made.isEmpty()) {
            var port = environment.getRequiredProperty("local.server.port", Integer.class);
            var listens = environment.getProperty("server.address", "127.0.0.1");
            var door = listens.equals("0.0.0.0") ? "127.0.0.1" : listens;
            made =
                    Optional.of(
                            client().proxy(ProxySelector.of(new InetSocketAddress(door, port)))
                                    .build());
            ourselves = made;
        }
        return made.get();
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER);
    }
}
