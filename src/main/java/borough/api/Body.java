package borough.api;

import borough.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a program sent: JSON, short, shallow and without a key said twice, or declined. */
final class Body {
    static final int BYTES_MAX = 256 * 1024;
    static final int DEPTH_MAX = 12;
    private static final int TEXT_MAX = 100_000;
    private static final int NAME_MAX = 200;
    private static final int DIGITS_MAX = 40;
    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .maxStringLength(TEXT_MAX)
                                                    .maxNameLength(NAME_MAX)
                                                    .maxNumberLength(DIGITS_MAX)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Body() {}

    /** The one JSON object sent, and its bytes; {@link Declined} for anything else. */
    static Sent read(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw declined(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send JSON",
                    "Say Content-Type: application/json, and send one JSON object.");
        }
        var bytes = bytes(request);
        try {
            if (STRICT.readTree(bytes) instanceof ObjectNode json) {
                return new Sent(json, bytes);
            }
        } catch (JacksonException unreadable) {
            throw notJson(unreadable);
        }
        throw declined(
                HttpStatus.BAD_REQUEST, "This is not a JSON object", "Send one object: { … }.");
    }

    /** What was sent, read and as it came. */
    record Sent(ObjectNode json, byte[] bytes) {}

    private static boolean isJson(@org.jspecify.annotations.Nullable String type) {
        try {
            return type != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(
                            MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes =
                    request.getContentLengthLong() > BYTES_MAX
                            ? new byte[BYTES_MAX + 1]
                            : request.getInputStream().readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw declined(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "Too much was sent",
                        "Send at most " + BYTES_MAX / 1024 + " kB. Nothing was kept.");
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw declined(
                    HttpStatus.BAD_REQUEST, "The request broke off", "Send it again, whole.");
        }
    }

    private static Declined notJson(JacksonException unreadable) {
        var at = unreadable.getLocation();
        var where =
                at == null || at.getLineNr() < 1
                        ? ""
                        : " It goes wrong at line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr());
        return declined(
                HttpStatus.BAD_REQUEST,
                "This is not JSON that we can read",
                "It must be whole, at most %d deep, and say no name twice.%s Nothing was kept."
                        .formatted(DEPTH_MAX, where));
    }

    private static Declined declined(HttpStatus status, String title, String detail) {
        return new Declined(Problem.of("faults", status, title, detail));
    }
}
