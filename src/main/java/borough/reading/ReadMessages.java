package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Keep;
import borough.services.Message;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule words {@code messages} and {@code keep}. */
final class ReadMessages {
    static final Set<String> KEYS = Set.of("to", "when", "text", "urgent", "must arrive");

    // By which of its fields somebody can be told.
    private static final Set<String> WAYS = Set.of("to", "mobile", "phone", "email", "address");
    private static final Set<Type> PLAIN_WAYS =
            Set.of(Type.PHONE, Type.EMAIL, Type.TEXT, Type.PROPERTY, Type.ANYTHING);

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
                    new Message.To(entry.place(), Message.CUSTOMER),
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
        var to = to(entry, map, reading);
        if (to.said().equals(Message.JOINED) && says(map, "{case.", reading)) {
            reading.fault(
                    entry.place(),
                    "the case is its reporter's, and not of those who joined it",
                    "take out its link and its reference");
        }
        return new Message(
                entry.key(),
                to,
                reading.condition(map, "when"),
                reading.text(map, "text")
                        .orElseGet(() -> new borough.language.Text(entry.place(), "")),
                new Message.Care(reading.yes(map, "urgent"), reading.words(map, "must arrive")));
    }

    private static boolean says(Node.Keyed map, String what, Reading reading) {
        return reading.words(map, "text").filter(it -> it.contains(what)).isPresent();
    }

    // A role of the council, unless it is the name of an answer or a fact.
    private static Message.To to(Node.Entry entry, Node.Keyed map, Reading reading) {
        var node = map.get("to");
        if (node.isEmpty()) {
            return new Message.To(entry.place(), Message.CUSTOMER);
        }
        var to = new Message.To(node.get().place(), reading.words(node.get()));
        reading.later(() -> check(to, reading.scope()));
        return to;
    }

    private static List<Fault> check(Message.To to, Scope scope) {
        var path = to.path(scope);
        if (path.isEmpty()) {
            return List.of();
        }
        var wrong = path.get().check(scope);
        return wrong.map(List::of)
                .orElseGet(
                        () ->
                                path.get().type(scope).flatMap(it -> noWay(to, it)).stream()
                                        .toList());
    }

    private static Optional<Fault> noWay(Message.To to, Type type) {
        boolean reaches =
                switch (type) {
                    case Type.Plain plain -> PLAIN_WAYS.contains(plain);
                    case Type.RecordOf record ->
                            WAYS.stream().anyMatch(record.fields()::containsKey);
                    case Type.ListOf list -> false;
                };
        return reaches
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                to.place(),
                                "nobody can be told by a " + type.said(),
                                "name a person, a contact, a phone, an email, a home, or a role"));
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
