package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:40:00Z");

    @Test
    void a_day_is_said_with_its_name_and_with_its_year_only_when_that_is_another() {
        assertThat(Words.day(LocalDate.of(2026, 11, 26), NOW)).isEqualTo("Thursday 26 November");
        assertThat(Words.day(LocalDate.of(2027, 1, 1), NOW)).isEqualTo("Friday 1 January 2027");
    }

    @Test
    void days_close_by_have_names_of_their_own() {
        assertThat(Words.nearDay(LocalDate.of(2026, 11, 24), NOW)).isEqualTo("today");
        assertThat(Words.nearDay(LocalDate.of(2026, 11, 25), NOW)).isEqualTo("tomorrow");
        assertThat(Words.nearDay(LocalDate.of(2026, 11, 23), NOW)).isEqualTo("yesterday");
        assertThat(Words.nearDay(LocalDate.of(2026, 12, 8), NOW)).isEqualTo("Tuesday 8 December");
    }

    @Test
    void times_are_said_without_noughts_and_noon_has_a_word() {
        assertThat(Words.time(LocalTime.of(13, 40))).isEqualTo("1:40pm");
        assertThat(Words.time(LocalTime.of(9, 0))).isEqualTo("9am");
        assertThat(Words.time(LocalTime.of(12, 0))).isEqualTo("midday");
        assertThat(Words.time(LocalTime.MIDNIGHT)).isEqualTo("midnight");
        assertThat(Words.time(LocalTime.of(0, 5))).isEqualTo("12:05am");
    }

    @Test
    void a_summer_moment_is_said_in_summer_time() {
        var summer = Instant.parse("2026-05-12T06:41:00Z");
        assertThat(Words.when(summer, summer)).isEqualTo("today at 7:41am");
        assertThat(Words.machine(summer)).isEqualTo("2026-05-12T07:41:00+01:00");
    }

    @Test
    void a_promise_close_by_names_the_hour_and_one_further_off_the_day() {
        assertThat(Words.by(Instant.parse("2026-11-24T17:00:00Z"), NOW)).isEqualTo("5pm today");
        assertThat(Words.by(Instant.parse("2026-11-25T17:00:00Z"), NOW)).isEqualTo("5pm tomorrow");
        assertThat(Words.by(Instant.parse("2026-11-25T23:59:59Z"), NOW))
                .isEqualTo("the end of tomorrow");
        assertThat(Words.by(Instant.parse("2026-11-26T17:00:00Z"), NOW))
                .isEqualTo("Thursday 26 November");
    }

    @Test
    void how_long_is_left_is_said_and_so_is_how_late_it_is() {
        assertThat(Words.left(NOW.plusSeconds(60), NOW)).isEqualTo("due today");
        assertThat(Words.left(NOW.plusSeconds(86_400), NOW)).isEqualTo("due tomorrow");
        assertThat(Words.left(NOW.plusSeconds(5 * 86_400), NOW)).isEqualTo("due in 5 days");
        assertThat(Words.left(NOW.minusSeconds(60), NOW)).isEqualTo("just late");
        assertThat(Words.left(NOW.minusSeconds(3 * 3600), NOW)).isEqualTo("3 hours late");
        assertThat(Words.left(NOW.minusSeconds(86_400), NOW)).isEqualTo("1 day late");
        assertThat(Words.left(NOW.minusSeconds(2 * 86_400), NOW)).isEqualTo("2 days late");
    }

    @Test
    void what_has_passed_is_said_by_how_long_ago_it_was() {
        assertThat(Words.ago(NOW.minusSeconds(5), NOW)).isEqualTo("just now");
        assertThat(Words.ago(NOW.minusSeconds(60), NOW)).isEqualTo("1 minute ago");
        assertThat(Words.ago(NOW.minusSeconds(3 * 3600), NOW)).isEqualTo("3 hours ago");
        assertThat(Words.ago(NOW.minusSeconds(20 * 3600), NOW)).isEqualTo("yesterday");
        assertThat(Words.ago(NOW.minusSeconds(12 * 86_400), NOW)).isEqualTo("12 days ago");
    }

    @Test
    void money_shows_its_pence_and_its_thousands() {
        assertThat(Words.money(4500)).isEqualTo("£45.00");
        assertThat(Words.money(123_450)).isEqualTo("£1,234.50");
        assertThat(Words.money(5)).isEqualTo("£0.05");
        assertThat(Words.money(-505)).isEqualTo("−£5.05");
    }

    @Test
    void lists_end_in_and() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("rubbish"))).isEqualTo("rubbish");
        assertThat(Words.list(List.of("rubbish", "food"))).isEqualTo("rubbish and food");
        assertThat(Words.list(List.of("rubbish", "recycling", "food")))
                .isEqualTo("rubbish, recycling and food");
    }

    @Test
    void a_reference_is_read_in_threes_however_it_was_written() {
        assertThat(Words.reference("H7KM2PQX4")).isEqualTo("H7K M2P QX4");
        assertThat(Words.reference("H7K-M2P QX4")).isEqualTo("H7K M2P QX4");
    }
}
