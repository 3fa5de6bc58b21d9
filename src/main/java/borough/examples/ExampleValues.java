package borough.examples;

import borough.files.Fault;
import borough.files.Nearest;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Question;
import borough.vocabulary.Nothing;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of examples, each by its type; a record's misspelt field is a fault. */
final class ExampleValues {
    private final List<Fault> faults;

    ExampleValues(List<Fault> faults) {
        this.faults = faults;
    }

    /** An answer as an example gives it; {@code skipped} passes the question over. */
    Optional<Object> answer(Question question, Node node) {
        if (node instanceof Node.Words words
                && words.text().equals("skipped")
                && question.isOptional()) {
            return Optional.of(Nothing.NOTHING);
        }
        var value = of(question, node);
        if (value.isEmpty()) {
            wrong(node, question.answerType().name(), question.answerType().exampleFormat());
            return value;
        }
        var may = question.how().from().texts();
        var chosen = value.get() instanceof List<?> list ? list : List.of(value.get());
        for (var one : chosen) {
            if (!may.isEmpty() && !may.contains(String.valueOf(one))) {
                faults.add(
                        new Fault(
                                node.place(),
                                "\"" + one + "\" is none of the choices of " + question.name(),
                                Nearest.hint(String.valueOf(one), may)));
            }
        }
        return value;
    }

    // A record chosen from what a fact lists is said whole, or by its name alone.
    private Optional<Object> of(Question question, Node node) {
        var type = question.type();
        if (node instanceof Node.Keyed
                && type instanceof Type.RecordOf
                && question.storedType() == Type.TEXT) {
            return value(type, node);
        }
        return question.answerType().example(plain(node));
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Words words -> words.text();
            case Node.Items list -> list.items().stream().map(ExampleValues::plain).toList();
            case Node.Keyed map -> {
                var plain = new LinkedHashMap<String, Object>();
                map.entries().forEach(entry -> plain.put(entry.key(), plain(entry.value())));
                yield plain;
            }
        };
    }

    Optional<Object> value(Type type, Node node) {
        return switch (type) {
            case Type.ListOf(var of) -> list(of, node);
            case Type.RecordOf record -> record(record, node);
            case Type.Plain plain -> plainValue(plain, node);
        };
    }

    private Optional<Object> list(Type of, Node node) {
        if (!(node instanceof Node.Items list)) {
            wrong(node, "list of " + of.said(), "[" + of.examples().getFirst() + "]");
            return Optional.empty();
        }
        var values = new ArrayList<Object>();
        list.items().forEach(item -> value(of, item).ifPresent(values::add));
        return Optional.of(List.copyOf(values));
    }

    private Optional<Object> record(Type.RecordOf type, Node node) {
        if (node instanceof Node.Words words && nameOf(type).isPresent()) {
            return Optional.of(called(type, words.text()));
        }
        if (!(node instanceof Node.Keyed map)) {
            wrong(node, type.said(), type.examples().getFirst());
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        // An optional field that is not said is known to be empty.
        type.fields().values().stream()
                .filter(Type.Field::optional)
                .forEach(field -> values.put(field.name(), Nothing.NOTHING));
        for (var entry : map.entries()) {
            var field = type.fields().get(Scope.inConditions(entry.key()));
            if (field == null) {
                faults.add(
                        new Fault(
                                entry.place(),
                                "a " + type.said() + " has no " + entry.key(),
                                Nearest.hint(entry.key(), type.fields().keySet())));
            } else {
                value(field.type(), entry.value())
                        .ifPresent(value -> values.put(field.name(), value));
            }
        }
        return Optional.of(values);
    }

    // A case may be said by its reference alone, and other things by their name.
    private static Optional<String> nameOf(Type.RecordOf type) {
        return type.fields().values().stream()
                .filter(field -> List.of("reference", "name").contains(field.name()))
                .filter(field -> field.type() == Type.TEXT)
                .map(Type.Field::name)
                .findFirst();
    }

    private static Map<String, Object> called(Type.RecordOf type, String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.fields().values().stream()
                .filter(Type.Field::optional)
                .forEach(field -> values.put(field.name(), Nothing.NOTHING));
        nameOf(type).ifPresent(field -> values.put(field, name));
        return values;
    }

    private Optional<Object> plainValue(Type.Plain type, Node node) {
        if (type == Type.Plain.ANYTHING) {
            return Optional.of(anything(node));
        }
        var value = node instanceof Node.Words words ? type.read(words.text()) : Optional.empty();
        if (value.isEmpty()) {
            wrong(node, type.said(), type.examples().getFirst());
            return Optional.empty();
        }
        return Optional.of(value.get());
    }

    // What has no type yet is read by its looks.
    private static Object anything(Node node) {
        return switch (node) {
            case Node.Items list -> list.items().stream().map(ExampleValues::anything).toList();
            case Node.Keyed map -> {
                var fields = new LinkedHashMap<String, Object>();
                map.entries()
                        .forEach(e -> fields.put(Scope.inConditions(e.key()), anything(e.value())));
                yield fields;
            }
            case Node.Words words ->
                    List.of(Type.YES_OR_NO, Type.NUMBER, Type.MONEY, Type.DATE, Type.MOMENT)
                            .stream()
                            .flatMap(type -> type.read(words.text()).stream())
                            .findFirst()
                            .orElse(words.text());
        };
    }

    private void wrong(Node node, String type, String like) {
        faults.add(
                new Fault(
                        node.place(),
                        "here stands " + node.kind() + ", not a " + type,
                        "write it like " + like));
    }
}
