package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import borough.Town;
import borough.streets.Streets;
import borough.values.CouncilId;
import borough.visitkinds.Ending;
import borough.visitkinds.Reason;
import borough.visits.Supervision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the file lets crews say of streets and bins is what is recorded here. */
class CrewWordsTest {
    private final CouncilId council = Town.council(true);

    @Test
    void everything_said_of_a_bin_can_be_recorded() {
        var said = Town.in(council, () -> Town.bean(Streets.class).homeEvents());
        assertThat(said).extracting(Reason::name).contains("not out", "emptied").hasSize(8);
        assertThat(said).allMatch(it -> PropertyEvent.find(it.name()).isPresent());
    }

    @Test
    void every_mark_of_a_street_can_be_recorded() {
        var events = Town.in(council, () -> Town.bean(Streets.class).events());
        var ends = Town.in(council, () -> Town.bean(Supervision.class).dayEnds());
        for (var all : List.of(events, ends)) {
            all.stream()
                    .map(Ending::marks)
                    .filter(it -> !it.isEmpty())
                    .forEach(
                            it ->
                                    assertThatCode(() -> StreetEvent.read(it))
                                            .doesNotThrowAnyException());
        }
        assertThat(events).extracting(Ending::marks).contains("done", "partly done", "blocked");
    }
}
