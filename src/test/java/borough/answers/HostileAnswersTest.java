package borough.answers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.TestPlaces;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is posted or sent, each kind of answer says something, and keeps what it takes. */
class HostileAnswersTest {
    private static final int TRIES = 1_500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TYPED =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "12",
                    "2026",
                    "31",
                    "feb",
                    "29",
                    "99999999999999999999",
                    "£45",
                    "£1,234.56",
                    "1,2,3",
                    "6pm",
                    "18:30",
                    "midnight",
                    "yes",
                    "no",
                    "rubbish",
                    "phone",
                    "email",
                    "letter",
                    "do not contact",
                    "amina@example.org",
                    "07700 900123",
                    "+44 7700 900123",
                    "AB1 2CD",
                    "AB12 CDE",
                    "AB123456C",
                    "01234567",
                    "uprn:10",
                    "usrn:7",
                    "usrn:0",
                    "pin:412345,367890",
                    "SK 12345 67890",
                    "51.4778, -0.0015",
                    "10",
                    "2026-11-24",
                    "=cmd|' /C calc'!A0",
                    "<script>",
                    "' or 1=1 --",
                    "{{7*7}}",
                    "../../etc/passwd",
                    "\u0000",
                    "\u202Eabc",
                    "\uD83D",
                    "\uD83D\uDC1D",
                    "a\nb",
                    "é",
                    "١٢٣",
                    "１２",
                    "Ｚ",
                    "\t",
                    "%s%n",
                    "null",
                    "NaN",
                    "1e9",
                    "0x10",
                    "４K7-QXD-9RM",
                    Reference.numbered(12_345).toString());
    private static final List<String> PARTS =
            List.of(
                    "",
                    "-day",
                    "-month",
                    "-year",
                    "-time",
                    "-from",
                    "-until",
                    "-place",
                    "-near",
                    "-rows",
                    "-name",
                    "-born-day",
                    "-born-month",
                    "-born-year",
                    "-email",
                    "-mobile",
                    "-address",
                    "-by",
                    "-to",
                    "-when",
                    "-line-one",
                    "-line-two",
                    "-town",
                    "-postcode",
                    "-1-name",
                    "-1-heard",
                    "-1-when-day",
                    "-1-when-month",
                    "-1-when-year",
                    "-1-when-time",
                    "-2-name",
                    "-2-heard",
                    "-3-heard",
                    "-1-owed");

    private static final Map<String, String> SOUND =
            Map.ofEntries(
                    Map.entry("-day", "29"),
                    Map.entry("-month", "feb"),
                    Map.entry("-year", "2024"),
                    Map.entry("-time", "6pm"),
                    Map.entry("-from", "11pm"),
                    Map.entry("-until", "12:30am"),
                    Map.entry("-rows", "2"),
                    Map.entry("-1-heard", "Bass"),
                    Map.entry("-name", "Amina Khan"),
                    Map.entry("-1-name", "Sam"),
                    Map.entry("-by", "phone"),
                    Map.entry("-to", "07700 900123"),
                    Map.entry("-line-one", "14 Mill Lane"),
                    Map.entry("-town", "Brookford"),
                    Map.entry("-postcode", "AB1 2CD"));

    private final Vocabulary words = new Vocabulary();

    private Stream<AnswerType> types() {
        TestPlaces.teachAnswers(words);
        return words.answerTypes().stream().map(this::complete);
    }

    private AnswerType complete(AnswerType type) {
        if (!type.hasColumns()) {
            return type;
        }
        return type.with(
                List.of(
                        Part.of("heard", "Heard", words.findAnswerType("text").orElseThrow()),
                        Part.of("when", "When", words.findAnswerType("date and time").orElseThrow())
                                .orNone(),
                        Part.of("owed", "Owed", words.findAnswerType("money").orElseThrow())
                                .orNone()));
    }

    private static Asking asking(boolean optional) {
        return new Asking("q", optional, List.of("rubbish", "food"));
    }

    private static String typed(Random random) {
        if (random.nextInt(3) > 0) {
            return TYPED.get(random.nextInt(TYPED.size()));
        }
        var said = new StringBuilder();
        for (int n = random.nextInt(24); n > 0; n--) {
            said.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0xFFFF));
        }
        return said.toString();
    }

    private static Posted posted(Random random) {
        var fields = new HashMap<String, List<String>>();
        if (random.nextBoolean()) {
            SOUND.forEach((part, said) -> fields.put("q" + part, List.of(said)));
        }
        fields.put("q", List.of(typed(random)));
        for (int n = random.nextInt(4); n > 0; n--) {
            fields.put(
                    "q" + PARTS.get(random.nextInt(PARTS.size())),
                    random.nextInt(9) == 0
                            ? List.of(typed(random), typed(random))
                            : List.of(typed(random)));
        }
        return new Posted(fields);
    }

    @Test
    void whatever_is_posted_is_an_answer_or_says_what_is_wrong_and_is_kept_as_it_was_taken() {
        var all = new SoftAssertions();
        types().forEach(
                        type -> {
                            var random = new Random(17);
                            int taken = 0;
                            for (int i = 0; i < TRIES; i++) {
                                var asking = asking(random.nextBoolean());
                                var answer = type.read(asking, posted(random));
                                if (answer instanceof Answer.Given(var value)) {
                                    taken++;
                                    keeps(all, type, asking, value);
                                } else if (answer instanceof Answer.Wrong wrong) {
                                    all.assertThat(wrong.all())
                                            .as(type.name())
                                            .allMatch(it -> !it.words().isBlank())
                                            .allMatch(it -> it.field().startsWith("q"));
                                }
                            }
                            if (type.takesFiles().isPresent()) {
                                all.assertThat(taken).as("no text names a file").isZero();
                            } else if (type.notYet().isEmpty()) {
                                all.assertThat(taken).as(type.name() + " taken").isPositive();
                            }
                        });
        all.assertAll();
    }

    // Through the text of JSON, as the database and other programs have it, and through the form.
    private static void keeps(SoftAssertions all, AnswerType type, Asking asking, Object value) {
        var stored =
                JSON.readValue(JSON.writeValueAsString(type.type().toJson(value)), Object.class);
        all.assertThat(type.type().fromJson(stored)).as(type.name() + " stored").isEqualTo(value);
        var told = JSON.readValue(JSON.writeValueAsString(type.toApi(value)), Object.class);
        all.assertThat(type.fromApi(asking, told))
                .as(type.name() + " told as " + told)
                .isEqualTo(emptied(asking, value));
        all.assertThat(type.read(asking, new Posted(type.fill(asking, value))))
                .as(type.name() + " filled in")
                .isEqualTo(emptied(asking, value));
        all.assertThat(type.inWords(value, Object::toString)).as(type.name()).isNotNull();
    }

    // An optional list with nobody in it is a question passed over.
    private static Answer emptied(Asking asking, Object value) {
        return asking.optional() && value.equals(List.of())
                ? new Answer.Passed()
                : new Answer.Given(value);
    }

    @Test
    void whatever_another_program_sends_is_an_answer_or_says_what_is_wrong() {
        types().forEach(
                        type -> {
                            var random = new Random(19);
                            for (int i = 0; i < TRIES; i++) {
                                var answer = type.fromApi(asking(false), anything(random, 3));
                                assertThat(answer).as(type.name()).isNotNull();
                            }
                            assertThat(JSON.writeValueAsString(type.schema(asking(false))))
                                    .contains("\"type\":");
                        });
    }

    private static Object anything(Random random, int deep) {
        return switch (random.nextInt(deep > 0 ? 8 : 5)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(100);
            case 2 -> random.nextDouble() * 100;
            case 3 -> random.nextBoolean();
            case 4 -> typed(random);
            case 5 -> {
                var list = new ArrayList<Object>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    list.add(random.nextInt(9) == 0 ? null : anything(random, deep - 1));
                }
                yield list;
            }
            default -> {
                var names =
                        List.of(
                                "name",
                                "born",
                                "email",
                                "phone",
                                "by",
                                "to",
                                "when",
                                "from",
                                "until",
                                "easting",
                                "northing",
                                "latitude",
                                "longitude",
                                "uprn",
                                "line_one",
                                "town",
                                "postcode",
                                "heard",
                                "owed",
                                "reference");
                var map = new LinkedHashMap<String, Object>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    map.put(
                            names.get(random.nextInt(names.size())),
                            random.nextInt(9) == 0 ? null : anything(random, deep - 1));
                }
                yield map;
            }
        };
    }

    @Test
    // Only what reads them over and over comes near this time.
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void ten_megabytes_are_refused() {
        var long_ = "9".repeat(10_000_000);
        var spaced = "a ".repeat(5_000_000);
        types().forEach(
                        type -> {
                            for (var said : List.of(long_, spaced)) {
                                var fields = new HashMap<String, List<String>>();
                                PARTS.forEach(part -> fields.put("q" + part, List.of(said)));
                                fields.put("q-rows", List.of("1"));
                                var answer = type.read(asking(false), new Posted(fields));
                                assertThat(answer).as(type.name()).isInstanceOf(Answer.Wrong.class);
                            }
                        });
    }

    @Test
    void every_example_is_read_and_said_in_words() {
        types().forEach(
                        type -> {
                            if (type.exampleFormat().startsWith("[")
                                    || type.exampleFormat().startsWith("{")) {
                                return;
                            }
                            var value = type.example(type.exampleFormat());
                            assertThat(value).as(type.name()).isPresent();
                            assertThat(type.inWords(value.get(), Object::toString))
                                    .as(type.name())
                                    .isNotBlank();
                        });
    }

    @Test
    void an_optional_part_left_out_is_known_to_be_empty() {
        TestPlaces.teachAnswers(words);
        var person = words.findAnswerType("person").orElseThrow();
        assertThat(person.fromApi(asking(false), Map.of("name", "Sam Reed")))
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        it ->
                                assertThat(((Map<?, ?>) it.value()).get("born"))
                                        .isEqualTo(Nothing.NOTHING));
    }
}
