package borough.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of value a name in a service file stands for, so that a file that compares a date with
 * a sum of money is refused.
 */
public sealed interface Type {
    Type TEXT = Plain.TEXT;

    /** A whole number, as a Long. */
    Type NUMBER = Plain.NUMBER;

    Type YES_OR_NO = Plain.YES_OR_NO;
    Type DATE = Plain.DATE;
    Type CLOCK_TIME = Plain.CLOCK_TIME;
    Type MOMENT = Plain.MOMENT;
    Type PERIOD = Plain.PERIOD;
    Type MONEY = Plain.MONEY;
    Type PERCENTAGE = Plain.PERCENTAGE;
    Type DISTANCE = Plain.DISTANCE;
    Type PROPERTY = Plain.PROPERTY;
    Type PHONE = Plain.PHONE;
    Type EMAIL = Plain.EMAIL;

    /** Checked nowhere: only for what has no type yet, such as the fields of another case. */
    Type ANYTHING = Plain.ANYTHING;

    RecordOf PERSON = recordOf(Person.class);
    RecordOf MAP_PIN = recordOf(MapPin.class);
    RecordOf ADDRESS = recordOf(PostalAddress.class);
    RecordOf CONTACT = recordOf(Contact.class);
    RecordOf SAFE_CONTACT = recordOf(SafeContact.class);
    RecordOf TIME_SPAN = recordOf(TimeSpan.class);
    RecordOf FILE = recordOf(KeptFile.class);

    /** A type with nothing inside it; the comment is the Java class that holds it. */
    enum Plain implements Type {
        /** String. */
        TEXT("text"),
        /** Long. */
        NUMBER("number"),
        /** Boolean. */
        YES_OR_NO("yes or no"),
        /** LocalDate. */
        DATE("date"),
        /** LocalTime. */
        CLOCK_TIME("clock time"),
        /** Instant. */
        MOMENT("moment"),
        /** Period, the one in values. */
        PERIOD("period"),
        /** Money. */
        MONEY("money"),
        /** Percentage. */
        PERCENTAGE("percentage"),
        /** Distance. */
        DISTANCE("distance"),
        /** Property. */
        PROPERTY("property"),
        /** String, as it is dialled. */
        PHONE("phone"),
        /** String. */
        EMAIL("email"),
        /** Whatever it is. */
        ANYTHING("anything");

        private final String said;

        Plain(String said) {
            this.said = said;
        }

        @Override
        public String said() {
            return said;
        }
    }

    /** Several of one type, in order. Held as a List. */
    record ListOf(Type of) implements Type {
        @Override
        public String said() {
            return "list of " + of.said();
        }
    }

    /**
     * A thing with named fields, each of its own type. Held as a Map from field names; a Java
     * record of its own, where it has one, is what lookups give and actions get.
     */
    record RecordOf(String name, Map<String, Field> fields, Optional<Class<? extends Record>> made)
            implements Type {
        public RecordOf {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The same with the fields of another beside its own; no Java record holds both. */
        public RecordOf and(RecordOf more) {
            var all = new LinkedHashMap<>(fields);
            all.putAll(more.fields());
            return new RecordOf(name, all, Optional.empty());
        }

        @Override
        public String said() {
            return name;
        }
    }

    /** One field of a record; where it is optional, a record without it is known to have none. */
    record Field(String name, Type type, boolean optional) {}

    /** In words, as a person who writes service files says it. */
    String said();

    static ListOf listOf(Type of) {
        return new ListOf(of);
    }

    /** The fields are the record's own components, with spaces written as underscores. */
    static RecordOf recordOf(Class<? extends Record> made) {
        return JavaRecords.typeOf(made);
    }

    static RecordOf recordOf(String name, Field... fields) {
        var named = new LinkedHashMap<String, Field>();
        for (var field : fields) {
            named.put(field.name(), field);
        }
        return new RecordOf(name, named, Optional.empty());
    }

    static Field field(String name, Type type) {
        return new Field(name, type, false);
    }

    static Field optional(String name, Type type) {
        return new Field(name, type, true);
    }

    /** The value as JSON holds it: text, whole number, yes or no, list or map; null for nothing. */
    default @org.jspecify.annotations.Nullable Object toJson(Object value) {
        return Stored.toJson(this, value);
    }

    /** The value again, from what {@link #toJson} made or a file or the API says. */
    default Object fromJson(@org.jspecify.annotations.Nullable Object json) {
        return Stored.fromJson(this, json);
    }

    /** Reads what a person wrote for it, such as {@code 2026-11-24} or {@code £45}. */
    default Optional<Object> read(String text) {
        return Stored.read(this, text);
    }

    /** How it is written in an example. */
    default List<String> examples() {
        return Stored.examples(this);
    }
}
