package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.files.Fault;
import borough.reading.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that were damaged by accident or on purpose: each ends in plain faults. */
class FuzzTest {
    // The same damage every time, so that what fails fails again; another by the property.
    private static final long SEED = 20261122;
    private static final int TRIES = 1_500;
    // Only a check that never ends comes near this time.
    private static final Duration EACH_MAX = Duration.ofMinutes(1);
    // What the program's own threads have, where the machine's are larger.
    private static final long STACK_BYTES = 512 * 1024;
    private static final List<String> ODD =
            List.of(
                    "\t",
                    "\u0000",
                    "{",
                    "}",
                    "[",
                    "]",
                    "&a ",
                    "*a",
                    "!!int ",
                    "'",
                    "\"",
                    ": ",
                    "- ",
                    "|",
                    ">",
                    "%",
                    "@",
                    "`",
                    "? ",
                    "--- ",
                    "\u202e",
                    "\uFEFF",
                    "\uD800",
                    "é",
                    "~",
                    "yes",
                    "on",
                    "0x1F",
                    "1_000",
                    "12:30:45",
                    ".inf",
                    "<<: ",
                    "#",
                    "\r",
                    "(",
                    ")",
                    "?",
                    "&&",
                    "99999999999999999999",
                    "-1",
                    "2026-02-30",
                    "none",
                    "{today}",
                    "{{",
                    "a.b.c");
    private static final List<String> FILES =
            Stream.of("services", "src/test/resources/language/services")
                    .flatMap(folder -> Check.files(Path.of(folder)).stream())
                    .map(Texts::of)
                    .toList();

    private final Check check = new Check(WordsToCome.addTo(TestWords.words()), TestWords.TIME);

    @Test
    void a_damaged_file_is_told_plainly() throws Exception {
        long seed = Long.getLong("borough.fuzz.seed", SEED);
        var random = new Random(seed);
        int faulty = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            var text = damaged(random);
            if (!tell(check, text, "seed " + seed + ", try " + tried).isEmpty()) {
                faulty++;
            }
        }
        assertThat(faulty).as("most damage is seen").isGreaterThan(TRIES / 2);
    }

    private static String damaged(Random random) {
        var text = FILES.get(random.nextInt(FILES.size()));
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            text = damage(text, random);
        }
        return text;
    }

    private static String damage(String text, Random random) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        int in = text.isEmpty() ? 0 : random.nextInt(text.length());
        var line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> lines.set(at, lines.get(other));
            case 3 -> lines.set(at, line.indent(random.nextInt(5)).stripTrailing());
            case 4 -> lines.set(at, line.strip());
            case 5 -> lines.set(at, swapped(line, lines.get(other), random));
            case 6 -> {
                return text.substring(0, in) + odd(random) + text.substring(in);
            }
            case 7 -> {
                int cut = Math.min(text.length(), in + random.nextInt(40));
                return text.substring(0, in) + text.substring(cut);
            }
            default -> {
                return text.substring(0, in);
            }
        }
        return String.join("\n", lines);
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size())).repeat(1 + random.nextInt(3));
    }

    // One word of a line for one of another: keys for values, names for names.
    private static String swapped(String line, String other, Random random) {
        var words = line.split("\\b", -1);
        var others = other.split("\\b", -1);
        words[random.nextInt(words.length)] = others[random.nextInt(others.length)];
        return String.join("", words);
    }

    /** Checks in a thread with a small stack, and gives what is wrong. */
    private static List<Fault> tell(Check check, String text, String which) throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var faults = new AtomicReference<List<Fault>>(List.of());
        var thread =
                new Thread(
                        null,
                        () -> faults.set(check.check("s/x.yaml", text).faults()),
                        "fuzz",
                        STACK_BYTES);
        thread.setUncaughtExceptionHandler((in, fault) -> thrown.set(fault));
        thread.start();
        thread.join(EACH_MAX);
        assertThat(thread.isAlive()).as("%s hangs:%n%s", which, text).isFalse();
        assertThat(thrown.get()).as("%s:%n%s", which, text).isNull();
        for (var fault : faults.get()) {
            assertThat(fault.place().file()).as(which).isEqualTo("s/x.yaml");
            assertThat(fault.place().line()).as("%s: %s", which, fault).isPositive();
            assertThat(fault.wrong()).as("%s: %s", which, fault).isNotBlank();
            assertThat(fault.right()).as("%s: %s", which, fault).isNotBlank();
        }
        return faults.get();
    }

    @Test
    void conditions_that_explode_are_refused() throws Exception {
        for (var hostile :
                List.of(
                        "address" + ".address".repeat(110),
                        "given(" + "(".repeat(300) + "address" + ")".repeat(300) + ")",
                        "given(address) == " + "!".repeat(400) + "given(address)",
                        "bins.exists(a, ".repeat(40) + "a == \\\"x\\\"" + ")".repeat(40),
                        "bins.map(a, bins.map(b, bins.map(c, bins.map(d, bins.map(e, c))))).size() > 0",
                        "bins == [" + "[".repeat(200) + "]".repeat(200) + "]",
                        "given(address)" + " && given(address)".repeat(500),
                        "given(address)" + " && given(bins)".repeat(55),
                        "today > after(".repeat(45) + "today" + ", report_within)".repeat(45),
                        "bins.contains(\\\"" + "a".repeat(900) + "\\\")",
                        "bins.contains(\\\"" + "\\\\n".repeat(450) + "\\\")",
                        "a" + ".a".repeat(4_900),
                        "bins.contains(\\\"a\\\") ? true : false")) {
            var text =
                    ReadFileTest.MISSED_BIN.replace(
                            "when: missed.exists(c, !c.provided)", "when: \"" + hostile + "\"");
            assertThat(text).isNotEqualTo(ReadFileTest.MISSED_BIN);
            var faults = tell(check, text, hostile);
            if (!hostile.contains("given(bins)")) {
                assertThat(faults).as(hostile).isNotEmpty();
            }
        }
    }

    @Test
    void names_and_texts_without_end_are_refused() throws Exception {
        var file = ReadFileTest.MISSED_BIN;
        for (var hostile :
                List.of(
                        file.replace("show: not_out", "show: a" + ".a".repeat(4_900) + ".not_out"),
                        file.replace("  not out: missed", "  a" + " a".repeat(500) + ": missed"),
                        file.replace("{next.on}", "{" + "next.".repeat(1_900) + "on}"),
                        file.replace("within: 2 w", "within: £1" + ",000".repeat(2_400) + " 2 w"),
                        file.replace("now: 2026", "now: " + "2026-".repeat(1_900)),
                        file.replace("07700", "0 7".repeat(3_000)))) {
            assertThat(hostile).isNotEqualTo(file);
            assertThat(tell(check, hostile, "long")).isNotEmpty();
        }
    }

    @Test
    void bombs_of_yaml_are_refused() throws Exception {
        for (var bomb :
                List.of(
                        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                        "[".repeat(50_000),
                        "{a: ".repeat(10_000),
                        "a: " + "x".repeat(150_000),
                        "x".repeat(300_000),
                        "- a\n".repeat(40_000),
                        "? ".repeat(5_000),
                        "- ".repeat(20_000),
                        "\u0000",
                        "",
                        "just words",
                        "- a list")) {
            var shown = bomb.substring(0, Math.min(40, bomb.length()));
            assertThat(tell(check, bomb, shown)).as(shown).isNotEmpty();
        }
    }
}
