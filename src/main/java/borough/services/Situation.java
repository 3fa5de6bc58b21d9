package borough.services;

import borough.language.Around;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far one person has come with a service. Answers stand under their question's name, {@code
 * Nothing.NOTHING} where an optional question was passed over. {@code gonePast} has the names of
 * the warnings read, the diversions declined and the refusals overridden.
 */
public record Situation(
        Around around,
        Map<String, Object> answers,
        Map<String, Fetched> facts,
        Set<String> gonePast) {
    public Situation {
        answers = Map.copyOf(answers);
        facts = Map.copyOf(facts);
        gonePast = Set.copyOf(gonePast);
    }

    /**
     * A fact as a lookup gave it, and when; empty where the lookup failed, so that the fact is not
     * known. It holds for what it was asked {@code with} and is fetched again when that changes.
     */
    public record Fetched(Optional<Object> value, Instant at, String with) {}

    /** At the beginning, with nothing said. */
    public static Situation start(Around around) {
        return new Situation(around, Map.of(), Map.of(), Set.of());
    }
}
