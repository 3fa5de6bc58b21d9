package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void a_file_is_kept_for_ever_at_the_address_that_changes_with_it() {
        var answer = assets.file(hash(), "borough.css", new MockHttpServletRequest());
        assertThat(answer.getHeaders().getCacheControl())
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("--brand");
    }

    @Test
    void an_old_address_still_answers_but_is_not_kept() {
        var answer = assets.file("0123456789ab", "borough.css", new MockHttpServletRequest());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-cache");
    }

    @Test
    void who_takes_gzip_gets_the_same_text_squeezed() throws IOException {
        var request = new MockHttpServletRequest();
        var plain = assets.file(hash(), "borough.js", request).getBody();
        request.addHeader("Accept-Encoding", "br, gzip");
        var answer = assets.file(hash(), "borough.js", request);
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.getBody()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void nothing_else_can_be_had_there() {
        for (var name : new String[] {"hash", "..", "borough.css.gz", "../Assets.class"}) {
            assertThat(assets.file(hash(), name, new MockHttpServletRequest()).getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private static String hash() {
        return Assets.path("").split("/")[2];
    }
}
