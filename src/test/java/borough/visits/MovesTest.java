package borough.visits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.visits.Visit.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    @Test
    void every_state_has_its_moves_and_an_end_has_none() {
        assertThat(Moves.after(State.PLANNED))
                .containsExactlyInAnyOrder(
                        State.STARTED, State.DONE, State.COULD_NOT, State.CANCELLED);
        assertThat(Moves.after(State.STARTED))
                .containsExactlyInAnyOrder(State.DONE, State.COULD_NOT, State.CANCELLED);
        for (var end : List.of(State.DONE, State.COULD_NOT, State.CANCELLED)) {
            assertThat(Moves.ends(end)).isTrue();
        }
    }
}
