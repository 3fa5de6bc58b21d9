package borough.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.data.Tenancy;
import borough.values.CouncilId;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asking another's program: what it publishes is kept, and nothing of it is trusted to be short.
 */
@Tag("database")
class WireTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> agent = new AtomicReference<>("");
    private final AtomicReference<String> says = new AtomicReference<>("");
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;
    private CouncilId council;

    @BeforeEach
    void open() throws IOException {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
                    exchange.getResponseHeaders().add("Cache-Control", "public, max-age=3600");
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                    var body = says.get().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status.get(), body.length == 0 ? -1 : body.length);
                    if (body.length > 0) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private <T> Cached<T> cached(Cached.Reading<T> reading) {
        return new Cached<>(Town.bean(Wire.class), Town.CLOCK, reading);
    }

    private String read(Cached<String> from) {
        return Tenancy.in(council, () -> from.at(address()));
    }

    @Test
    void what_is_published_is_asked_for_once_while_it_is_good_and_says_who_asks() {
        says.set("one");
        var cached = cached(text -> text);
        assertThat(read(cached)).isEqualTo("one");
        says.set("two");
        Town.CLOCK.pass(Duration.ofMinutes(59));
        assertThat(read(cached)).isEqualTo("one");
        assertThat(asked).hasValue(1);
        assertThat(agent.get()).startsWith("Borough");
        Town.CLOCK.pass(Duration.ofMinutes(2));
        assertThat(read(cached)).isEqualTo("two");
    }

    @Test
    void a_provider_that_is_away_is_gone_on_without_and_asked_again_now_and_then() {
        says.set("one");
        var cached = cached(text -> text);
        read(cached);
        status.set(500);
        Town.CLOCK.pass(Duration.ofHours(30));
        assertThat(read(cached)).isEqualTo("one");
        assertThat(read(cached)).isEqualTo("one");
        assertThat(asked).hasValue(2);
        Town.CLOCK.pass(Duration.ofMinutes(1));
        status.set(200);
        says.set("two");
        assertThat(read(cached)).isEqualTo("two");
    }

    @Test
    void what_leads_elsewhere_is_too_long_or_can_not_be_read_is_no_answer() {
        status.set(302);
        assertThatThrownBy(() -> read(cached(text -> text))).isInstanceOf(Unreachable.class);
        status.set(200);
        says.set("x".repeat(300 * 1024));
        assertThatThrownBy(() -> read(cached(text -> text))).isInstanceOf(Unreachable.class);
        says.set("<html>");
        var keys = cached(JWKSet::parse);
        assertThatThrownBy(() -> Tenancy.in(council, () -> keys.at(address())))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void who_listens_and_says_nothing_is_not_waited_for() throws IOException {
        try (var silent = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var there = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            var began = System.nanoTime();
            assertThatThrownBy(
                            () ->
                                    Tenancy.in(
                                            council,
                                            () -> Town.bean(Wire.class).get(there, Map.of())))
                    .isInstanceOf(Unreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_key_not_known_is_looked_for_once_a_minute_and_no_more() throws Exception {
        var first = new ECKeyGenerator(Curve.P_256).keyID("first").generate().toPublicJWK();
        var second = new ECKeyGenerator(Curve.P_256).keyID("second").generate().toPublicJWK();
        says.set(new JWKSet(first).toString());
        var providers = Town.bean(Providers.class);
        assertThat(Tenancy.in(council, () -> providers.key(address(), "first"))).isPresent();
        says.set(new JWKSet(second).toString());
        for (int i = 0; i < 50; i++) {
            assertThat(Tenancy.in(council, () -> providers.key(address(), "forged"))).isEmpty();
        }
        assertThat(asked).hasValue(1);
        Town.CLOCK.pass(Duration.ofMinutes(2));
        assertThat(Tenancy.in(council, () -> providers.key(address(), "second"))).isPresent();
        assertThat(asked).hasValue(2);
    }

    @Test
    void keys_that_we_make_are_the_same_each_time_and_each_council_has_its_own() {
        var kept = Town.bean(KeptKeys.class);
        var ours = Tenancy.in(council, () -> kept.named("a key"));
        assertThat(Tenancy.in(council, () -> kept.named("a key"))).isEqualTo(ours);
        var theirs = Tenancy.in(Town.council(false), () -> kept.named("a key"));
        assertThat(theirs).isNotEqualTo(ours);
    }
}
