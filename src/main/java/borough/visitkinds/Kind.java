package borough.visitkinds;

import borough.values.Period;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of visit, as {@code rules/visits.yaml} has it with the council's own laid over it.
 *
 * @param team who plans it, and holds it where no crew goes there
 * @param minutes how long it takes
 * @param between the hours in which somebody may call; null where it does not matter
 * @param done the ways in which it may be done, one at least
 * @param couldNot why it could not be done
 * @param again how often a crew that is not let in tries again; null for never
 */
public record Kind(
        String name,
        String means,
        String team,
        int minutes,
        @Nullable Window between,
        boolean wantsPhoto,
        List<Reason> done,
        List<Reason> couldNot,
        @Nullable Again again) {
    public static final int USUAL_MINUTES = 10;

    /** From when until when on the day. */
    public record Window(LocalTime from, LocalTime until) {}

    /** How many tries there are in all, and how long after one the next is made. */
    public record Again(int tries, Period after) {}

    public Optional<Reason> couldNot(@Nullable String name) {
        return couldNot.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The way in which it was done; the only one need not be named. */
    public Optional<Reason> done(@Nullable String name) {
        return name == null
                ? Optional.of(done.getFirst()).filter(it -> done.size() == 1)
                : done.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
