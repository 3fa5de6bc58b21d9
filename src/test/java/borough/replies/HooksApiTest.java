package borough.replies;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carriers call us back over HTTP, and so may anybody else. */
class HooksApiTest {
    static {
        // Tests say themselves which council's host they mean.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String TEXT =
            """
            {"id": "%s", "source_number": "447700900123", "destination_number": "07700900000",
             "message": "By the gate", "date_received": "2026-05-12T09:00:00Z"}
            """;

    private static final String MAIL =
            "From: <amina@example.org>\r\nTo: <hello@brookshire.example>\r\n\r\nHello";

    private final Lamps lamps = new Lamps();
    private final Replies replies = Town.bean(Replies.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        lamps.reportBy("07700 900123");
        Town.sweep();
    }

    private int post(String path, String token, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", Town.host(lamps.council()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_text_with_the_token_we_gave_is_taken_in_and_again_does_no_harm() throws Exception {
        var token = "Bearer " + Town.INBOUND_TOKEN;
        assertThat(post("/hooks/texts", token, TEXT.formatted("a"))).isEqualTo(204);
        assertThat(post("/hooks/texts", token, TEXT.formatted("a"))).isEqualTo(204);
        assertThat(lamps.in(() -> replies.waiting("").items())).isEmpty();
    }

    @Test
    void without_the_token_nothing_is_taken_in() throws Exception {
        // Of nobody we know, so that what is taken in waits to be placed.
        var text = TEXT.formatted("b").replace("447700900123", "447700900999");
        for (var token :
                new String[] {"", "Bearer ", "Bearer x", Town.INBOUND_TOKEN, "Basic eA=="}) {
            assertThat(post("/hooks/texts", token, text)).as(token).isEqualTo(401);
            assertThat(post("/hooks/emails", token, MAIL)).as(token).isEqualTo(401);
        }
        assertThat(lamps.in(() -> replies.waiting("").items())).isEmpty();
        assertThat(post("/hooks/texts", "Bearer " + Town.INBOUND_TOKEN, text)).isEqualTo(204);
        assertThat(lamps.in(() -> replies.waiting("").items())).hasSize(1);
    }

    @Test
    void what_is_no_text_or_too_long_is_turned_away() throws Exception {
        var token = "Bearer " + Town.INBOUND_TOKEN;
        assertThat(post("/hooks/texts", token, "<xml/>")).isEqualTo(400);
        assertThat(post("/hooks/texts", token, "x".repeat(70_000))).isEqualTo(413);
        assertThat(post("/hooks/emails", token, "no heads at all")).isEqualTo(400);
    }

    @Test
    void an_email_as_a_mail_server_hands_it_over_is_taken_in() throws Exception {
        var token = "Bearer " + Town.INBOUND_TOKEN;
        assertThat(post("/hooks/emails", token, MAIL)).isEqualTo(204);
        assertThat(lamps.in(() -> replies.waiting("").items()))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Hello"));
    }
}
