package borough.joiners;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a directory sent: JSON of a bearable size and depth, without a name said twice. */
final class ScimBody {
    static final int BYTES_MAX = 1024 * 1024;
    private static final int DEPTH_MAX = 12;
    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .maxStringLength(10_000)
                                                    .maxNameLength(300)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ScimBody() {}

    static ObjectNode read(HttpServletRequest request) {
        var type =
                Optional.ofNullable(request.getContentType())
                        .orElse("")
                        .replaceFirst(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (!type.equals(ScimAnswers.TYPE) && !type.equals("application/json")) {
            throw ScimFault.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: " + ScimAnswers.TYPE);
        }
        try {
            if (STRICT.readTree(bytes(request)) instanceof ObjectNode json) {
                return json;
            }
        } catch (JacksonException unreadable) {
            throw ScimFault.syntax(
                    "This is not JSON that we can read: whole, at most %d deep, no name said twice"
                            .formatted(DEPTH_MAX));
        }
        throw ScimFault.syntax("Send one JSON object");
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw ScimFault.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "Send at most " + BYTES_MAX / 1024 + " kB. Nothing was kept");
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw ScimFault.syntax("The request broke off");
        }
    }
}
