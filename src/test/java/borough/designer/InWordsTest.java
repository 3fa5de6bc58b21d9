package borough.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "given(email) == false | email is not known",
                "given(mobile) && given(me.email) == false | mobile is known and me.email is not known",
                "blocked.size() > 0 | the number of blocked is more than 0",
                "bins.exists(b, b.kind == 'brown') | some of bins has (kind is 'brown')",
                "days_late >= 3 && !paid | days late is at least 3 and not paid",
            })
    void a_condition_is_read_aloud(String source, String aloud) {
        assertThat(InWords.condition(source)).isEqualTo(aloud);
    }
}
