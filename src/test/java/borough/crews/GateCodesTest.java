package borough.crews;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.visits.Yard;
import borough.waste.Gates;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who opens the code of a gate, and the record of who was refused. */
class GateCodesTest {
    private static final String CODE = "/crew/T7/homes/900000001/gate-code";

    private final Yard yard = yard();

    private static Yard yard() {
        var yard = new Yard();
        Gates.at(yard, "1066");
        yard.run(() -> TeamsOut.add("trade-waste"));
        return yard;
    }

    private String record() {
        return new Browser(yard.council).as("supervisors").open("/staff/rounds/gate-codes").text();
    }

    @Test
    void the_crew_of_the_round_opens_it_on_the_day_and_nothing_is_put_on_record() {
        var page = new Browser(yard.council).as("crews").open(CODE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("14 Mill Lane", "1066");
        assertThat(record()).contains("Nobody was refused");
    }

    @Test
    void whoever_goes_out_for_another_team_is_refused_and_a_supervisor_reads_it() {
        var trade = new Browser(yard.council).as("trade-waste");
        var page = trade.open(CODE);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("We have put on record that you asked")
                .doesNotContain("1066", "14 Mill Lane");
        assertThat(record())
                .contains("(trade-waste) asked for the code of 14 Mill Lane")
                .contains("Tuesday 12 May at 5:30am. Refused, round T7: is not on this round.")
                .doesNotContain("1066");
        assertThat(trade.open("/staff/rounds/gate-codes").status()).isEqualTo(403);
    }

    @Test
    void on_any_other_day_the_crew_itself_is_refused() {
        Town.CLOCK.set("2026-05-13T05:30:00");
        var page = new Browser(yard.council).as("crews").open(CODE);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).doesNotContain("1066");
        assertThat(record()).contains("(crews)", "the round does not come there today");
    }

    @Test
    void a_refusal_says_nothing_of_whether_there_is_a_code() {
        var trade = new Browser(yard.council).as("trade-waste");
        var with = trade.open(CODE).text();
        var without = trade.open("/crew/T7/homes/900000002/gate-code").text();
        assertThat(without).isEqualTo(with);
    }

    @Test
    void a_home_that_is_not_there_is_not_found_and_another_council_reads_none_of_it() {
        var lee = new Browser(yard.council).as("crews");
        assertThat(lee.open("/crew/T7/homes/123/gate-code").status()).isEqualTo(404);
        assertThat(lee.open("/crew/T7/homes/0/gate-code").status()).isEqualTo(404);
        assertThat(lee.open("/crew/T7/homes/9999999999999/gate-code").status()).isEqualTo(404);
        assertThat(lee.open("/crew/T9/homes/900000001/gate-code").status()).isEqualTo(403);
        var other = new Yard();
        var carol = new Browser(other.council).as("supervisors");
        assertThat(carol.open("/staff/rounds/gate-codes").text()).contains("Nobody was refused");
    }

    @Test
    void refusals_are_forgotten_after_a_year() {
        new Browser(yard.council).as("trade-waste").open(CODE);
        Town.CLOCK.pass(Duration.ofDays(364));
        Town.sweep();
        assertThat(record()).contains("(trade-waste)");
        Town.CLOCK.pass(Duration.ofDays(2));
        Town.sweep();
        assertThat(record()).contains("Nobody was refused");
    }
}
