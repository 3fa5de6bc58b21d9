package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Browser;
import borough.Town;
import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import borough.visits.Yard;
import borough.waste.Assisting.Way;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who reads the code of a gate on the page of a street. */
class GateCodePagesTest {
    private final Yard yard = new Yard();

    @Test
    void the_crew_reads_the_code_of_a_gate_and_whoever_only_looks_does_not() {
        var plan =
                new RoundPlan(
                        List.of(round("T7", "crews")),
                        List.of(new Stop("T7", Yard.MILL_LANE, 1)).iterator(),
                        List.of(food()).iterator(),
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

    @Test
    void whoever_goes_out_for_another_team_reads_no_code_and_speaks_for_no_round() {
        var plan =
                new RoundPlan(
                        List.of(round("T7", "crews")),
                        List.of(new Stop("T7", Yard.MILL_LANE, 1)).iterator(),
                        List.of(food()).iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> Town.bean(Waste.class).load(plan));
        var way = new Way("By the side gate", "1066");
        yard.run(() -> Town.bean(Assisting.class).begin(Yard.MILL_LANE_14, Yard.TUESDAY, way));
        yard.run(
                () ->
                        Town.bean(Structure.class)
                                .save(
                                        new Team(
                                                "trade-waste",
                                                "waste",
                                                "Trade waste",
                                                Set.of(Duty.FIELD))));
        var trade = new Browser(yard.council).as("trade-waste");
        var street = trade.open("/crew/T7/streets/11");
        assertThat(street.text()).contains("Fetch the bins").doesNotContain("1066");
        assertThat(street.html().select("main form button[name=event]")).isEmpty();
        assertThat(trade.open("/crew/T7/streets/11/not-done").status()).isEqualTo(403);
        assertThat(trade.open("/crew/Nobody/finish").status())
                .as("a list that is nobody's is left to supervisors")
                .isEqualTo(403);
    }

    @Test
    void rounds_of_no_team_that_goes_out_are_refused_when_they_are_read() {
        for (var team : List.of("", "nobody", "advisers")) {
            var plan =
                    new RoundPlan(
                            List.of(round("T7", team)),
                            List.<Stop>of().iterator(),
                            List.<Container>of().iterator(),
                            List.<Assistance>of().iterator(),
                            Map.of());
            assertThatThrownBy(() -> yard.run(() -> Town.bean(Waste.class).load(plan)))
                    .hasMessage("Round T7: no team that goes out is called \"%s\"".formatted(team));
        }
        assertThat(yard.in(() -> Town.bean(Waste.class).stops("T7"))).isEmpty();
    }

    private static Round round(String name, String team) {
        return new Round(name, DayOfWeek.TUESDAY, "Crew 7", team, LocalTime.of(15, 0));
    }

    private static Container food() {
        return Container.bin(
                Yard.MILL_LANE_14,
                Yard.MILL_LANE,
                "food",
                "T7",
                Schedule.WEEKLY,
                180,
                1,
                false,
                null);
    }

    private String street(String team) {
        return new Browser(yard.council).as(team).open("/crew/T7/streets/11").text();
    }
}
