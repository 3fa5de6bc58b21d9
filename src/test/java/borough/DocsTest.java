package borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents say what is there, and their links lead somewhere. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @Test
    void every_link_leads_somewhere() {
        var broken = new ArrayList<String>();
        var documents = new ArrayList<>(House.files(House.ROOT.resolve("docs"), ".md"));
        documents.add(House.ROOT.resolve("README.md"));
        documents.add(House.ROOT.resolve("CHANGELOG.md"));
        for (var file : documents) {
            var links = LINK.matcher(House.text(file));
            while (links.find()) {
                var target = links.group(1);
                if (!target.startsWith("http") && !Files.exists(file.resolveSibling(target))) {
                    broken.add(House.shown(file) + " → " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_architecture_lists_every_capability() {
        var listed = new TreeSet<String>();
        var rows = LISTED.matcher(House.text(House.ROOT.resolve("docs/architecture.md")));
        while (rows.find()) {
            listed.add(rows.group(1));
        }
        assertThat(listed).isEqualTo(House.packages());
    }

    @Test
    void the_picture_and_the_map_name_every_capability() {
        var drawn = part("docs/architecture.md", "## The picture", "## The capabilities");
        var map = part("README.md", "src/main/java/borough/\n", "```");
        for (var name : House.packages()) {
            assertThat(drawn).containsPattern("\\b" + name + "\\b");
            assertThat(map).containsPattern("\\b" + name + "\\b");
        }
    }

    private static String part(String file, String from, String to) {
        var text = House.text(House.ROOT.resolve(file));
        int begin = text.indexOf(from) + from.length();
        return text.substring(begin, text.indexOf(to, begin));
    }

    @Test
    void decisions_are_numbered_without_a_gap() {
        var numbers =
                House.files(House.ROOT.resolve("docs/decisions"), ".md").stream()
                        .map(it -> Integer.parseInt(it.getFileName().toString().substring(0, 4)))
                        .toList();
        assertThat(numbers).isNotEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }
}
