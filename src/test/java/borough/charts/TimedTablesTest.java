package borough.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimedTablesTest {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private static TimedTables.Row row(String from, String until) {
        var when = Map.of("from", Instant.parse(from), "until", Instant.parse(until));
        return TimedTables.row(Map.of("when", when, "what_kind", "Music"), "when", UK)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_says_when_it_was_and_what_else_it_holds() {
        var row = row("2026-05-12T22:30:00Z", "2026-05-13T00:10:00Z");
        assertThat(row.span().from()).isEqualTo("2026-05-12T23:30:00");
        assertThat(row.minutes()).isEqualTo(100);
        assertThat(row.says()).containsExactly(Map.entry("what kind", "Music"));
    }

    @Test
    void how_long_it_lasted_counts_the_hour_that_the_clocks_skip_or_repeat() {
        assertThat(row("2026-03-29T00:30:00Z", "2026-03-29T02:00:00Z").minutes()).isEqualTo(90);
        assertThat(row("2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z").minutes()).isEqualTo(180);
    }

    @Test
    void a_row_without_a_time_is_not_drawn() {
        assertThat(TimedTables.row(Map.of("what_kind", "Music"), "when", UK)).isEmpty();
    }
}
