package borough.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import borough.casebook.Contents.Memoir;
import borough.data.Json;
import borough.moving.Entered.Taken;
import borough.moving.Standing.At;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.moving.Standing.Proposal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentsTest {
    @Test
    void what_a_case_remembers_of_its_way_is_stored_and_comes_back() {
        var now = Instant.parse("2026-11-24T10:00:00Z");
        var memoir =
                new Memoir(
                        new Promised(Optional.of(now), Optional.of(now), Optional.of("urgent")),
                        new Memory(
                                Map.of("job done", now),
                                Optional.of(new Taken("deciding", "refuse", "No plan.", "p-1")),
                                Set.of("plan"),
                                true),
                        Optional.of(new Proposal("refuse", "p-1", "No plan.")),
                        Map.of(
                                "road",
                                new At(
                                        "over",
                                        now,
                                        Set.of("after 2 days"),
                                        Optional.of("done"),
                                        Optional.empty())));
        assertThat(Json.MAPPER.readValue(Json.write(memoir), Memoir.class)).isEqualTo(memoir);
        var empty = new Memoir(Promised.NOTHING, Memory.NOTHING, Optional.empty(), Map.of());
        assertThat(Json.MAPPER.readValue(Json.write(empty), Memoir.class)).isEqualTo(empty);
    }
}
