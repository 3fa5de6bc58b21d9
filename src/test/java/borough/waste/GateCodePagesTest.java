package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.visits.Yard;
import borough.waste.Assisting.Way;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads the code of a gate on the page of a street. */
class GateCodePagesTest {
    private final Yard yard = new Yard();

    @Test
    void the_crew_reads_the_code_of_a_gate_and_whoever_only_looks_does_not() {
        var bin =
                new Container(
                        Yard.MILL_LANE_14,
                        Yard.MILL_LANE,
                        "food",
                        "T7",
                        Schedule.WEEKLY,
                        180,
                        1,
                        false,
                        null);
        var plan =
                new RoundPlan(
                        List.of(new Round("T7", DayOfWeek.TUESDAY, "Crew 7", LocalTime.of(15, 0))),
                        List.of(new Stop("T7", Yard.MILL_LANE, 1)).iterator(),
                        List.of(bin).iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> Town.bean(Waste.class).load(plan));
        var way = new Way("By the side gate", "1066");
        yard.run(() -> Town.bean(Assisting.class).begin(Yard.MILL_LANE_14, Yard.TUESDAY, way));
        assertThat(street("crews")).contains("Fetch the bins: By the side gate", "Gate code: 1066");
        assertThat(street("supervisors"))
                .contains("Fetch the bins: By the side gate")
                .doesNotContain("1066");
    }

    private String street(String team) {
        return new Browser(yard.council).as(team).open("/crew/T7/streets/11").text();
    }
}
