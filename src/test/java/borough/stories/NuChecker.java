package borough.stories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Checks that HTML is written as the standard has it. */
public final class NuChecker {

    private static final JsonMapper JSON = new JsonMapper();

    private static final EmbeddedValidator CHECKER = new EmbeddedValidator();

    private NuChecker() {}

    /** Errors and warnings, each with its line and the place in the text. */
    public static List<String> mistakes(String html) {
        try {
            var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
            var said = JSON.readTree(CHECKER.validate(bytes));
            return StreamSupport.stream(said.path("messages").spliterator(), false)
                    .map(
                            it ->
                                    "%s, line %d: %s [%s]"
                                            .formatted(
                                                    it.path("type").asString(),
                                                    it.path("lastLine").asInt(),
                                                    it.path("message").asString(),
                                                    it.path("extract").asString()))
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The Nu checker could not read the page", e);
        }
    }
}
