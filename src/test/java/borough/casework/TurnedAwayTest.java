package borough.casework;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.council.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever asks for a case that its file keeps from them stands in its history. */
class TurnedAwayTest {
    private final Skips skips =
            new Skips(
                    Skips.FILE.replace(
                            "sign in: none\n",
                            "sign in: none\nprivacy:\n  seen by: [supervisor]\n"));
    private final String path = "/staff/cases/" + skips.open().text();

    private Visitor visitor(SignedIn person) {
        return Visitor.signedIn(skips.asCouncil(), skips.person(person));
    }

    private String history() {
        return visitor(skips.carol).get(path).page().select("#history").text();
    }

    private int times(String words) {
        return history().split(words, -1).length - 1;
    }

    @Test
    void a_look_that_is_denied_is_on_record_for_who_may_see_the_case() {
        var lee = visitor(skips.lee);
        assertThat(lee.get(path).status()).isEqualTo(404);
        assertThat(history()).contains("Turned away who may not see it", "Lee Marsh");
    }

    @Test
    void the_same_person_stands_there_once_for_half_an_hour() {
        var lee = visitor(skips.lee);
        lee.get(path);
        lee.get(path);
        assertThat(times("Turned away")).isOne();
        Town.CLOCK.pass(Duration.ofMinutes(31));
        lee.get(path);
        visitor(skips.beth).get(path);
        assertThat(times("Turned away")).isEqualTo(3);
    }

    @Test
    void a_look_that_is_allowed_and_one_at_no_case_leave_nothing() {
        assertThat(visitor(skips.lee).get("/staff/cases/QQQQQQQQQ").status()).isEqualTo(404);
        assertThat(history()).doesNotContain("Turned away");
    }
}
