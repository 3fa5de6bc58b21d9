package borough.visits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.files.Wrong;
import borough.files.YamlFile;
import borough.visits.Visit.State;
import java.util.List;
import org.assertj.core.api.Assertions;
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

    @Test
    void a_kind_of_visit_offers_its_own_reasons_before_the_common_ones() {
        var reasons =
                new CrewReasons(
                        YamlFile.read(
                                "reasons.yaml",
                                """
                                return visit:
                                  not out: { crew: Not out, customer: it was not out, means: None there. }
                                any visit:
                                  blocked: { crew: Blocked, customer: we were blocked, means: No way. }
                                """));
        assertThat(reasons.of("return visit"))
                .extracting(Reason::name)
                .containsExactly("not out", "blocked");
        assertThat(reasons.of("litter pick")).extracting(Reason::name).containsExactly("blocked");
    }

    @Test
    void a_file_without_common_reasons_is_refused() {
        var file =
                YamlFile.read(
                        "reasons.yaml",
                        """
                        return visit:
                          not out: { crew: Not out, customer: it was not out, means: None there. }
                        """);
        Assertions.assertThatThrownBy(() -> new CrewReasons(file))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("any visit");
    }
}
