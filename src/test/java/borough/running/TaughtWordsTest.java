package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import borough.vocabulary.AnswerType;
import borough.vocabulary.Lookup;
import org.junit.jupiter.api.Test;

class TaughtWordsTest {
    @Test
    void the_words_of_every_capability_are_known_without_starting_the_program() {
        var words = TaughtWords.all();
        assertThat(words.lookups())
                .extracting(Lookup::name)
                .contains("waste.last_collections", "waste.next_collection");
        assertThat(words.findAction("waste.return_visit").orElseThrow().announces())
                .contains("done", "could not");
        assertThat(words.answerTypes())
                .extracting(AnswerType::name)
                .contains("property", "some of");
    }
}
