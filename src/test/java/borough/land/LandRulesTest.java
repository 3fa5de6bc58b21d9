package borough.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.House;
import borough.files.Wrong;
import borough.files.YamlFile;
import borough.files.YamlMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of land, and what a council's own file may say instead. */
class LandRulesTest {
    private static LandRules rules(String own) {
        YamlMap shared = YamlFile.read(House.ROOT.resolve("rules/land.yaml"));
        return LandRules.of(YamlFile.read("land.yaml", own), shared);
    }

    @Test
    void a_council_says_only_what_differs_there() {
        var rules = rules("too far: 500\nnot drawn: outside\n");
        assertThat(rules.tooFar()).isEqualTo(500);
        assertThat(rules.notDrawn()).isEqualTo("outside");
        assertThat(rules.kinds()).contains("canal");
    }

    @ParameterizedTest
    @CsvSource({
        "to far: 500, is not known here",
        "too far: 0, write metres",
        "sea: ocean, there are these kinds",
    })
    void a_mistake_in_it_is_told_and_not_passed_over(String own, String says) {
        assertThatThrownBy(() -> rules(own)).isInstanceOf(Wrong.class).hasMessageContaining(says);
    }
}
