package borough.charts;

import static org.assertj.core.api.Assertions.assertThat;

import borough.charts.HourChart.Bar;
import borough.charts.HourChart.Day;
import borough.charts.HourChart.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourChartTest {
    private static Span span(String from, String until) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(until));
    }

    private static Day day(String date, Bar... bars) {
        return new Day(LocalDate.parse(date), List.of(bars));
    }

    @Test
    void what_goes_past_midnight_stands_on_both_days() {
        var chart = HourChart.of(List.of(span("2026-05-12T23:30", "2026-05-13T01:10")));
        assertThat(chart.days())
                .containsExactly(
                        day("2026-05-12", new Bar(1410, 30)), day("2026-05-13", new Bar(0, 70)));
    }

    @Test
    void what_ends_at_midnight_does_not_stand_on_the_day_that_begins_then() {
        var chart = HourChart.of(List.of(span("2026-05-12T23:30", "2026-05-13T00:00")));
        assertThat(chart.days()).containsExactly(day("2026-05-12", new Bar(1410, 30)));
    }

    @Test
    void quiet_days_between_are_drawn_and_bars_stand_in_order() {
        var chart =
                HourChart.of(
                        List.of(
                                span("2026-05-14T20:00", "2026-05-14T20:15"),
                                span("2026-05-14T08:00", "2026-05-14T09:00"),
                                span("2026-05-12T10:00", "2026-05-12T10:00")));
        assertThat(chart.days())
                .containsExactly(
                        day("2026-05-12", new Bar(600, 1)),
                        day("2026-05-13"),
                        day("2026-05-14", new Bar(480, 60), new Bar(1200, 15)));
    }

    @Test
    void days_far_apart_are_not_filled_up() {
        var chart =
                HourChart.of(
                        List.of(
                                span("2024-05-14T20:00", "2024-05-14T20:15"),
                                span("2026-05-14T08:00", "2026-05-14T09:00")));
        assertThat(chart.days()).hasSize(2);
        assertThat(HourChart.of(List.of()).days()).isEmpty();
    }
}
