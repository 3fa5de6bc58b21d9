package borough.bindays;

import static org.assertj.core.api.Assertions.assertThat;

import borough.web.CalendarText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines of iCalendar as RFC 5545 wants them. */
class CalendarFeedTest {
    @Test
    void long_lines_are_folded_at_75_octets_and_read_back_whole() {
        for (var word : new String[] {"bin ", "ŵy", "🗑️ ", "é"}) {
            var line = "DESCRIPTION:" + word.repeat(100);
            var folded = CalendarText.folded(line);
            assertThat(folded.split("\r\n"))
                    .hasSizeGreaterThan(2)
                    .allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .allMatch(it -> !it.contains("\uFFFD"));
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
        }
    }

    @Test
    void a_line_of_75_octets_stays_whole() {
        var line = "x".repeat(75);
        assertThat(CalendarText.folded(line)).isEqualTo(line);
        assertThat(CalendarText.folded(line + "y")).isEqualTo(line + "\r\n y");
    }

    @Test
    void what_means_something_in_a_calendar_is_escaped() {
        assertThat(CalendarText.escaped("a, b; c \\ d\r\ne")).isEqualTo("a\\, b\\; c \\\\ d\\ne");
    }
}
