package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.customers.CustomerFacts;
import borough.customers.NickNames;
import borough.files.Home;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private static final Home HOME = new Home(House.ROOT.toString());
    // Neither the seed that the points were estimated on nor the one that the bench measures with.
    private static final long SEED = 77;

    private final Comparing comparing = new Comparing(NickNames.in(HOME));

    @Test
    void automatic_matches_of_made_up_pairs_are_right_and_most_are_found() {
        var it = new Trial(HOME).measure(4_000, SEED, Trial.WITHOUT_BIRTHDAY);
        assertThat(it.precision()).isGreaterThanOrEqualTo(0.998);
        assertThat(it.recall()).isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void the_same_seed_makes_the_same_pairs_and_the_points_come_of_them() {
        var one = new Trial(HOME).measure(500, 5, 60);
        assertThat(new Trial(HOME).measure(500, 5, 60)).isEqualTo(one);
        assertThat(new Trial(HOME).estimate(2_000, 5)).contains("born: { exact: ", "place: {");
    }

    private static CustomerFacts facts(String name, String born) {
        return Bells.facts(name, born, "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Siobhan Smith, Shevaun Smyth, nickname, near",
        "Bob Lee, Robert Lee, nickname, exact",
        "Amir Khan, Amira Khan, other, exact",
        "R Okafor, Robert Okafor, initial, exact",
        "Khan Amina, Amina Khan, swapped, swapped",
        "Anna Lee-Jones, Anna Jones, exact, part",
        "Zoë O'Neill, Zoe Oneill, exact, exact",
        "Robret Okafro, Robert Okafor, near, near",
        "Jane Lee, Ruth Khan, other, other",
    })
    void names_are_compared_as_people_take_them(
            String one, String other, String given, String family) {
        assertThat(comparing.compare(facts(one, ""), facts(other, "")))
                .contains(new Evidence("given", given), new Evidence("family", family));
    }

    @ParameterizedTest
    @CsvSource({
        "1961-05-03, 1961-05-03, exact",
        "1961-05-03, 1961-03-05, turned",
        "1961-05-03, 1961-05-08, slip",
        "1961-05-03, 1981-05-03, other",
        "1961-05-03, 1972-11-30, other",
    })
    void birthdays_one_digit_off_are_a_slip_unless_a_generation_lies_between(
            LocalDate one, LocalDate other, String level) {
        assertThat(Comparing.born(one, other)).isEqualTo(level);
        assertThat(Comparing.born(one, null)).isEqualTo("missing");
    }
}
