package borough.casebook;

import borough.services.Privacy.Seen;
import borough.values.Reference;
import borough.vocabulary.MapPin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where moves are written down: in the database, or for many past cases first in memory. */
public interface Book {
    /** A key for what a new case holds. */
    byte[] newKey();

    /** A new case, where it stands after its first move, and what happened on the way. */
    void open(Case it, Waits waits, Inside inside, List<Event> happened, Seen seen);

    /** Keeps where on the ground a case is, so that others near it are found. */
    void pin(Case it, MapPin pin);

    /** Where a case stands after a move, and what happened on the way. */
    void move(Case to, Waits waits, Inside inside, List<Event> happened);

    /** Adds to the history of a case that stays where it is. */
    void note(Reference reference, Inside inside, List<Event> happened);

    /** A case with what lies inside it, opened. */
    record Row(Case about, Inside inside) {}

    /**
     * What is inside: its contents as JSON, the key they are sealed with, its timers, and the case
     * that began it.
     */
    record Inside(
            String contents,
            byte[] key,
            int events,
            Set<String> struck,
            Optional<String> timer,
            Optional<Starter> starter) {}

    /**
     * Until when its timer waits, the priority it has, the date that its stage set itself, and the
     * parts whose place changed.
     */
    record Waits(
            Optional<Instant> until,
            Optional<String> priority,
            Optional<Instant> target,
            List<PartAt> parts) {
        public static final Waits NOTHING =
                new Waits(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
