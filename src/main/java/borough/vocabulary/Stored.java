package borough.vocabulary;

import borough.values.Money;
import borough.values.Period;
import borough.values.Uprn;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values of each type are written down, in JSON and in files, and read again. */
final class Stored {
    private static final Pattern POUNDS =
            Pattern.compile("-?£([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12})(\\.[0-9]{2})?");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Stored() {}

    static @Nullable Object toJson(Type type, Object value) {
        if (value == Nothing.NOTHING) {
            return null;
        }
        return switch (type) {
            case Type.ListOf(var of) -> {
                var json = new ArrayList<@Nullable Object>();
                ((List<?>) value).forEach(one -> json.add(toJson(of, one)));
                yield json;
            }
            case Type.RecordOf record -> {
                var json = new LinkedHashMap<String, @Nullable Object>();
                var fields = (Map<?, ?>) value;
                record.fields()
                        .forEach(
                                (name, field) -> {
                                    var held = fields.get(name);
                                    if (held != null) {
                                        json.put(name, toJson(field.type(), held));
                                    }
                                });
                yield json;
            }
            case Type.Plain plain -> plain == Type.ANYTHING ? anyJson(value) : plainJson(value);
        };
    }

    private static @Nullable Object anyJson(Object value) {
        return switch (value) {
            case Nothing none -> null;
            case Map<?, ?> fields -> {
                var json = new LinkedHashMap<String, @Nullable Object>();
                fields.forEach((name, held) -> json.put(name.toString(), anyJson(held)));
                yield json;
            }
            case List<?> list -> list.stream().map(Stored::anyJson).toList();
            default -> plainJson(value);
        };
    }

    private static Object plainJson(Object value) {
        return switch (value) {
            case Property property ->
                    Map.of("uprn", property.uprn().number(), "address", property.address());
            case Money money -> money.pence();
            case Long number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }

    static Object fromJson(Type type, @Nullable Object json) {
        if (json == null) {
            return Nothing.NOTHING;
        }
        return switch (type) {
            case Type.ListOf(var of) -> {
                var list = new ArrayList<Object>();
                expect(List.class, json).forEach(one -> list.add(fromJson(of, one)));
                yield List.copyOf(list);
            }
            case Type.RecordOf record -> {
                var fields = expect(Map.class, json);
                var held = new LinkedHashMap<String, Object>();
                record.fields()
                        .forEach(
                                (name, field) -> {
                                    if (fields.containsKey(name) || field.optional()) {
                                        held.put(name, fromJson(field.type(), fields.get(name)));
                                    }
                                });
                yield held;
            }
            case Type.Plain plain -> fromPlainJson(plain, json);
        };
    }

    private static <T> T expect(Class<T> kind, @Nullable Object json) {
        if (!kind.isInstance(json)) {
            throw new IllegalArgumentException("Not a stored value: " + json);
        }
        return kind.cast(json);
    }

    private static Object fromPlainJson(Type.Plain type, Object json) {
        return switch (type) {
            case PROPERTY -> {
                var fields = expect(Map.class, json);
                yield new Property(
                        new Uprn(((Number) expect(Number.class, fields.get("uprn"))).longValue()),
                        expect(String.class, fields.get("address")));
            }
            case MONEY -> new Money(expect(Number.class, json).longValue());
            case NUMBER -> expect(Number.class, json).longValue();
            case YES_OR_NO -> expect(Boolean.class, json);
            case MOMENT -> Instant.parse(expect(String.class, json));
            case ANYTHING -> json;
            default ->
                    read(type, expect(String.class, json))
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "Not a " + type.said() + ": " + json));
        };
    }

    /** Moments are read in the time of London: files are written there. */
    static Optional<Object> read(Type type, String text) {
        if (!(type instanceof Type.Plain plain)) {
            return Optional.empty();
        }
        try {
            return switch (plain) {
                case TEXT, ANYTHING -> Optional.of(text);
                case PHONE -> Optional.of(PhoneNumber.read(text));
                case EMAIL -> text.contains("@") ? Optional.of(text) : Optional.empty();
                case NUMBER -> Optional.of(Long.parseLong(text));
                case YES_OR_NO -> yesOrNo(text);
                case DATE -> Optional.of(LocalDate.parse(text));
                case CLOCK_TIME -> Optional.of(LocalTime.parse(text));
                case MOMENT -> Optional.of(moment(text));
                case PERIOD -> Period.read(text).map(period -> period);
                case MONEY -> money(text);
                case PERCENTAGE -> percentage(text);
                case DISTANCE -> distance(text);
                case PROPERTY -> Optional.of(madeUp(text));
            };
        } catch (DateTimeException | NumberFormatException | NotSound e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(LONDON).toInstant();
    }

    private static Optional<Object> money(String text) {
        if (!POUNDS.matcher(text).matches()) {
            return Optional.empty();
        }
        var pounds = new BigDecimal(text.replace("£", "").replace(",", ""));
        return Optional.of(new Money(pounds.movePointRight(2).longValueExact()));
    }

    private static Optional<Object> percentage(String text) {
        return text.matches("[0-9]{1,5}%")
                ? Optional.of(
                        new Percentage(Integer.parseInt(text.substring(0, text.length() - 1))))
                : Optional.empty();
    }

    private static Optional<Object> distance(String text) {
        var words = text.split(" ", -1);
        if (words.length != 2 || !words[0].matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        long count = Long.parseLong(words[0]);
        return switch (words[1]) {
            case "metre", "metres" -> Optional.of(new Distance(count));
            case "kilometre", "kilometres" -> Optional.of(new Distance(count * 1_000));
            default -> Optional.empty();
        };
    }

    // An example names a property by its address alone, so it gets a number of its own.
    private static Property madeUp(String address) {
        return new Property(new Uprn(1 + Integer.toUnsignedLong(address.hashCode())), address);
    }

    static List<String> examples(Type type) {
        return switch (type) {
            case Type.ListOf(var of) -> List.of("[" + examples(of).getFirst() + "]");
            case Type.RecordOf record ->
                    List.of("{ " + String.join(", ", record.fields().keySet()) + " }");
            case Type.Plain plain ->
                    switch (plain) {
                        case TEXT, ANYTHING -> List.of("some words");
                        case NUMBER -> List.of("12");
                        case YES_OR_NO -> List.of("yes", "no");
                        case DATE -> List.of("2026-11-24");
                        case CLOCK_TIME -> List.of("16:00");
                        case MOMENT -> List.of("2026-11-24 18:10");
                        case PERIOD -> List.of("2 working days");
                        case MONEY -> List.of("£45");
                        case PERCENTAGE -> List.of("25%");
                        case DISTANCE -> List.of("30 metres");
                        case PROPERTY -> List.of("14 Mill Lane");
                        case PHONE -> List.of("07700 900123");
                        case EMAIL -> List.of("amina@example.org");
                    };
        };
    }
}
