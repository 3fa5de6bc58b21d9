package borough.cases;

import borough.cases.CasesStore.Inside;
import borough.cases.CasesStore.Waits;
import borough.services.Privacy.Seen;
import borough.values.Reference;
import java.util.List;
import java.util.Optional;

/** Where moves are written down: in the database, or for many past cases first in memory. */
interface Book {
    /** Adds a case that has entered no stage yet, and gives the key its contents lie under. */
    byte[] add(Case it, String contents, Optional<Starter> starter, Seen seen);

    /** Where a case stands after a move, and what happened on the way. */
    void move(Case to, Waits waits, Inside inside, List<Event> happened);

    /** Adds to the history of a case that stays where it is. */
    void note(Reference reference, Inside inside, List<Event> happened);
}
