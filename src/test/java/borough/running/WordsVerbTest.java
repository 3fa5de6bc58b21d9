package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Borough;
import borough.catalogue.FlowBook;
import borough.vocabulary.Vocabulary;
import borough.vocabulary.WordBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./borough words} tells. */
class WordsVerbTest {
    private final StringWriter out = new StringWriter();

    private int words(String... about) {
        var said = new String[about.length + 1];
        said[0] = "words";
        System.arraycopy(about, 0, said, 1, about.length);
        return Running.verbs(Borough.class).setOut(new PrintWriter(out, true)).execute(said);
    }

    @Test
    void every_kind_of_word_is_listed_with_what_it_takes_and_gives() {
        assertThat(words()).isZero();
        assertThat(out.toString())
                .containsPattern("Answer types \\([0-9]+\\)")
                .contains(
                        "  national insurance number",
                        "  waste.next_collection",
                        "like: fact: waste.next_collection(property, bins)",
                        "then: on job started")
                .doesNotContain("no meaning");
    }

    @Test
    void a_word_is_found_by_anything_said_of_it() {
        assertThat(words("registration", "vehicle")).isZero();
        assertThat(out.toString()).contains("  vehicle").doesNotContain("  postcode");
        assertThat(words("zebra")).isEqualTo(1);
        assertThat(out.toString()).contains("No word is about \"zebra\"");
    }

    @Test
    void flows_stand_among_the_words_with_their_gaps(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("pay-or-lapse.yaml"),
                """
                flow: pay or lapse
                means: The customer pays in time, or it is over.
                gaps:
                  wait: how long we wait
                """);
        var book = FlowBook.with(WordBook.of(new Vocabulary()), folder).about("pays time");
        assertThat(book.count()).isEqualTo(1);
        assertThat(book.chapters().getLast().words().getFirst().takes())
                .containsExactly("wait (how long we wait)");
    }
}
