package borough.files;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTest {
    private static String fault(String text) {
        var read = assertTimeoutPreemptively(ofSeconds(5), () -> Yaml.read("x.yaml", text));
        assertThat(read.node()).isEmpty();
        assertThat(read.faults()).hasSize(1);
        return read.faults().getFirst().toString();
    }

    @Test
    void every_value_knows_its_line_and_yes_is_a_text() {
        var read = Yaml.read("x.yaml", "on job done: yes\nno: \"no\"\nlist:\n  - a\n  - 07\n");
        var file = (Node.Keyed) read.node().orElseThrow();
        assertThat(file.entries())
                .extracting(Node.Entry::key)
                .containsExactly("on job done", "no", "list");
        assertThat(((Node.Words) file.get("on job done").orElseThrow()).text()).isEqualTo("yes");
        var list = (Node.Items) file.get("list").orElseThrow();
        assertThat(list.items().get(1))
                .isInstanceOfSatisfying(
                        Node.Words.class,
                        seven -> {
                            assertThat(seven.text()).isEqualTo("07");
                            assertThat(seven.place()).hasToString("x.yaml:5");
                        });
    }

    @Test
    void a_key_twice_is_named_with_both_lines() {
        assertThat(fault("a: 1\nb: 2\na: 3\n"))
                .isEqualTo("x.yaml:3: \"a\" is here twice, first on line 1; keep one of them");
    }

    @Test
    void anchors_aliases_and_tags_are_refused() {
        assertThat(fault("a: &x 1\nb: *x\n")).startsWith("x.yaml:1: & and * are not used here");
        assertThat(fault("a: 1\nb: *x\n")).startsWith("x.yaml:2: & and * are not used here");
        assertThat(fault("a: !!java.net.URL [x]\n")).startsWith("x.yaml:1: ! at the start");
        assertThat(fault("when: !dogs\n")).contains("! at the start of a value is not used here");
    }

    @Test
    void a_bomb_of_aliases_goes_off_nowhere() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append((char) (c - 1))
                    .append(",*")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        assertThat(fault(bomb.toString())).contains("& and *");
    }

    @Test
    void deep_and_long_files_are_refused() {
        assertThat(fault("a: " + "[".repeat(5_000) + "]".repeat(5_000))).contains("too deep");
        assertThat(fault("a: " + "x".repeat(10_000_000))).contains("the file is too long");
        assertThat(fault("a: " + "x".repeat(50_000))).contains("this text is too long");
        assertThat(fault("a: [" + "x,".repeat(30_000) + "x]")).contains("too many parts");
        assertThat(fault("a: " + "{a: ".repeat(2_000) + "1" + "}".repeat(2_000)))
                .contains("too deep");
    }

    @Test
    void half_a_character_is_refused_wherever_it_stands() {
        for (int before : List.of(0, 1, 1019, 1020, 1021, 1022, 1023, 1024, 2047, 2048)) {
            var text = "a: 1\nb: " + "x".repeat(before);
            assertThat(fault(text + "\uD83D"))
                    .isEqualTo("x.yaml:2: half a character is here; save the file as UTF-8");
            assertThat(fault(text + "\uDE00x")).contains("half a character");
            assertThat(Yaml.read("x.yaml", text + "\uD83D\uDE00").faults()).isEmpty();
        }
    }

    @Test
    void tabs_and_broken_files_are_told_in_plain_words() {
        assertThat(fault("a:\n\tb: 1\n")).contains("spaces, never with tabs");
        assertThat(fault("a: b: c\n")).contains("between double quotes");
        assertThat(fault("")).contains("the file is empty");
        assertThat(fault("a: 1\n---\nb: 2\n")).contains("second document");
        assertThat(fault("? [a]\n: b\n")).contains("a key is a word or two");
        assertThat(fault("a: \u0000\n")).startsWith("x.yaml:1:");
        assertThat(fault("a: \"unended\n")).startsWith("x.yaml:");
    }

    @Test
    void no_random_text_breaks_the_reader() {
        var random = new Random(7);
        var letters = "ab:- \n\t{}[],\"'&*!|>%@#?\\0\u00a3\u2028\ud83d\udc1d";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var read = Yaml.read("x.yaml", text.toString());
            assertThat(read.node().isPresent() != read.faults().isEmpty())
                    .as(text.toString())
                    .isFalse();
        }
    }
}
