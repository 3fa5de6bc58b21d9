package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The short kill drill: the long one, {@code ./borough bench kill}, with one kill of each sort, on
 * the classes under test.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(KillDrillTest.BESIDE)
class KillDrillTest {
    /** What starts programs of its own goes beside all other tests, one after another. */
    static final String BESIDE = "programs of their own";

    private static final int KILLS = 4;
    private static final int PATIENCE_MINUTES = 9;

    @TempDir Path folder;

    // Three minutes on a quiet machine: what was claimed when a server died goes on after two.
    @Timeout(value = PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    @Test
    void server_and_database_die_under_load_and_nothing_acknowledged_is_lost_or_done_twice()
            throws Exception {
        var said = drill();
        assertThat(said).contains("kill.kills %d ".formatted(KILLS));
        for (var victim : List.of("server", "database", "both", "starting")) {
            assertThat(said).contains("kill." + victim + " 1 ");
        }
        for (var count :
                Stream.of("lost", "opened_twice", "decided_twice", "timer_lost", "timer_twice")
                        .toList()) {
            assertThat(said).contains("kill." + count + " 0 ");
        }
        assertThat(said).contains("kill.sent_twice 0 ").contains("kill.history_torn 0 ");
        assertThat(said).contains("kill.audit_torn 0 ").doesNotContain("kill.audited 0 ");
        assertThat(said).doesNotContain(" short");
        assertThat(acknowledged(said)).isGreaterThan(KILLS);
    }

    private static int acknowledged(String said) {
        var found = Pattern.compile("(?m)^kill\\.acknowledged (\\d+) ").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String drill() throws IOException, InterruptedException {
        var file = folder.resolve("said");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var program = folder.resolve("java.args");
        Files.write(program, List.of("-XX:+UseSerialGC", "-Xmx384m", "-cp", "\"" + classes + "\""));
        var bench = House.ROOT.resolve("src/bench/java/borough/bench/Bench.java").toString();
        var words = new ArrayList<>(List.of(java, "-cp", classes));
        words.add("-Dborough.home=" + House.ROOT);
        words.add("-Dborough.args=" + program);
        words.addAll(List.of(bench, "kill", "--kills", Integer.toString(KILLS)));
        words.addAll(List.of("--data", folder.resolve("data").toString(), "--port", freePort()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        var process = builder.redirectOutput(file.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as(Files.readString(file))
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return Files.readString(file);
    }

    private static String freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
