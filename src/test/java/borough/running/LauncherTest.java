package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void a_word_it_does_not_know_is_said_so() throws Exception {
        try (var borough = Launched.script("strat")) {
            assertThat(borough.exit()).isEqualTo(2);
            assertThat(borough.said()).startsWith("Borough does not know the word strat.");
        }
    }
}
