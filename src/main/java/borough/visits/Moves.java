package borough.visits;

import static borough.visits.Visit.State.CANCELLED;
import static borough.visits.Visit.State.COULD_NOT;
import static borough.visits.Visit.State.DONE;
import static borough.visits.Visit.State.PLANNED;
import static borough.visits.Visit.State.STARTED;

import borough.visits.Visit.State;
import java.util.Map;
import java.util.Set;

/** The one table of what may follow what in a visit's life. */
final class Moves {
    private static final Map<State, Set<State>> LEGAL =
            Map.of(
                    // A crew that forgets to say it has begun may still say how it ended.
                    PLANNED, Set.of(STARTED, DONE, COULD_NOT, CANCELLED),
                    STARTED, Set.of(DONE, COULD_NOT, CANCELLED),
                    DONE, Set.of(),
                    COULD_NOT, Set.of(),
                    CANCELLED, Set.of());

    private Moves() {}

    static Set<State> after(State from) {
        return LEGAL.getOrDefault(from, Set.of());
    }

    static boolean allows(State from, State to) {
        return after(from).contains(to);
    }

    static boolean ends(State state) {
        return after(state).isEmpty();
    }
}
