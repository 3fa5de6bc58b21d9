package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.files.YamlFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Collection dates over weeks without and with holidays. */
class CollectionCalendarTest {
    private static final CollectionCalendar CALENDAR =
            new CollectionCalendar(
                    HolidayRules.read(
                                    bankHolidays(),
                                    House.ROOT.resolve(
                                            "councils/brookshire/rules/holiday-collections.yaml"))
                            .movedDays(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)));

    @Test
    void fortnights_are_told_apart_by_letter() {
        assertThat(Schedule.WEEK_A.falls(LocalDate.of(2026, 5, 12))).isTrue();
        assertThat(Schedule.WEEK_A.falls(LocalDate.of(2026, 5, 19))).isFalse();
        assertThat(Schedule.WEEK_B.falls(LocalDate.of(2026, 5, 19))).isTrue();
        assertThat(Schedule.WEEK_A.falls(LocalDate.of(2026, 4, 28))).isTrue();
        assertThat(Schedule.WEEK_A.falls(LocalDate.of(2020, 1, 6))).isFalse();
        assertThat(Schedule.WEEK_B.falls(LocalDate.of(2020, 1, 6))).isTrue();
    }

    @Test
    void a_bank_holiday_monday_makes_the_whole_week_a_day_late() {
        assertThat(collected("2026-05-25")).isEqualTo("2026-05-26");
        assertThat(collected("2026-05-26")).isEqualTo("2026-05-27");
        assertThat(collected("2026-05-29")).isEqualTo("2026-05-30");
        assertThat(collected("2026-06-01")).isEqualTo("2026-06-01");
    }

    @Test
    void christmas_2026_is_caught_up_in_the_second_week_of_january() {
        assertThat(collected("2026-12-24")).isEqualTo("2026-12-24");
        assertThat(collected("2026-12-25")).isEqualTo("2026-12-28");
        assertThat(collected("2026-12-28")).isEqualTo("2026-12-29");
        assertThat(collected("2026-12-31")).isEqualTo("2027-01-02");
        assertThat(collected("2027-01-01")).isEqualTo("2027-01-04");
        assertThat(collected("2027-01-08")).isEqualTo("2027-01-09");
        assertThat(collected("2027-01-11")).isEqualTo("2027-01-11");
    }

    @Test
    void a_tuesday_fortnight_over_christmas_2026() {
        var dates =
                CALENDAR.dates(
                        DayOfWeek.TUESDAY,
                        Schedule.WEEK_A,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 1, 31));
        // The weeks of 7 and 21 December, 4 and 18 January are weeks A.
        assertThat(dates)
                .containsExactly(
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 22),
                        LocalDate.of(2027, 1, 6),
                        LocalDate.of(2027, 1, 19));
    }

    @Test
    void
            a_collection_that_a_holiday_moved_out_of_the_span_or_into_it_is_counted_where_it_is_made() {
        var week =
                CALENDAR.dates(
                        DayOfWeek.FRIDAY,
                        Schedule.WEEKLY,
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28));
        assertThat(week).containsExactly(LocalDate.of(2026, 12, 28));
    }

    @Test
    void last_and_next_stand_on_either_side_of_today() {
        var tuesday = LocalDate.of(2026, 5, 12);
        assertThat(CALENDAR.last(DayOfWeek.TUESDAY, Schedule.WEEK_A, tuesday)).isEqualTo(tuesday);
        assertThat(CALENDAR.next(DayOfWeek.TUESDAY, Schedule.WEEK_A, tuesday))
                .isEqualTo("2026-05-27");
        assertThat(CALENDAR.last(DayOfWeek.TUESDAY, Schedule.WEEK_B, tuesday))
                .isEqualTo("2026-05-06");
    }

    @Test
    void no_holiday_from_2024_to_2028_moves_a_collection_further_than_the_calendar_looks() {
        for (var day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2029, 1, 1));
                day = day.plusDays(1)) {
            assertThat(CALENDAR.collectedOn(day))
                    .isBetween(day, day.plusDays(CollectionCalendar.MOST_DAYS_MOVED));
        }
    }

    private static LocalDate collected(String normally) {
        return CALENDAR.collectedOn(LocalDate.parse(normally));
    }

    private static Set<LocalDate> bankHolidays() {
        return YamlFile.read(House.ROOT.resolve("rules/bank-holidays.yaml"))
                .map("England and Wales")
                .names()
                .stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
