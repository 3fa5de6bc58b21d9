package borough.staff;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.visits.Yard;
import borough.waste.Assistance;
import borough.waste.Container;
import borough.waste.CrewRounds;
import borough.waste.Round;
import borough.waste.RoundPlan;
import borough.waste.Schedule;
import borough.waste.Stop;
import borough.waste.Waste;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff read of the bins at a property. */
class PropertyBinsTest {
    private final Yard yard = new Yard();

    @BeforeEach
    void plan() {
        var plan =
                new RoundPlan(
                        List.of(round("T7", DayOfWeek.TUESDAY), round("F7", DayOfWeek.FRIDAY)),
                        Stream.of("T7", "F7").map(it -> new Stop(it, Yard.MILL_LANE, 1)).iterator(),
                        List.of(
                                        Container.bin(
                                                Yard.MILL_LANE_14,
                                                Yard.MILL_LANE,
                                                "food",
                                                "T7",
                                                Schedule.WEEKLY,
                                                23,
                                                1,
                                                false,
                                                null))
                                .iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> Town.bean(Waste.class).load(plan));
        Town.CLOCK.set("2026-05-11T12:00:00");
    }

    private static Round round(String name, DayOfWeek weekday) {
        return new Round(name, weekday, "Crew 7", "crews", LocalTime.of(15, 0));
    }

    private List<String> emptied() {
        return yard.in(() -> Town.bean(PropertyBins.class).at(Yard.MILL_LANE_14)).all().stream()
                .map(PropertyPage.Bin::when)
                .toList();
    }

    @Test
    void where_a_home_goes_to_another_round_each_line_says_until_or_from_when() {
        assertThat(emptied()).containsExactly("Tuesday, weekly, round T7");
        yard.run(() -> Town.bean(CrewRounds.class).moveTo("F7", List.of(Yard.MILL_LANE_14)));
        assertThat(emptied())
                .containsExactlyInAnyOrder(
                        "Tuesday, weekly, round T7, before Monday 18 May",
                        "Friday, weekly, round F7, from Monday 18 May");
        Town.CLOCK.set("2026-05-18T12:00:00");
        assertThat(emptied()).containsExactly("Friday, weekly, round F7");
    }
}
