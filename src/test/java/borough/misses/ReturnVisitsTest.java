package borough.misses;

import static org.assertj.core.api.Assertions.assertThat;

import borough.demonstration.MadeUp;
import borough.values.Reference;
import borough.values.Uprn;
import borough.waste.Waste;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When and with whom a crew goes back. */
@Tag("database")
class ReturnVisitsTest {
    private static final Uprn MILL_LANE_14 = new Uprn(900000001);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 12);

    @Test
    void a_return_visit_asked_for_twice_is_made_once() {
        var visits =
                MadeUp.brookshire(
                        "2026-05-12T18:10",
                        () -> {
                            var waste = MadeUp.door(Waste.class);
                            var returns = MadeUp.door(ReturnVisits.class);
                            var missed = waste.lastCollections(MILL_LANE_14, List.of("rubbish"));
                            var reference = Reference.draw();
                            return List.of(
                                    returns.add(MILL_LANE_14, missed, reference, "job"),
                                    returns.add(MILL_LANE_14, missed, reference, "job"));
                        });
        assertThat(visits.getFirst()).isEqualTo(visits.getLast());
        assertThat(visits.getFirst().crew()).isEqualTo("T7");
        assertThat(visits.getFirst().work()).isEqualTo("Empty: rubbish");
        assertThat(visits.getFirst().place().label()).isEqualTo("14 Mill Lane, Brookham, AB1 2CD");
    }

    @Test
    void a_crew_that_is_out_comes_back_today_and_else_on_the_next_working_day() {
        assertThat(returnOn("2026-05-12T13:20")).isEqualTo(TUESDAY);
        assertThat(returnOn("2026-05-12T16:00")).isEqualTo("2026-05-13");
        // Friday before the bank holiday of 25 May.
        assertThat(returnOn("2026-05-22T12:00")).isEqualTo("2026-05-26");
        // The Tuesday round of that week is made on Wednesday.
        assertThat(returnOn("2026-05-26T12:00")).isEqualTo("2026-05-27");
        assertThat(returnOn("2026-05-27T12:00")).isEqualTo("2026-05-27");
    }

    private static LocalDate returnOn(String now) {
        return MadeUp.brookshire(
                now,
                () ->
                        MadeUp.door(ReturnVisits.class)
                                .add(MILL_LANE_14, List.of(), Reference.draw(), "job")
                                .dueOn());
    }
}
