package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.running.TaughtWords;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {
    @Test
    void every_example_of_every_live_service_holds() {
        var outcome =
                new Check(TaughtWords.all(), TestWords.TIME)
                        .folder(Path.of("services"), Optional.empty());
        assertThat(outcome.lines())
                .singleElement()
                .asString()
                .matches("(?:9|[1-9][0-9]+) services, ([0-9]+) examples: \\1 passed, 0 failed");
        assertThat(outcome.exitCode()).isZero();
    }
}
