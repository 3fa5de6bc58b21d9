package borough.contact;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.contact.CallBackTimes.CallBackTime;
import borough.values.CouncilId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When somebody can be rung back by a council that works from 8:30 to 17:30. */
@Tag("database")
class CallBackTimesTest {
    private final CouncilId council = Town.council(false);

    @Test
    void while_we_are_open_we_ring_at_once_or_in_an_hour_that_begins_later() {
        var times = at("2026-11-24T14:10:00Z", 1);
        assertThat(names(times))
                .containsExactly(
                        "As soon as you can",
                        "Today, 3pm to 4pm",
                        "Today, 4pm to 5pm",
                        "Today, 5pm to 5:30pm");
        assertThat(times.getFirst().from()).isEqualTo("2026-11-24T14:10:00Z");
    }

    @Test
    void before_we_open_at_once_is_when_we_open() {
        var times = at("2026-11-24T05:00:00Z", 1);
        assertThat(times.getFirst().from()).isEqualTo("2026-11-24T08:30:00Z");
        assertThat(names(times)).contains("Today, 8:30am to 9am", "Today, 5pm to 5:30pm");
    }

    @Test
    void two_days_are_today_and_tomorrow() {
        var names = names(at("2026-11-24T16:10:00Z", 2));
        assertThat(names).contains("Today, 5pm to 5:30pm", "Tomorrow, 8:30am to 9am");
        assertThat(names).noneMatch(it -> it.contains("November"));
    }

    @Test
    void on_a_friday_evening_the_days_are_monday_and_tuesday() {
        var times = at("2026-11-27T18:00:00Z", 2);
        assertThat(times.getFirst().from()).isEqualTo("2026-11-30T08:30:00Z");
        assertThat(names(times))
                .contains("Monday 30 November, 8:30am to 9am", "Tuesday 1 December, 5pm to 5:30pm")
                .noneMatch(it -> it.startsWith("Today") || it.startsWith("Tomorrow"));
    }

    @Test
    void nobody_rings_on_christmas_day() {
        assertThat(at("2026-12-24T17:40:00Z", 1).get(1).name())
                .isEqualTo("Tuesday 29 December, 8:30am to 9am");
    }

    @Test
    void no_days_are_no_times() {
        assertThat(at("2026-11-24T14:10:00Z", 0)).isEmpty();
    }

    private List<CallBackTime> at(String moment, long days) {
        Town.CLOCK.set(Instant.parse(moment));
        return Town.in(council, () -> Town.bean(CallBackTimes.class).in(days));
    }

    private static List<String> names(List<CallBackTime> times) {
        return times.stream().map(CallBackTime::name).toList();
    }
}
