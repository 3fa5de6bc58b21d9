package borough.language;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.vocabulary.Nothing;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name and the fields after it, such as {@code logged.first.photo}: no condition, only a value.
 */
public record Path(Place place, String name, List<String> fields) {
    /** What a record may hold beside a field, for texts in the language of whoever reads them. */
    public static final String IN_WORDS = " in their words";

    private static final int LENGTH_MAX = 200;
    private static final Pattern PATH =
            Pattern.compile("[a-zA-Z][\\w -]*(?:\\.[a-zA-Z][\\w ]*|\\[0\\])*");

    /** Reads one; empty where the text is no path. Spaces are kept in a file, as in its keys. */
    public static Optional<Path> read(Place place, String text) {
        if (text.length() > LENGTH_MAX || !PATH.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = text.replace("[0]", ".first").split("\\.", -1);
        return Optional.of(
                new Path(
                        place,
                        Scope.inConditions(parts[0].strip()),
                        List.of(parts).subList(1, parts.length).stream()
                                .map(field -> Scope.inConditions(field.strip()))
                                .toList()));
    }

    public Optional<Object> value(Known known) {
        var value = known.value(name);
        for (var field : fields) {
            value = value.flatMap(held -> field(held, field));
        }
        return value.filter(held -> held != Nothing.NOTHING);
    }

    /** The same as a text says it: what is held in the reader's words beside it goes first. */
    Optional<Object> said(Known known) {
        if (fields.isEmpty()) {
            return value(known);
        }
        var owner = new Path(place, name, fields.subList(0, fields.size() - 1)).value(known);
        return owner.filter(Map.class::isInstance)
                .flatMap(it -> field(it, fields.getLast() + IN_WORDS))
                .or(() -> value(known));
    }

    private static Optional<Object> field(Object held, String field) {
        return switch (held) {
            case List<?> list when field.equals("first") ->
                    list.isEmpty() ? Optional.empty() : Optional.of(list.getFirst());
            case Map<?, ?> record -> Optional.ofNullable(record.get(field));
            case Property property when field.equals("address") -> Optional.of(property.address());
            default -> Optional.empty();
        };
    }

    /** What is wrong with it; empty where every step of it is known. */
    public Optional<Fault> check(Scope scope) {
        if (!scope.has(name)) {
            return Optional.of(
                    new Fault(
                            place,
                            "nothing here is called {" + name.replace('_', ' ') + "}",
                            Nearest.hint(name, scope.names()).replace('_', ' ')));
        }
        return type(scope).isPresent() ? Optional.empty() : Optional.of(wrongField(scope));
    }

    /** The type of what it comes to; empty where a step of it is unknown. */
    public Optional<Type> type(Scope scope) {
        var type = scope.type(name);
        for (var field : fields) {
            type = type.flatMap(held -> fieldType(held, field));
        }
        return type;
    }

    private static Optional<Type> fieldType(Type held, String field) {
        return switch (held) {
            case Type.ListOf(var of) -> field.equals("first") ? Optional.of(of) : Optional.empty();
            case Type.RecordOf record ->
                    Optional.ofNullable(record.fields().get(field)).map(Type.Field::type);
            case Type.Plain plain ->
                    switch (plain) {
                        case ANYTHING -> Optional.of(Type.ANYTHING);
                        case PROPERTY ->
                                field.equals("address") ? Optional.of(Type.TEXT) : Optional.empty();
                        default -> Optional.empty();
                    };
        };
    }

    private Fault wrongField(Scope scope) {
        var type = scope.type(name);
        for (var field : fields) {
            var next = type.flatMap(held -> fieldType(held, field));
            if (next.isEmpty()) {
                var may =
                        switch (type.orElse(Type.ANYTHING)) {
                            case Type.ListOf list -> Set.of("first");
                            case Type.RecordOf record -> record.fields().keySet();
                            case Type.Plain plain -> Set.<String>of();
                        };
                return new Fault(
                        place,
                        name.replace('_', ' ') + " has no " + field,
                        Nearest.hint(field, may));
            }
            type = next;
        }
        throw new IllegalStateException("Every step of " + this + " is known");
    }
}
