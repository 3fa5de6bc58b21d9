package borough.tongues;

import static org.assertj.core.api.Assertions.assertThat;

import borough.TestPlaces;
import borough.files.Home;
import borough.files.YamlFile;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Welsh phrase book has what residents read, and puts it together as Welsh does. */
class WelshTest {
    private static final Tongue WELSH = new Tongues(new Home(".")).of("cy");
    private static final Asking ASKING = new Asking("q", false, List.of("red", "green"));
    private static final List<String> FIELDS =
            List.of(
                    "",
                    "-day",
                    "-month",
                    "-year",
                    "-time",
                    "-from",
                    "-until",
                    "-name",
                    "-email",
                    "-born-day",
                    "-born-month",
                    "-mobile",
                    "-town",
                    "-postcode",
                    "-line-one",
                    "-by",
                    "-to",
                    "-1-name",
                    "-1-born-day",
                    "-1-born-month",
                    "-1-heard",
                    "-1-when-day",
                    "-2-heard",
                    "-2-when-time",
                    "-2-name",
                    "-2-born-year",
                    "-chosen",
                    "-place");
    private static final List<String> TYPED =
            List.of(
                    "",
                    "x",
                    "31",
                    "2",
                    "2026",
                    "99",
                    "11pm",
                    "07",
                    "a@b",
                    "email",
                    "letter",
                    "line\nline",
                    "y".repeat(300),
                    "z".repeat(4_100),
                    "\u0007",
                    "0",
                    "1.5",
                    "£x");

    // As programs send it.
    private static final List<Object> SENT =
            List.of(
                    7,
                    1.5,
                    true,
                    "x",
                    List.of("x"),
                    List.of(Map.of("x", "x")),
                    Collections.nCopies(51, Map.of("name", "Sam")),
                    Map.of(),
                    Map.of("x", "x"),
                    Map.of("from", "x", "until", "x"),
                    Map.of("from", "2026-05-12T10:00", "until", "2026-05-19T10:00"),
                    Map.of("easting", "x", "northing", "x"),
                    Map.of("by", "text", "to", "x"));

    private static Stream<AnswerType> types() {
        var words = new Vocabulary();
        TestPlaces.teachAnswers(words);
        var text = words.findAnswerType("text").orElseThrow();
        var moment = words.findAnswerType("date and time").orElseThrow();
        return words.answerTypes().stream()
                .map(
                        it ->
                                it.hasColumns()
                                        ? it.with(
                                                List.of(
                                                        Part.of("heard", "Date", text),
                                                        Part.of("when", "Time", moment)))
                                        : it);
    }

    // Each field wrong in turn beside others that are sound, and all of them at once.
    private static List<Posted> posts() {
        var posts = new ArrayList<Posted>();
        for (var typed : TYPED) {
            var all = new LinkedHashMap<String, List<String>>();
            FIELDS.forEach(it -> all.put("q" + it, List.of(typed)));
            posts.add(with(all));
            for (var field : FIELDS) {
                posts.add(with(Map.of("q" + field, List.of(typed))));
            }
        }
        var early =
                Map.of("q-day", List.of("3"), "q-month", List.of("2"), "q-year", List.of("2026"));
        for (var times : List.of(List.of("11pm", "11pm"), List.of("", "9am"), List.of("9am", ""))) {
            var it = new LinkedHashMap<>(early);
            it.put("q-from", List.of(times.getFirst()));
            it.put("q-until", List.of(times.getLast()));
            posts.add(with(it));
        }
        return posts;
    }

    private static Posted with(Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("q-rows", List.of("2"));
        return new Posted(all);
    }

    @Test
    void whatever_is_wrong_with_an_answer_is_said_in_welsh() {
        var english = new LinkedHashSet<String>();
        var missing = new LinkedHashSet<String>();
        types().map(it -> it.in(WELSH))
                .forEach(
                        type ->
                                posts().forEach(
                                                posted ->
                                                        wrongs(type, posted)
                                                                .forEach(english::add)));
        types().map(it -> it.in(WELSH))
                .forEach(type -> SENT.forEach(it -> told(type, it).forEach(english::add)));
        for (var words : english) {
            if (Marked.is(WELSH.of(words))) {
                missing.add(words);
            }
        }
        assertThat(english).hasSizeGreaterThan(40);
        assertThat(missing).as("not in rules/words/cy.yaml").isEmpty();
    }

    private static Stream<String> wrongs(AnswerType type, Posted posted) {
        return words(type.read(ASKING, posted));
    }

    private static Stream<String> told(AnswerType type, Object said) {
        return words(type.fromApi(ASKING, said));
    }

    private static Stream<String> words(Answer answer) {
        return answer instanceof Answer.Wrong wrong
                ? wrong.all().stream().map(Answer.Wrong::words)
                : Stream.of();
    }

    @Test
    void a_fault_in_a_row_is_put_together_in_welsh() {
        assertThat(WELSH.of("Entry 2: date must include a month and year"))
                .isEqualTo("Cofnod 2: dyddiad: rhaid cynnwys mis a blwyddyn");
        assertThat(WELSH.of("Clywais: enter an answer")).isEqualTo("Clywais: rhowch ateb");
        assertThat(WELSH.of("Date must be a real date. Enter a time"))
                .isEqualTo("Rhaid i’r dyddiad fod yn ddyddiad go iawn. Rhowch amser");
        var english = WELSH.of(WELSH.inEnglish("Heard") + ": enter an answer");
        assertThat(Marked.plain(english)).isEqualTo("Heard: rhowch ateb");
        assertThat(Marked.stretches(english).getFirst())
                .isEqualTo(new Marked.Stretch("en", "Heard"));
    }

    @Test
    void what_is_not_in_the_book_stays_english_and_is_marked() {
        for (var words :
                List.of("Nobody has written this", "Entry 2: nobody has", "No. Not this")) {
            assertThat(WELSH.of(words)).isEqualTo(WELSH.inEnglish(words));
        }
    }

    private static final Pattern SAYS = Pattern.compile("\\bsay\\(\"((?:[^\"\\\\]|\\\\.)+)\"\\)");
    private static final Set<String> RESIDENTS =
            Set.of("asking", "following", "saving", "reception", "api", "web", "website");

    @Test
    void whatever_a_page_of_residents_says_stands_in_the_book() throws IOException {
        var missing = new LinkedHashSet<String>();
        int said = 0;
        for (var folder : RESIDENTS) {
            for (var page : templates(Path.of("src/main/java/borough", folder))) {
                var found = SAYS.matcher(Files.readString(page));
                while (found.find()) {
                    said++;
                    if (Marked.is(WELSH.of(found.group(1)))) {
                        missing.add(page + ": " + found.group(1));
                    }
                }
            }
        }
        assertThat(said).isGreaterThan(100);
        // What staff read who override a refusal.
        missing.removeIf(it -> it.contains("refused.jte"));
        assertThat(missing).isEmpty();
    }

    // What is left of a template without its commands, its values and what is marked as English.
    private static final List<Pattern> NOT_SAID =
            List.of(
                    Pattern.compile("<%--.*?--%>", Pattern.DOTALL),
                    Pattern.compile("(?m)^\\s*[@!](?:import|param|\\{).*$"),
                    Pattern.compile("<(\\w+)[^<>]* lang=\"en\".*?\\n</\\1>", Pattern.DOTALL),
                    Pattern.compile("\\$\\{(?:[^{}]|\\{[^{}]*})*}"),
                    Pattern.compile("@template[^\\n]*|content = @`"),
                    Pattern.compile("@(?:if|elseif|for)" + inBrackets(4)),
                    Pattern.compile("@(?:else|endif|endfor)"),
                    Pattern.compile("<[^<>]*>"));

    private static String inBrackets(int deep) {
        var inner = deep == 0 ? "" : "|" + inBrackets(deep - 1);
        return "\\((?:[^()]" + inner + ")*+\\)";
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}[^\\n]*");

    @Test
    void no_page_of_the_website_and_no_error_has_words_that_no_book_is_asked_for()
            throws IOException {
        var unasked = new LinkedHashSet<String>();
        var pages = new ArrayList<Path>();
        pages.addAll(templates(Path.of("src/main/java/borough/website/pages")));
        pages.addAll(templates(Path.of("src/main/java/borough/web/pages")));
        pages.addAll(templates(Path.of("src/main/java/borough/web/layout")));
        pages.add(Path.of("src/main/java/borough/following/pages/gone.jte"));
        // What staff see, and what no council is known for.
        pages.removeIf(
                it ->
                        it.toString()
                                .matches(".*/(gallery|wrong-host|staff|field|demonstration).jte"));
        for (var page : pages) {
            var text = Files.readString(page);
            for (var not : NOT_SAID) {
                text = not.matcher(text).replaceAll("");
            }
            WORD.matcher(text).results().forEach(it -> unasked.add(page + ": " + it.group()));
        }
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(unasked).isEmpty();
    }

    @Test
    void every_area_of_services_has_its_name_in_welsh() {
        var areas = YamlFile.read(Path.of("rules/service-areas.yaml"));
        assertThat(areas.names())
                .map(it -> areas.map(it).text("name"))
                .noneMatch(it -> Marked.is(WELSH.of(it)));
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".jte")).toList();
        }
    }
}
