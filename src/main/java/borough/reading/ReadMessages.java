package borough.reading;

import borough.files.Node;
import borough.services.Keep;
import borough.services.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule words {@code messages} and {@code keep}. */
final class ReadMessages {
    static final Set<String> KEYS = Set.of("to", "when", "text", "urgent", "must arrive");

    private ReadMessages() {}

    static Map<String, Message> read(Node node, Reading reading) {
        var messages = new LinkedHashMap<String, Message>();
        for (var entry : reading.map(node).entries()) {
            messages.put(entry.key(), message(entry, reading));
        }
        return messages;
    }

    private static Message message(Node.Entry entry, Reading reading) {
        if (entry.value() instanceof Node.Words) {
            return new Message(
                    entry.key(),
                    "customer",
                    Optional.empty(),
                    reading.text(entry.value()),
                    Message.Care.USUAL);
        }
        var map = reading.map(entry.value());
        reading.onlyKeys(map, KEYS);
        if (map.get("text").isEmpty()) {
            reading.fault(
                    entry.place(),
                    "\"" + entry.key() + "\" has no words",
                    "add text: and the message");
        }
        return new Message(
                entry.key(),
                reading.words(map, "to").orElse("customer"),
                reading.condition(map, "when"),
                reading.text(map, "text")
                        .orElseGet(() -> new borough.language.Text(entry.place(), "")),
                new Message.Care(reading.yes(map, "urgent"), reading.words(map, "must arrive")));
    }

    static Keep keep(Node node, Reading reading) {
        var terms = new LinkedHashMap<String, String>();
        if (node instanceof Node.Keyed map) {
            for (var entry : map.entries()) {
                terms.put(entry.key(), term(entry.value(), reading));
            }
        } else {
            terms.put("everything", term(node, reading));
        }
        return new Keep(terms);
    }

    private static String term(Node node, Reading reading) {
        var said = reading.words(node);
        boolean sound =
                said.equals("for ever")
                        || said.equals("nothing")
                        || said.startsWith("until ")
                        || borough.values.Period.read(said.replaceFirst(" after .*", ""))
                                .isPresent();
        if (!sound) {
            reading.fault(
                    node.place(),
                    "\"" + said + "\" is no time to keep something",
                    "write 2 years, for ever or nothing");
        }
        return said;
    }
}
