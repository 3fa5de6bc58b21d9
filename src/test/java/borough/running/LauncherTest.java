package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Borough;
import borough.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./borough}, for what it answers by itself. */
class LauncherTest {
    @Test
    void it_says_what_it_knows_without_building_anything() throws Exception {
        for (var words : new String[][] {{}, {"help"}, {"--help"}}) {
            try (var borough = Launched.script(words)) {
                assertThat(borough.exit()).isZero();
                assertThat(borough.said()).contains("./borough start").contains("./borough test");
            }
        }
        try (var borough = Launched.script("test", "--help")) {
            assertThat(borough.exit()).isZero();
            assertThat(borough.said()).contains("Nothing is skipped");
        }
    }

    @Test
    void it_hands_on_every_verb_that_the_program_has() {
        var script = House.text(House.ROOT.resolve("borough"));
        var handsOn =
                script.lines()
                        .filter(it -> it.strip().startsWith("start | "))
                        .findFirst()
                        .orElseThrow()
                        .replace(")", "")
                        .strip()
                        .split(" \\| ");
        assertThat(Running.verbs(Borough.class).getSubcommands()).containsOnlyKeys(handsOn);
        assertThat(handsOn).allSatisfy(it -> assertThat(script).contains("  ./borough " + it));
    }

    @Test
    void a_word_it_does_not_know_is_said_so() throws Exception {
        try (var borough = Launched.script("strat")) {
            assertThat(borough.exit()).isEqualTo(2);
            assertThat(borough.said()).startsWith("Borough does not know the word strat.");
        }
    }

    @Test
    void it_builds_once_and_looks_for_files_where_its_user_is(@TempDir Path folder)
            throws Exception {
        var home = Files.createDirectories(folder.resolve("home/src/main")).getParent().getParent();
        Files.copy(House.ROOT.resolve("borough"), home.resolve("borough"));
        Files.writeString(home.resolve("pom.xml"), "");
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        assertThat(verb(folder, home, elsewhere))
                .contains("Building Borough")
                .endsWith("council new mine.yaml in " + elsewhere + "\n");
        assertThat(verb(folder, home, elsewhere))
                .isEqualTo("council new mine.yaml in " + elsewhere + "\n");
        Files.writeString(home.resolve("src/main/New.java"), "");
        assertThat(verb(folder, home, elsewhere)).contains("Building Borough");
    }

    // With a Maven and a Java that only say and leave what the script asks of them.
    private static String verb(Path folder, Path home, Path from) throws Exception {
        var java = folder.resolve("java");
        program(folder.resolve("bin/mvn"), "mkdir -p target/lib && touch target/borough.jar");
        program(java.resolve("bin/javac"), "exit 1");
        program(
                java.resolve("bin/java"),
                """
                for each; do case $each in -XX:AOTCacheOutput=*)
                    echo made >"${each#*=}"; exit ;; esac; done
                while [ "$1" != borough.Borough ]; do shift; done
                shift
                echo "$* in $(pwd -P)"\
                """);
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        var words = new ProcessBuilder(home + "/borough", "council", "new", "mine.yaml");
        words.environment().put("JAVA_HOME", java.toString());
        words.environment().merge("PATH", folder + "/bin", (old, mine) -> mine + ":" + old);
        var process = words.directory(from.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void program(Path file, String does) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
