package borough.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyllablesTest {
    // As dictionaries of English divide them.
    private static final Map<Integer, String> KNOWN =
            Map.of(
                    1,
                    "bin the miss home come comes called asked made tell street waste lid through"
                            + " time missed £45 7am have done your leave crew moved noise sale"
                            + " clothes where there dates sides weeks choice house phone",
                    2,
                    "council table needed boxes garden before after online inside waiting"
                            + " problem report answer letter empty people moment paper money number"
                            + " notice business quiet emptied using changes wanted something closing"
                            + " settled trying safety people judges pages basement homeless careful",
                    3,
                    "collection property company officer area idea telephone customer"
                            + " benefit vehicle radio example everything addresses"
                            + " library residents consider register diary various reopen actual",
                    4,
                    "application information material security community certificate authority"
                            + " responsible environment supervisor ",
                    5,
                    "university unnecessary opportunity organisation communication");

    @Test
    void words_have_the_syllables_that_dictionaries_give_them() {
        var wrong = new ArrayList<String>();
        KNOWN.forEach(
                (count, words) -> {
                    for (var word : words.split(" ")) {
                        if (Syllables.of(word) != count) {
                            wrong.add(word + " is " + count + ", not " + Syllables.of(word));
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }
}
