package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.proofreading.Proofreader;
import borough.proofreading.Surroundings;
import borough.running.TaughtWords;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The test bed: the hardest services of the catalogue, each a whole file whose examples hold. */
class LanguageTest {
    private static final Path FILES = Path.of("src/test/resources/language/services");

    /** As the program checks, with the words and roles that come later. */
    static Check check() {
        var here = Surroundings.of(Path.of("."));
        var roles =
                here.roles().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        council -> council.getKey(),
                                        council -> {
                                            var known = new HashSet<>(council.getValue());
                                            known.addAll(WordsToCome.roles());
                                            return known;
                                        }));
        var later =
                new Surroundings(
                        here.areas(),
                        here.departments(),
                        Map.<String, java.util.Set<String>>copyOf(roles),
                        here.legalWords());
        return new Check(
                WordsToCome.addTo(TaughtWords.all()), TestWords.TIME, new Proofreader(later));
    }

    @Test
    void every_file_of_the_test_bed_checks_and_every_example_holds() {
        var outcome = check().folder(FILES, Optional.empty());
        assertThat(outcome.lines()).allMatch(line -> line.endsWith(" 0 failed"));
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void a_word_leaves_the_list_when_a_capability_teaches_it() {
        assertThat(WordsToCome.taughtBy(TaughtWords.all())).isEmpty();
    }
}
