package borough.services;

import borough.values.Money;
import borough.values.Period;
import borough.vocabulary.Distance;
import borough.vocabulary.Nothing;
import borough.vocabulary.Percentage;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values whose types no file has, as JSON in which each value says its own. */
public final class Typed {
    private static final String LIST = "list";
    private static final String RECORD = "record";
    private static final String NOTHING = "nothing";

    private Typed() {}

    /** What an event brings, say, by its names. */
    public static Map<String, Object> toJson(Map<String, Object> values) {
        var json = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> json.put(name, one(value)));
        return json;
    }

    static Map<String, @Nullable Object> one(Object value) {
        return switch (value) {
            case Nothing it -> Map.of(NOTHING, "");
            case List<?> list -> Map.of(LIST, list.stream().map(Typed::one).toList());
            case Map<?, ?> record -> {
                var fields = new LinkedHashMap<String, Object>();
                record.forEach((name, held) -> fields.put(String.valueOf(name), one(held)));
                yield Map.of(RECORD, fields);
            }
            default -> plain(value);
        };
    }

    private static Map<String, @Nullable Object> plain(Object value) {
        var type = type(value);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(type.said(), type.toJson(value));
        return json;
    }

    private static Type type(Object value) {
        return switch (value) {
            case Instant it -> Type.MOMENT;
            case LocalDate it -> Type.DATE;
            case LocalTime it -> Type.CLOCK_TIME;
            case Long it -> Type.NUMBER;
            case Boolean it -> Type.YES_OR_NO;
            case Money it -> Type.MONEY;
            case Percentage it -> Type.PERCENTAGE;
            case Distance it -> Type.DISTANCE;
            case Period it -> Type.PERIOD;
            case Property it -> Type.PROPERTY;
            case String it -> Type.TEXT;
            default ->
                    throw new IllegalArgumentException(
                            "An event can't bring a " + value.getClass());
        };
    }

    /** The same again. */
    public static Map<String, Object> fromJson(Map<String, ?> json) {
        var values = new HashMap<String, Object>();
        json.forEach((name, one) -> values.put(name, value((Map<?, ?>) one)));
        return values;
    }

    static Object value(Map<?, ?> one) {
        var only = one.entrySet().iterator().next();
        var kind = String.valueOf(only.getKey());
        return switch (kind) {
            case NOTHING -> Nothing.NOTHING;
            case LIST ->
                    ((List<?>) only.getValue()).stream().map(it -> value((Map<?, ?>) it)).toList();
            case RECORD -> {
                var fields = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) only.getValue())
                        .forEach(
                                (name, held) ->
                                        fields.put(String.valueOf(name), value((Map<?, ?>) held)));
                yield fields;
            }
            default -> plain(kind, only.getValue());
        };
    }

    // Numbers and yes or no were once kept as texts.
    private static Object plain(String kind, @Nullable Object json) {
        for (var type : Type.Plain.values()) {
            if (type.said().equals(kind)) {
                return json instanceof String text && (type == Type.NUMBER)
                        ? Long.valueOf(text)
                        : json instanceof String text && type == Type.YES_OR_NO
                                ? Boolean.valueOf(text)
                                : type.fromJson(json);
            }
        }
        return String.valueOf(json);
    }
}
