package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LargeFormsTest {
    private static final byte[] TOO_MUCH = new byte[41_000_000];

    private final String host = Town.host(Town.council(true));

    private static HttpResponse<String> posted(String host, String path, String kind, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", host)
                        .header("Content-Type", kind + "; boundary=x-end-of-part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_form_too_large_is_known_as_one_however_its_kind_is_written() throws Exception {
        for (var kind : new String[] {"Multipart/Form-Data", "multipart/mixed"}) {
            var told = posted(host, "/journeys/x/photo", kind, TOO_MUCH);
            assertThat(told.statusCode()).as(kind).isEqualTo(303);
            assertThat(told.headers().firstValue("Location").orElseThrow())
                    .isEqualTo("/journeys/x/photo?too-large=yes");
        }
    }

    @Test
    void where_there_is_no_council_no_form_is_read() throws Exception {
        var told = posted("nowhere.example", "/health", "multipart/form-data", new byte[100]);
        assertThat(told.statusCode()).isEqualTo(415);
    }
}
