package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.files.Wrong;
import borough.files.YamlFile;
import borough.messages.QuietHours.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietHoursTest {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    @TempDir private Path folder;

    private Rule rule(String quiet) throws Exception {
        var file = folder.resolve("quiet-hours.yaml");
        Files.writeString(
                file,
                """
                text:
                  means: Nobody's phone sounds at night.
                  quiet:
                    2026-01-01: %s
                    2026-06-01: 22:00 to 07:00
                  answers within: 30 minutes
                """
                        .formatted(quiet));
        return QuietHours.read(YamlFile.read(file)).get(Channel.TEXT);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HERE).toInstant();
    }

    private static Optional<Instant> until(Rule rule, String local) {
        return rule.until(at(local), HERE);
    }

    @Test
    void it_is_quiet_from_evening_to_morning() throws Exception {
        var rule = rule("21:00 to 08:00");
        assertThat(until(rule, "2026-05-12T20:59:59")).isEmpty();
        assertThat(until(rule, "2026-05-12T21:00:00")).contains(at("2026-05-13T08:00:00"));
        assertThat(until(rule, "2026-05-13T07:59:59")).contains(at("2026-05-13T08:00:00"));
        assertThat(until(rule, "2026-05-13T08:00:00")).isEmpty();
    }

    @Test
    void the_night_of_the_clocks_ends_at_eight_all_the_same() throws Exception {
        var rule = rule("21:00 to 08:00");
        assertThat(until(rule, "2026-03-28T23:30:00"))
                .contains(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(until(rule, "2025-12-31T23:30:00")).isEmpty();
        var late = rule("21:00 to 08:00");
        assertThat(late.until(Instant.parse("2026-10-24T22:30:00Z"), HERE))
                .contains(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void both_of_the_hours_that_come_twice_are_quiet() throws Exception {
        var rule = rule("21:00 to 08:00");
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        var end = Instant.parse("2026-10-25T07:00:00Z");
        assertThat(rule.until(first, HERE)).contains(end);
        assertThat(rule.until(second, HERE)).contains(end);
    }

    @Test
    void quiet_that_ends_in_an_hour_that_is_left_out_ends_when_the_clocks_have_gone_on()
            throws Exception {
        var rule = rule("21:00 to 01:30");
        assertThat(until(rule, "2026-03-29T00:45:00"))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void the_hours_of_a_night_are_those_in_force_when_it_began() throws Exception {
        var rule = rule("21:00 to 08:00");
        assertThat(until(rule, "2026-06-01T07:30:00")).contains(at("2026-06-01T08:00:00"));
        assertThat(until(rule, "2026-06-01T21:30:00")).isEmpty();
        assertThat(until(rule, "2026-06-02T07:30:00")).isEmpty();
    }

    @Test
    void quiet_by_day_ends_the_same_day() throws Exception {
        var rule = rule("12:00 to 13:00");
        assertThat(until(rule, "2026-05-12T12:30:00")).contains(at("2026-05-12T13:00:00"));
        assertThat(until(rule, "2026-05-12T23:30:00")).isEmpty();
    }

    @Test
    void hours_that_are_none_are_named_when_the_file_is_read() {
        assertThatThrownBy(() -> rule("21 to 8")).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> rule("21:00 to 21:00")).isInstanceOf(Wrong.class);
    }
}
