package borough.vocabulary;

import borough.values.Money;
import borough.values.Period;
import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lookup or an action was given, each by its parameter's name and in its Java type. */
public final class Inputs {
    private final String as;
    private final Map<String, Object> values;

    public Inputs(String as, Map<String, Object> values) {
        this.as = as;
        this.values = Map.copyOf(values);
    }

    /** What the file calls this fact or effect, such as {@code job}. */
    public String as() {
        return as;
    }

    /** Whether an optional parameter was given. */
    public boolean has(String name) {
        return values.containsKey(name) && values.get(name) != Nothing.NOTHING;
    }

    public String text(String name) {
        return value(name, String.class);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return (List<String>) value(name, List.class);
    }

    public long number(String name) {
        return value(name, Long.class);
    }

    public boolean yes(String name) {
        return value(name, Boolean.class);
    }

    public LocalDate date(String name) {
        return value(name, LocalDate.class);
    }

    public LocalTime clockTime(String name) {
        return value(name, LocalTime.class);
    }

    public Instant moment(String name) {
        return value(name, Instant.class);
    }

    public Money money(String name) {
        return value(name, Money.class);
    }

    public Period period(String name) {
        return value(name, Period.class);
    }

    public Property property(String name) {
        return value(name, Property.class);
    }

    public Uprn uprn(String name) {
        return property(name).uprn();
    }

    /** A record as the Java record it was made from. */
    public <T extends Record> T record(String name, Class<T> made) {
        return JavaRecords.make(made, value(name, Map.class));
    }

    /** A list of records as the Java records they were made from. */
    public <T extends Record> List<T> records(String name, Class<T> made) {
        List<?> list = value(name, List.class);
        return list.stream().map(one -> JavaRecords.make(made, (Map<?, ?>) one)).toList();
    }

    /** The value as it is, or null where an optional parameter was not given. */
    public @Nullable Object value(String name) {
        var value = values.get(name);
        return value == Nothing.NOTHING ? null : value;
    }

    private <T> T value(String name, Class<T> type) {
        var value = value(name);
        if (value == null) {
            throw new IllegalArgumentException("Nothing was given for " + name);
        }
        return type.cast(value);
    }
}
