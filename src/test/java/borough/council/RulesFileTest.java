package borough.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.files.Changes;
import borough.files.Home;
import borough.files.Wrong;
import borough.files.YamlMap;
import borough.values.CouncilId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {
    private static final String SHARED = "rules/tea.yaml";

    private final CouncilId council = Town.council(false);
    @TempDir private Path folder;

    @BeforeEach
    void tea_is_at_four() throws IOException {
        save(SHARED, "tea: at four\ncake: seed cake\n");
    }

    @Test
    void a_council_without_a_file_of_its_own_goes_by_the_shared_one() {
        assertThat(of(rules(changes()))).isEqualTo("at four, seed cake");
    }

    @Test
    void its_own_file_counts_and_what_that_leaves_out_may_come_from_the_shared_one()
            throws IOException {
        save(own(), "tea: at five\n");
        assertThat(of(rules(changes()))).isEqualTo("at five, seed cake");
    }

    @Test
    void what_is_saved_is_read_again() throws IOException {
        var changes = changes();
        var rules = rules(changes);
        changes.lookOnce();
        assertThat(of(rules)).isEqualTo("at four, seed cake");
        save(own(), "tea: at half past five\n");
        changes.lookOnce();
        assertThat(of(rules)).isEqualTo("at half past five, seed cake");
    }

    @Test
    void a_mistake_in_the_shared_file_is_told_at_once_with_its_line() throws IOException {
        save(SHARED, "cake: seed cake\ntee: at four\n");
        assertThatThrownBy(() -> rules(changes()))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("tea.yaml:2")
                .hasMessageContaining("tee");
    }

    private Changes changes() {
        return new Changes(new Home(folder.toString()));
    }

    private RulesFile<String> rules(Changes changes) {
        var home = new Home(folder.toString());
        var councils = Town.bean(Councils.class);
        return new RulesFile<>("tea.yaml", home, councils, changes, RulesFileTest::read);
    }

    private static String read(YamlMap own, YamlMap shared) {
        own.only("tea", "cake");
        return own.having("tea", shared).text("tea")
                + ", "
                + own.having("cake", shared).text("cake");
    }

    private String of(RulesFile<String> rules) {
        return Town.in(council, rules::current);
    }

    private String own() {
        var slug = Town.in(council, () -> Town.bean(Councils.class).current().slug());
        return "councils/" + slug + "/rules/tea.yaml";
    }

    private void save(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
