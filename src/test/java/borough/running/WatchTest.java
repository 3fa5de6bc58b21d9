package borough.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.files.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final String FILE = "bin-collections-and-containers/report-missed-bin.yaml";

    @TempDir Path home;
    private final List<String> said = new ArrayList<>();
    private int saves;

    @BeforeEach
    void copy() throws IOException {
        for (var folder : List.of("services", "rules", "councils")) {
            try (var all = Files.walk(Path.of(folder))) {
                for (var from : all.filter(WatchTest::isWanted).toList()) {
                    var to = home.resolve(from);
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
    }

    // One service is enough, however many there are.
    private static boolean isWanted(Path file) {
        return Files.isRegularFile(file) && (!file.startsWith("services") || file.endsWith(FILE));
    }

    private Watch watch() {
        return new Watch(home, home.resolve("services"), said::add);
    }

    private void save(String file, String old, String now) throws IOException {
        var path = home.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
        // Two saves within a tick of the disk's clock are two saves all the same.
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000L * ++saves));
    }

    // As many examples as the file has, however many it comes to have.
    private static String sound() throws IOException {
        try (var lines = Files.lines(Path.of("services", FILE))) {
            var examples =
                    lines.dropWhile(line -> !line.equals("examples:"))
                            .filter(line -> line.strip().startsWith("- name:"))
                            .count();
            return "1 services, %1$d examples: %1$d passed, 0 failed".formatted(examples);
        }
    }

    private List<String> heard() {
        var heard = List.copyOf(said);
        said.clear();
        return heard;
    }

    @Test
    void it_speaks_when_a_file_was_saved_and_only_then() throws IOException {
        var watch = watch();
        assertThat(watch.look()).isZero();
        assertThat(heard()).containsExactly(sound());
        assertThat(watch.look()).isZero();
        assertThat(heard()).isEmpty();

        save("services/" + FILE, "answer: some of", "answer: sum of");
        assertThat(watch.look()).isEqualTo(1);
        assertThat(heard())
                .contains(
                        "services/"
                                + FILE
                                + ":29: no answer type is called \"sum of\"; did you mean \"some of\"?");
        save("services/" + FILE, "answer: sum of", "answer: some of");
        assertThat(watch.look()).isZero();
        assertThat(heard()).containsExactly(sound());
    }

    @Test
    void what_files_stand_among_is_watched_too() throws IOException {
        var watch = watch();
        assertThat(watch.look()).isZero();
        heard();
        var roles = "councils/fernmoor/roles.yaml";
        save(roles, "waste supervisor: streets-lead\n", "");
        assertThat(watch.look()).isEqualTo(1);
        assertThat(heard())
                .anyMatch(
                        line ->
                                line.contains(
                                        "no team holds the role \"waste supervisor\" in " + roles));
    }

    @Test
    void a_new_file_and_a_name_taken_twice_are_seen() throws IOException {
        var watch = watch();
        watch.look();
        heard();
        var twin = home.resolve("services/council-tax/report-missed-bin.yaml");
        Files.createDirectories(twin.getParent());
        Files.copy(home.resolve("services/" + FILE), twin);
        assertThat(watch.look()).isEqualTo(1);
        assertThat(heard()).anyMatch(line -> line.contains("report-missed-bin is the name of"));
    }

    @Test
    void a_council_s_own_diary_with_a_mistake_is_named_with_its_line() throws IOException {
        var diary = home.resolve("councils/fernmoor/diaries/bulky-waste.yaml");
        Files.createDirectories(diary.getParent());
        Files.writeString(diary, "diary: Bulky waste\nopens: never\n");

        assertThatThrownBy(() -> watch().look())
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("councils/fernmoor/diaries/bulky-waste.yaml:2");
    }
}
