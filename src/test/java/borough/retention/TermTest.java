package borough.retention;

import static org.assertj.core.api.Assertions.assertThat;

import borough.council.WorkingTime;
import borough.services.Keep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From how a file says what it keeps to the day before which cases must have ended. */
class TermTest {
    private static final Instant NOW = Instant.parse("2026-05-12T12:00:00Z");
    private static final WorkingTime CALENDAR =
            WorkingTime.weekdays(LocalTime.of(8, 30), LocalTime.of(17, 30), Set.of());

    private static Optional<Instant> cutOff(Map<String, String> terms) {
        return Term.of("v", new Keep(terms)).cutOff(CALENDAR, NOW, Duration.ofDays(7));
    }

    @Test
    void a_period_counts_back_from_today() {
        assertThat(cutOff(Map.of("everything", "2 years")))
                .contains(Instant.parse("2024-05-12T12:00:00Z"));
        assertThat(cutOff(Map.of("everything", "6 years after the end")))
                .contains(Instant.parse("2020-05-12T12:00:00Z"));
    }

    @Test
    void the_longest_answer_decides() {
        assertThat(cutOff(Map.of("everything", "2 years", "witness", "7 years")))
                .contains(Instant.parse("2019-05-12T12:00:00Z"));
        assertThat(cutOff(Map.of("everything", "2 years", "photo", "3 months")))
                .contains(Instant.parse("2024-05-12T12:00:00Z"));
    }

    @Test
    void what_no_clock_tells_holds_no_case_but_everything_does() {
        assertThat(cutOff(Map.of("everything", "2 years", "gate code", "until stopped")))
                .contains(Instant.parse("2024-05-12T12:00:00Z"));
        assertThat(cutOff(Map.of("everything", "until stopped"))).isEmpty();
        assertThat(cutOff(Map.of("everything", "for ever"))).isEmpty();
        assertThat(cutOff(Map.of("everything", "for ever", "photo", "1 year"))).isEmpty();
    }

    @Test
    void nothing_goes_sooner_than_a_week_after_its_end() {
        assertThat(cutOff(Map.of("everything", "nothing"))).contains(NOW.minus(Duration.ofDays(7)));
        assertThat(cutOff(Map.of("everything", "1 day"))).contains(NOW.minus(Duration.ofDays(7)));
    }

    @Test
    void the_rule_is_said_as_the_file_has_it() {
        assertThat(Term.of("v", new Keep(Map.of("everything", "2 years"))).rule())
                .isEqualTo("2 years");
        assertThat(
                        Term.of(
                                        "v",
                                        new Keep(
                                                Map.of(
                                                        "everything",
                                                        "2 years",
                                                        "vehicle",
                                                        "7 years")))
                                .rule())
                .isEqualTo("everything: 2 years, vehicle: 7 years");
    }
}
