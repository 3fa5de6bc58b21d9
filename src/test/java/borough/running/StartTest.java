package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Borough started, stopped, killed and started again, as a process of its own. */
class StartTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir Path data;

    private Launched start(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("start", "--empty"));
        words.addAll(java.util.List.of("--data", data.toString(), "--settings", "/dev/null"));
        words.addAll(java.util.List.of(more));
        return Launched.program(words.toArray(String[]::new));
    }

    private boolean isDatabaseRunning() {
        return ProcessHandle.allProcesses()
                .flatMap(it -> it.info().commandLine().stream())
                .anyMatch(it -> it.contains(data.toString()) && it.contains("postgres"));
    }

    private void assertNothingRunsSoon() {
        var deadline = Instant.now().plus(SOON);
        while (isDatabaseRunning()) {
            assertThat(Instant.now()).as("still running").isBefore(deadline);
            Launched.sleep();
        }
    }

    @Test
    void it_says_where_to_look_answers_probes_and_stops_in_order() throws Exception {
        try (var borough = start("--port", "0")) {
            assertThat(borough.page("/health").body()).isEqualTo("up\n");
            assertThat(borough.page("/ready").body()).isEqualTo("ready\n");
            assertThat(borough.page("/metrics").body()).contains("jvm_memory_used_bytes");
            assertThat(borough.said())
                    .contains("A master key was made in " + data.resolve("master.key"))
                    .contains("Open      http://localhost:")
                    .doesNotContain("Exception");
            borough.interrupt();
            borough.exit();
            assertThat(borough.said()).endsWith("Stopping\n");
            assertThat(isDatabaseRunning()).isFalse();
        }
    }

    @Test
    void killed_it_leaves_nothing_running_and_starts_again_on_the_same_keys() throws Exception {
        String key;
        try (var borough = start("--port", "0")) {
            borough.port();
            key = Files.readString(data.resolve("master.key"));
            borough.kill();
        }
        assertNothingRunsSoon();
        try (var again = start("--port", "0")) {
            assertThat(again.page("/ready").statusCode()).isEqualTo(200);
            assertThat(again.said()).doesNotContain("master key was made");
            assertThat(Files.readString(data.resolve("master.key"))).isEqualTo(key);
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_told_who_has_it() throws Exception {
        try (var first = start("--port", "0")) {
            var port = first.port();
            try (var second = start("--port", "0")) {
                assertThat(second.exit()).isEqualTo(1);
                assertThat(second.said().lines())
                        .singleElement()
                        .asString()
                        .contains("already running on the data folder " + data)
                        .contains("port " + port);
            }
            assertThat(first.page("/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_said_before_anything_is_begun() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var borough = start("--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(borough.exit()).isEqualTo(1);
            assertThat(borough.said().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " is taken");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void a_word_it_does_not_know_is_said_so_in_a_sentence() throws Exception {
        try (var borough = start("--prot", "1")) {
            assertThat(borough.exit()).isEqualTo(2);
            assertThat(borough.said()).startsWith("./borough start does not know --prot");
        }
        try (var borough = start("--as-of", "tomorrow")) {
            assertThat(borough.exit()).isNotZero();
            assertThat(borough.said()).doesNotContain("Exception");
        }
    }

    @Test
    void a_data_folder_may_be_backed_up_while_borough_runs() throws Exception {
        try (var borough = start("--port", "0")) {
            borough.port();
            var file = data.resolve("b.zip").toString();
            try (var backup =
                    Launched.program(
                            "backup", file, "--data", data + "", "--settings", "/dev/null")) {
                assertThat(backup.exit()).isEqualTo(1);
                assertThat(backup.said().strip())
                        .isEqualTo("This database has no council in it yet.");
            }
        }
    }

    @Test
    void every_verb_answers_help() throws Exception {
        for (var verb : Running.verbs(StartTest.class).getSubcommands().values()) {
            var text = verb.getUsageMessage();
            assertThat(text).startsWith("Usage: borough ").contains("--help");
        }
    }
}
