package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {
    @Test
    void every_example_of_report_missed_bin_holds() {
        var outcome =
                new Check(TestWords.words(), TestWords.TIME)
                        .folder(Path.of("services"), Optional.empty());
        assertThat(outcome.lines()).containsExactly("1 services, 8 examples: 8 passed, 0 failed");
        assertThat(outcome.exitCode()).isZero();
    }
}
