package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test bed: the hardest services of the catalogue, each a whole file whose examples hold. */
class LanguageTest {
    private static final Path FILES = Path.of("src/test/resources/language/services");

    @Test
    void every_file_of_the_test_bed_checks_and_every_example_holds() {
        var words = WordsToCome.addTo(TestWords.words());
        var outcome = new Check(words, TestWords.TIME).folder(FILES, Optional.empty());
        assertThat(outcome.lines()).allMatch(line -> line.endsWith(" 0 failed"));
        assertThat(outcome.exitCode()).isZero();
    }
}
