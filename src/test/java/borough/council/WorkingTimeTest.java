package borough.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.values.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final WorkingTime TIME =
            WorkingTime.weekdays(
                    LocalTime.of(8, 30),
                    LocalTime.of(17, 30),
                    Set.of(
                            LocalDate.of(2026, 12, 25),
                            LocalDate.of(2026, 12, 28),
                            LocalDate.of(2027, 1, 1)));

    private static Instant moment(String said) {
        return LocalDateTime.parse(said.replace(' ', 'T')).atZone(TIME.zone()).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2 working days, 2026-11-24 18:10, 2026-11-26 23:59:59",
        "2 working days, 2026-11-28 10:00, 2026-12-01 23:59:59",
        "20 working days by law, 2026-12-03 10:00, 2027-01-05 23:59:59",
        "3 clear working days, 2026-11-24 10:00, 2026-11-30 00:00",
        "4 working hours, 2026-11-24 10:00, 2026-11-24 14:00",
        "4 working hours, 2026-11-27 16:00, 2026-11-30 11:00",
        "1 working hour, 2026-11-28 12:00, 2026-11-30 09:30",
        "15 minutes, 2026-11-29 02:00, 2026-11-29 02:15",
        "42 days, 2026-11-24 10:00, 2027-01-05 10:00",
        "3 months, 2026-11-30 10:00, 2027-02-28 10:00",
        "same day, 2026-11-24 10:00, 2026-11-24 23:59:59",
        "14 days counting the first, 2026-11-24 10:00, 2026-12-07 23:59:59",
        "24 hours, 2026-10-24 12:00, 2026-10-25 11:00",
        "1 day, 2026-10-24 12:00, 2026-10-25 12:00",
    })
    void a_period_ends_when_the_grammar_says(String period, String from, String end) {
        assertThat(TIME.end(Period.read(period).orElseThrow(), moment(from)))
                .isEqualTo(moment(end));
    }

    @Test
    void working_hours_count_back_over_a_weekend() {
        var four = Period.read("4 working hours").orElseThrow();
        assertThat(TIME.ago(four, moment("2026-11-30 10:30")))
                .isEqualTo(moment("2026-11-27 15:30"));
        assertThat(TIME.before(LocalDate.of(2026, 11, 30), Period.workingDays(1)))
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void what_is_no_period_is_not_read_as_one() {
        for (var said :
                new String[] {
                    "",
                    "2",
                    "two days",
                    "2 fortnights",
                    "999999999 days",
                    "2 working days by",
                    "-1 day"
                }) {
            assertThat(Period.read(said)).as(said).isEmpty();
        }
        assertThat(Period.read("20 working days by law").map(Period::byLaw)).contains(true);
        assertThat(Period.read("20 working days by law").map(Period::toString))
                .contains("20 working days by law");
    }

    @Test
    void a_calendar_without_working_days_is_refused() {
        assertThatThrownBy(() -> new WorkingTime(Map.of(), Set.of(), TIME.zone()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
