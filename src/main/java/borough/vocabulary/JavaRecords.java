package borough.vocabulary;

import borough.values.Money;
import borough.values.Period;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes Java records apart into named fields, and makes them again. */
final class JavaRecords {
    private static final Map<Class<?>, Type> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, Type.Plain.TEXT),
                    Map.entry(long.class, Type.Plain.NUMBER),
                    Map.entry(int.class, Type.Plain.NUMBER),
                    Map.entry(Long.class, Type.Plain.NUMBER),
                    Map.entry(Integer.class, Type.Plain.NUMBER),
                    Map.entry(boolean.class, Type.Plain.YES_OR_NO),
                    Map.entry(Boolean.class, Type.Plain.YES_OR_NO),
                    Map.entry(LocalDate.class, Type.Plain.DATE),
                    Map.entry(LocalTime.class, Type.Plain.CLOCK_TIME),
                    Map.entry(Instant.class, Type.Plain.MOMENT),
                    Map.entry(Period.class, Type.Plain.PERIOD),
                    Map.entry(Money.class, Type.Plain.MONEY),
                    Map.entry(Percentage.class, Type.Plain.PERCENTAGE),
                    Map.entry(Distance.class, Type.Plain.DISTANCE),
                    Map.entry(Property.class, Type.Plain.PROPERTY));

    private JavaRecords() {}

    static Type.RecordOf typeOf(Class<? extends Record> made) {
        var fields = new LinkedHashMap<String, Type.Field>();
        for (var component : made.getRecordComponents()) {
            var name = underscored(component.getName());
            fields.put(name, new Type.Field(name, typeOf(component), mayBeMissing(component)));
        }
        var name = underscored(made.getSimpleName()).replace('_', ' ');
        return new Type.RecordOf(name, fields, Optional.of(made));
    }

    private static Type typeOf(RecordComponent component) {
        if (component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> of) {
            return Type.listOf(typeOfValue(of));
        }
        return typeOfValue(component.getType());
    }

    private static Type typeOfValue(Class<?> held) {
        if (held.isRecord() && !PLAIN.containsKey(held)) {
            return typeOf(held.asSubclass(Record.class));
        }
        return Optional.ofNullable(PLAIN.get(held))
                .orElseThrow(
                        () -> new IllegalStateException("Service files have no type for " + held));
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A value as conditions and texts read it: records as maps, whole numbers as Long. */
    static Object plain(Type type, @Nullable Object value) {
        return switch (value) {
            case null -> Nothing.NOTHING;
            case Optional<?> maybe -> plain(type, maybe.orElse(null));
            case Integer number -> number.longValue();
            case Collection<?> list when type instanceof Type.ListOf(var of) -> {
                var plain = new ArrayList<Object>(list.size());
                list.forEach(one -> plain.add(plain(of, one)));
                yield List.copyOf(plain);
            }
            case Record made when type instanceof Type.RecordOf record -> apart(record, made);
            case Map<?, ?> map when type instanceof Type.RecordOf record -> {
                var plain = new LinkedHashMap<String, Object>();
                record.fields()
                        .forEach(
                                (name, field) -> {
                                    if (map.containsKey(name) || field.optional()) {
                                        plain.put(name, plain(field.type(), map.get(name)));
                                    }
                                });
                yield plain;
            }
            default -> value;
        };
    }

    private static Map<String, Object> apart(Type.RecordOf type, Record made) {
        var plain = new LinkedHashMap<String, Object>();
        for (var component : made.getClass().getRecordComponents()) {
            var field = type.fields().get(underscored(component.getName()));
            if (field != null) {
                plain.put(field.name(), plain(field.type(), read(component, made)));
            }
        }
        return plain;
    }

    private static @Nullable Object read(RecordComponent component, Record made) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    static <T extends Record> T make(Class<T> made, Map<?, ?> fields) {
        var components = made.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = whole(components[i], fields.get(underscored(components[i].getName())));
        }
        try {
            var constructor = made.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + made + " from " + fields.keySet(), e);
        }
    }

    private static @Nullable Object whole(RecordComponent component, @Nullable Object value) {
        var held = component.getType();
        if (value == null || value == Nothing.NOTHING) {
            return null;
        }
        if (value instanceof Long number && (held == int.class || held == Integer.class)) {
            return Math.toIntExact(number);
        }
        if (value instanceof Map<?, ?> map && held.isRecord()) {
            return make(held.asSubclass(Record.class), map);
        }
        if (value instanceof List<?> list
                && component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> of
                && of.isRecord()
                && !PLAIN.containsKey(of)) {
            return list.stream()
                    .<Object>map(one -> make(of.asSubclass(Record.class), (Map<?, ?>) one))
                    .toList();
        }
        return value;
    }

    /** {@code dueOn} as service files write it: {@code due_on}. */
    static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.UK);
    }
}
