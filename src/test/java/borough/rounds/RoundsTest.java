package borough.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.files.Wrong;
import borough.visits.Yard;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final String CREWS =
            """
            Sweeper 1:
              team: crews
              does: [street clean]
              works: [Monday, Tuesday, Wednesday, Thursday, Friday]
              jobs a day: 2
              out: 06:00 to 14:00
              same day until: 10:00
              covers: [Mill ward]
            Sweeper 2:
              team: crews
              does: [street clean, litter pick]
              works: [Tuesday, Saturday]
              works holidays: yes
              minutes a day: 60
              out: 06:00 to 14:00
            Imogen Hart:
              team: crews
              officer: Imogen.Hart@brookshire.example
              does: [inspection]
              works: [Monday]
              out: 09:00 to 17:00
            """;
    private static final String HEAD = "crew,day,ward,street,property,order\n";

    private final Yard yard = new Yard().crews(CREWS);

    @Test
    void crews_are_taken_in_from_their_file_and_again() {
        yard.crews(CREWS.replace("jobs a day: 2", "jobs a day: 5"));
        var all = yard.in(yard.rounds::crews);
        assertThat(all)
                .extracting(Crew::name)
                .containsExactly("Imogen Hart", "Sweeper 1", "Sweeper 2");
        assertThat(all.get(1).holds()).isEqualTo(new Crew.Holds(5, null));
        assertThat(all.get(1).anywhere()).isFalse();
        assertThat(yard.in(() -> yard.rounds.ofOfficer("imogen.hart@brookshire.example")))
                .hasValueSatisfying(it -> assertThat(it.does()).containsExactly("inspection"));
    }

    @Test
    void a_mistake_in_the_file_is_told_with_its_line_and_nothing_is_taken() {
        assertThatThrownBy(() -> yard.crews(CREWS.replace("Mill ward", "Moor ward")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("crews.yaml:8")
                .hasMessageContaining("There is no ward Moor ward");
        assertThatThrownBy(() -> yard.crews("New:\n" + oneCrew().replace("crews", "nobody")))
                .hasMessageContaining("There is no team called nobody");
        assertThatThrownBy(() -> yard.crews("New:\n" + oneCrew().replace("Monday", "Payday")))
                .hasMessageContaining("Payday is no weekday");
        assertThatThrownBy(() -> yard.crews("New:\n" + oneCrew().replace("14:00", "05:00")))
                .hasMessageContaining("back later than it goes out");
        assertThat(yard.in(() -> yard.rounds.crew("New"))).isEmpty();
    }

    private static String oneCrew() {
        return """
                 team: crews
                 does: [street clean]
                 works: [Monday]
                 out: 06:00 to 14:00
               """
                .indent(2);
    }

    @Test
    void the_nearest_stop_says_whose_job_it_is() {
        yard.stops(HEAD + "Sweeper 2,tuesday,,11,,7\n");
        assertThat(names(new Spot(null, Yard.MILL_LANE, "W1"))).containsExactly("Sweeper 2");
        assertThat(names(new Spot(null, Yard.CHURCH_WALK, "W1"))).containsExactly("Sweeper 1");
        assertThat(names(new Spot(null, Yard.HIGH_STREET, "W2"))).containsExactly("Sweeper 2");
        assertThat(names(Spot.UNKNOWN)).containsExactly("Sweeper 2");
        var fit = yard.in(() -> fits(new Spot(null, Yard.MILL_LANE, "W1"))).getFirst();
        assertThat(fit.order()).isEqualTo(7);
        assertThat(fit.weekday()).isEqualTo(2);
    }

    @Test
    void a_crew_goes_out_on_its_days_and_on_holidays_only_where_its_file_says_so() {
        var crews = yard.in(yard.rounds::crews);
        var holiday = LocalDate.parse("2026-05-25");
        yard.run(
                () -> {
                    assertThat(yard.rounds.works(crews.get(1), Yard.TUESDAY)).isTrue();
                    assertThat(yard.rounds.works(crews.get(1), holiday)).isFalse();
                    assertThat(yard.rounds.works(crews.get(2), LocalDate.parse("2026-05-16")))
                            .isTrue();
                    assertThat(yard.rounds.works(crews.get(2), Yard.TUESDAY.plusDays(1))).isFalse();
                });
    }

    @Test
    void stops_are_taken_in_again_without_a_trace_of_the_first_time() {
        var first = HEAD + "Sweeper 1,,,11,,1\nSweeper 1,,,12,,2\n";
        assertThat(yard.stops(first)).isEqualTo(new Imported(2, List.of("Sweeper 1"), List.of()));
        assertThat(yard.stops(first).stops()).isEqualTo(2);
        assertThat(streets()).containsExactly("11", "12");
        yard.stops(HEAD + "Sweeper 1,,,12,,1\n");
        assertThat(streets()).containsExactly("12");
    }

    @Test
    void where_a_line_is_wrong_each_is_told_and_nothing_is_taken() {
        var csv =
                "\uFEFF"
                        + HEAD
                        + """
                        Sweeper 1,,,11,,1
                        Sweeper 9,,,11,,1
                        Sweeper 1,,,99,,2
                        Sweeper 1,payday,,12,,3
                        Sweeper 1,,,12,,first
                        Sweeper 1,,Mill ward,12,,4
                        Sweeper 1,,,,,5
                        Sweeper 1,,,11,,6
                        "Sweeper 1",,"Mill ward",,,7
                        Sweeper 1,,,12
                        Sweeper 1,,,,900000001,8
                        Sweeper 1,,,,x' or 1=1,8
                        """;
        var refused = yard.stops(csv);
        assertThat(refused.stops()).isZero();
        assertThat(refused.rejected())
                .extracting(it -> it.line() + " " + it.why())
                .containsExactly(
                        "3 There is no crew called \"Sweeper 9\"",
                        "4 There is no street 99",
                        "5 payday is no weekday",
                        "6 The order should be a number, not \"first\"",
                        "7 It names a ward and a street",
                        "8 It names no ward, street or property",
                        "9 An earlier line says the same stop",
                        "11 It has 4 values, not 6",
                        "13 There is no property x' or 1=1");
        assertThat(streets()).isEmpty();
        var rest = yard.in(() -> yard.rounds.take("rounds.csv", new StringReader(csv), true));
        assertThat(rest.stops()).isEqualTo(3);
        assertThat(rest.rejected()).hasSize(9);
        assertThat(streets()).containsExactly("11");
    }

    @Test
    void a_file_with_other_columns_is_refused() {
        assertThatThrownBy(() -> yard.stops("crew;street\n"))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("The first line should be crew,day,ward,street,property");
    }

    private List<String> streets() {
        return yard.in(() -> yard.rounds.streets("Sweeper 1", Yard.TUESDAY)).stream()
                .map(it -> it.street().toString())
                .toList();
    }

    private List<String> names(Spot spot) {
        return yard.in(() -> fits(spot)).stream().map(it -> it.crew().name()).toList();
    }

    private List<Fit> fits(Spot spot) {
        return Town.bean(Rounds.class).fits("street clean", spot);
    }
}
