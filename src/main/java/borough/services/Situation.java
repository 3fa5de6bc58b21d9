package borough.services;

import borough.language.Around;
import borough.vocabulary.Type;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one person has come with a service. Answers stand under their question's name, {@code
 * Nothing.NOTHING} where an optional question was passed over. {@code gonePast} has the names of
 * the warnings read, the diversions declined and the refusals overridden.
 */
public record Situation(
        Around around,
        Map<String, Object> answers,
        Map<String, Fetched> facts,
        Set<String> gonePast,
        Brought brought) {

    /**
     * What somebody brought along from elsewhere: answers to be confirmed, and, where they come
     * only for some questions, which.
     */
    public record Brought(Map<String, Object> filled, List<String> only) {
        public static final Brought NOTHING = new Brought(Map.of(), List.of());

        public Brought {
            filled = Map.copyOf(filled);
            only = List.copyOf(only);
        }

        /** Whether this question may be asked at all. */
        public boolean asks(String question) {
            return only.isEmpty() || only.contains(question);
        }
    }

    /** Of somebody who brings nothing along. */
    public Situation(
            Around around,
            Map<String, Object> answers,
            Map<String, Fetched> facts,
            Set<String> gonePast) {
        this(around, answers, facts, gonePast, Brought.NOTHING);
    }

    public Situation {
        answers = Collections.unmodifiableMap(answers);
        facts = Collections.unmodifiableMap(facts);
        gonePast = Collections.unmodifiableSet(gonePast);
    }

    /**
     * A fact as a lookup gave it, and when; empty where the lookup failed, so that the fact is not
     * known. It holds for what it was asked {@code with} and is fetched again when that changes.
     */
    public record Fetched(Optional<Object> value, Instant at, String with) {
        // A fact that has no type in the file keeps its own.
        private static final String TYPED = "typed";
        private static final String VALUE = "value";

        Map<String, @Nullable Object> toJson(Type type) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("at", at.toString());
            json.put("with", with);
            boolean typed = type == Type.ANYTHING;
            value.ifPresent(
                    it -> json.put(typed ? TYPED : VALUE, typed ? Typed.one(it) : type.toJson(it)));
            return json;
        }

        static Fetched fromJson(Type type, Map<?, ?> json) {
            Optional<Object> value = Optional.empty();
            if (json.get(TYPED) instanceof Map<?, ?> typed) {
                value = Optional.of(Typed.value(typed));
            } else if (json.containsKey(VALUE)) {
                value = Optional.of(type.fromJson(json.get(VALUE)));
            }
            return new Fetched(
                    value,
                    Instant.parse(String.valueOf(json.get("at"))),
                    String.valueOf(json.get("with")));
        }
    }

    /** At the beginning, with nothing said. */
    public static Situation start(Around around) {
        return new Situation(around, Map.of(), Map.of(), Set.of());
    }
}
