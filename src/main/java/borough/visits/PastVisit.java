package borough.visits;

import java.util.List;
import java.util.UUID;

/** A job of the past, with all that was said of it, first that it was planned. */
public record PastVisit(UUID id, NewVisit wanted, List<VisitEvent> said) {
    public PastVisit {
        said = List.copyOf(said);
        if (said.isEmpty() || said.getFirst().state() != Visit.State.PLANNED) {
            throw new IllegalArgumentException("A visit begins with being planned");
        }
        for (int i = 1; i < said.size(); i++) {
            if (!Moves.allows(said.get(i - 1).state(), said.get(i).state())) {
                throw new IllegalArgumentException("A visit can't go on so: " + said);
            }
        }
    }
}
