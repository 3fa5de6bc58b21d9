package borough.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {
    private static final List<String> SAFETY =
            List.of("homeless tonight", "dangerous", "flood", "can't breathe");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I am HOMELESS   tonight!          | true
                    homeless,tonight                  | true
                    It is dangerous.                  | true
                    Flood                             | true
                    we are under a flood-warning      | true
                    I can’t breathe in here           | true
                    floodlights are on all night      | false
                    homeless soon but not tonight     | false
                    dangerously late                  | false
                    ''                                | false
                    """)
    void a_word_is_found_whole_in_whatever_way_it_is_written(String text, boolean said) {
        assertThat(TextWords.mentions(text, SAFETY)).isEqualTo(said);
    }

    @Test
    void no_words_are_never_found_and_signs_alone_are_no_word() {
        assertThat(TextWords.mentions("anything", List.of())).isFalse();
        assertThat(TextWords.mentions("anything ... at all", List.of("...", "", " "))).isFalse();
    }

    @Test
    void a_long_text_of_signs_is_read_at_once() {
        assertThat(TextWords.mentions("*'".repeat(100_000) + "flood", SAFETY)).isTrue();
    }
}
