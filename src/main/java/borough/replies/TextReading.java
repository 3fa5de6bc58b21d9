package borough.replies;

import borough.messages.Channel;
import borough.messages.PhoneNumber;
import borough.replies.Reply.Nature;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a text as GOV.UK Notify calls us back with it. */
final class TextReading {
    private static final int ID_MAX = 100;
    private static final int TEXT_MAX = 5_000;
    private static final JsonMapper STRICT =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(3)
                                                    .maxStringLength(20_000)
                                                    .build())
                                    .build())
                    .build();

    private TextReading() {}

    /** What it says; empty where it is no text. */
    static Optional<Reply> read(byte[] json) {
        try {
            var it = STRICT.readTree(json);
            var from = PhoneNumber.read(field(it, "source_number", ID_MAX));
            var id = field(it, "id", ID_MAX);
            return from.isEmpty() || id.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new Reply(
                                    Channel.TEXT,
                                    id,
                                    from.get().text(),
                                    field(it, "destination_number", ID_MAX),
                                    field(it, "message", TEXT_MAX),
                                    Nature.USUAL));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String field(JsonNode it, String name, int longest) {
        var node = it.get(name);
        var said = node != null && node.isString() ? node.asString() : "";
        return said.length() > longest ? said.substring(0, longest) : said;
    }
}
