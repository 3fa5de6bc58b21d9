package borough.waste;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.values.CouncilId;
import borough.values.Uprn;
import borough.waste.Assisting.Way;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Homes whose bins the crew fetches, in a council with nothing else in it. */
@Tag("database")
class AssistingTest {
    private static final Uprn HOME = new Uprn(900000877);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 12);

    private final CouncilId council = Town.council(false);

    @Test
    void the_code_of_a_gate_is_known_from_the_first_day_to_the_last() {
        begin(TUESDAY, new Way("By the side gate", "1066"));
        assertThat(gateCodeOn("2026-05-11")).isEmpty();
        assertThat(gateCodeOn("2026-05-12")).contains("1066");
        Town.CLOCK.set("2026-06-02T10:00:00");
        Town.run(council, () -> assisting().stop(HOME));
        assertThat(gateCodeOn("2026-06-02")).isEmpty();
        assertThat(rows()).containsExactly("2026-05-12 to 2026-06-02: By the side gate");
    }

    @Test
    void another_council_never_learns_it() {
        begin(TUESDAY, new Way("By the side gate", "1066"));
        var other = Town.council(false);
        Town.CLOCK.set("2026-05-12T10:00:00");
        assertThat(Town.in(other, () -> assisting().gateCode(HOME))).isEmpty();
    }

    @Test
    void it_lies_sealed() {
        begin(TUESDAY, new Way("By the side gate", "1066"));
        var stored =
                Town.in(
                        council,
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql("select gate_code from waste.assistance")
                                        .query(byte[].class)
                                        .single());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("1066");
    }

    @Test
    void help_that_is_given_already_is_given_once_and_only_the_way_changes() {
        begin(TUESDAY, new Way("By the side gate", "1066"));
        begin(TUESDAY, new Way("By the side gate", "1066"));
        begin(LocalDate.of(2026, 8, 4), new Way("Behind the shed", ""));
        assertThat(rows()).containsExactly("2026-05-12 on: Behind the shed");
        assertThat(gateCodeOn("2026-05-12")).isEmpty();
    }

    @Test
    void what_had_not_begun_leaves_nothing_when_it_is_stopped_and_may_begin_again() {
        begin(LocalDate.of(2026, 5, 19), new Way("By the side gate", "1066"));
        Town.CLOCK.set("2026-05-14T10:00:00");
        Town.run(council, () -> assisting().stop(HOME));
        assertThat(rows()).isEmpty();
        begin(LocalDate.of(2026, 5, 26), new Way("By the side gate", ""));
        assertThat(rows()).containsExactly("2026-05-26 on: By the side gate");
    }

    @Test
    void stopping_what_never_began_changes_nothing() {
        Town.CLOCK.set("2026-05-14T10:00:00");
        Town.run(council, () -> assisting().stop(HOME));
        assertThat(rows()).isEmpty();
    }

    private static Assisting assisting() {
        return Town.bean(Assisting.class);
    }

    private void begin(LocalDate since, Way way) {
        Town.CLOCK.set("2026-05-12T10:00:00");
        Town.run(council, () -> assisting().begin(HOME, since, way));
    }

    private Optional<String> gateCodeOn(String day) {
        Town.CLOCK.set(day + "T10:00:00");
        return Town.in(council, () -> assisting().gateCode(HOME));
    }

    private java.util.List<String> rows() {
        return Town.in(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select since || coalesce(' to ' || until, ' on') || ': '
                                            || pull_out_point
                                        from waste.assistance order by since
                                        """)
                                .query(String.class)
                                .list());
    }
}
