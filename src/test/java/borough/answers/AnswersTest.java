package borough.answers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.TestPlaces;
import borough.values.Money;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of answer takes, what it makes of it, and what it says when it does not. */
class AnswersTest {
    private static final Asking ASKING = new Asking("q", false, List.of("rubbish", "food"));
    private final Vocabulary words = new Vocabulary();

    @BeforeEach
    void teach() {
        TestPlaces.teachAnswers(words);
    }

    private AnswerType type(String name) {
        return words.findAnswerType(name).orElseThrow();
    }

    private Answer read(String type, String... values) {
        return type(type).read(ASKING, new Posted(Map.of("q", List.of(values))));
    }

    /** Fields by their names after the key: {@code "-day", "24"}. */
    private static Posted posted(String... fieldsAndValues) {
        var posted = new HashMap<String, List<String>>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            posted.put("q" + fieldsAndValues[i], List.of(fieldsAndValues[i + 1]));
        }
        return new Posted(posted);
    }

    private static Answer given(Object value) {
        return new Answer.Given(value);
    }

    private static Answer wrong(String words) {
        return new Answer.Wrong("q", words);
    }

    private static Answer wholeDate(String words) {
        return Answer.Wrong.at(List.of("q-day", "q-month", "q-year"), words);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Answer.Given given) {
        return (Map<String, Object>) given.value();
    }

    private static String faults(Answer answer) {
        return answer instanceof Answer.Wrong wrong
                ? wrong.all().stream()
                        .map(it -> it.field() + ": " + it.words())
                        .collect(Collectors.joining("; "))
                : "sound: " + answer;
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 07700 900123, 07700900123",
        "phone, (07700) 900-123, 07700900123",
        "phone, +44 7700 900123, 07700900123",
        "phone, 0044 (0)7700 900123, 07700900123",
        "phone, 020 7946 0018, 02079460018",
        "phone, 01632 960001, 01632960001",
        "phone, +1 212 555 0100, +12125550100",
        "postcode, ab12cd, AB1 2CD",
        "postcode, SW1a  1aa, SW1A 1AA",
        "postcode, m1-1ae, M1 1AE",
        "email, Amina.O'Hara+bins@Example.ORG, Amina.O'Hara+bins@example.org",
        "email, a@b.co.uk, a@b.co.uk",
        "national insurance number, ab 12 34 56 c, AB123456C",
        "company number, 1234567, 01234567",
        "company number, sc 123456, SC123456",
        "company number, R0000001, R0000001",
        "vehicle, ab12cde, AB12 CDE",
        "vehicle, A123BCD, A123 BCD",
        "vehicle, abc123d, ABC 123D",
        "vehicle, 1 ABC, 1 ABC",
        "vehicle, AIG 1234, AIG 1234",
        "vehicle, Q 123 ABC, Q123 ABC",
        "text, =cmd|' /C calc'!A0, =cmd|' /C calc'!A0",
        "text, Zoë 🐝, Zoë 🐝",
        "signature, Amina   Khan, Amina Khan",
    })
    void what_people_type_is_kept_in_one_form(String type, String typed, String kept) {
        assertThat(read(type, typed)).isEqualTo(given(kept));
        assertThat(type(type).example(kept)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | 07700",
                "phone | 00000 000000",
                "phone | 07700 900123 ext 4",
                "phone | +44 12",
                "postcode | AB1",
                "postcode | 14 Mill Lane",
                "email | amina",
                "email | amina@example",
                "email | a..b@example.org",
                "email | .a@example.org",
                "email | a@-example.org",
                "email | a b@example.org",
                "national insurance number | BG123456A",
                "national insurance number | DA123456A",
                "national insurance number | AO123456A",
                "national insurance number | AB123456E",
                "national insurance number | AB12345C",
                "company number | XX123456",
                "company number | 123456789",
                "company number | 0",
                "vehicle | AB12 CDI",
                "vehicle | ABCDE",
                "vehicle | 12345678",
                "number | 12.5",
                "number | 1,2",
                "number | twelve",
                "money | 12.5",
                "money | -3",
                "money | 1,23.00",
                "money | 9999999999",
                "money | £",
                "time | 25:00",
                "time | 13pm",
                "time | 6",
                "time | 7:75",
                "signature | .",
                "declaration | no",
                "case of report-noise | 4K7-QXD-9RN",
                "contact | amina at example",
                "map pin | uprn:11",
                "map pin | usrn:0",
                "property | 11",
                "text | tab\u0000here",
                "text | \u202Eesrever",
            })
    void what_cannot_be_is_refused(String type, String typed) {
        assertThat(read(type, typed)).isInstanceOf(Answer.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "6pm, 18:00", "6.30 pm, 18:30", "18:30, 18:30", "1830, 18:30", "midday, 12:00",
        "midnight, 00:00", "12am, 00:00", "12pm, 12:00", "9 a.m., 09:00", "9a, 09:00"
    })
    void times_are_read_as_people_write_them(String typed, LocalTime time) {
        assertThat(read("time", typed)).isEqualTo(given(time));
    }

    @ParameterizedTest
    @CsvSource({"45, 4500", "£45, 4500", "'£1,234.56', 123456", "0.05, 5", "£ 12.50, 1250"})
    void money_is_read_to_the_penny(String typed, long pence) {
        assertThat(read("money", typed)).isEqualTo(given(new Money(pence)));
    }

    @Test
    void numbers_keep_to_the_bounds_of_their_question() {
        var between = ASKING.within(new Asking.Bounds(1L, 1_000L));
        var number = type("number");
        assertThat(number.read(between, posted("", "1,000"))).isEqualTo(given(1_000L));
        assertThat(number.read(between, posted("", "0")))
                .isEqualTo(wrong("Number must be between 1 and 1,000"));
        var atLeast = ASKING.within(new Asking.Bounds(Money.pounds(5), null));
        assertThat(type("money").read(atLeast, posted("", "4.99")))
                .isEqualTo(wrong("Amount must be £5.00 or more"));
        var until = ASKING.within(new Asking.Bounds(null, LocalDate.of(2026, 11, 24)));
        assertThat(type("date").read(until, posted("-day", "25", "-month", "nov", "-year", "2026")))
                .isEqualTo(wholeDate("Date must be on or before 24 November 2026"));
    }

    @Test
    void a_choice_must_be_one_of_those_offered() {
        assertThat(read("one of", "food")).isEqualTo(given("food"));
        assertThat(read("one of", "gold")).isEqualTo(wrong("Select one option"));
        assertThat(read("some of", "food", "rubbish")).isEqualTo(given(List.of("rubbish", "food")));
        assertThat(read("some of", "food", "gold"))
                .isEqualTo(wrong("Select from the options shown"));
        assertThat(read("some of")).isEqualTo(wrong("Select one or more options"));
    }

    @Test
    void dates_come_in_three_fields_and_months_may_be_words() {
        var date = type("date");
        for (var month : List.of("2", "02", "feb", "February")) {
            assertThat(date.read(ASKING, posted("-day", "29", "-month", month, "-year", "2024")))
                    .isEqualTo(given(LocalDate.of(2024, 2, 29)));
        }
        assertThat(date.read(ASKING, posted("-day", "29", "-month", "2", "-year", "2023")))
                .isEqualTo(wholeDate("Date must be a real date"));
        assertThat(date.read(ASKING, posted("-day", "29", "-month", "febuary", "-year", "2024")))
                .isEqualTo(wholeDate("Date must be a real date"));
        assertThat(date.read(ASKING, posted("-day", "29", "-month", "2", "-year", "24")))
                .isEqualTo(new Answer.Wrong("q-year", "Year must include 4 numbers"));
        assertThat(date.read(ASKING, posted("-day", "29")))
                .isEqualTo(
                        Answer.Wrong.at(
                                List.of("q-month", "q-year"),
                                "Date must include a month and year"));
        var optional = new Asking("q", true, List.of());
        assertThat(date.read(optional, posted())).isEqualTo(new Answer.Passed());
    }

    @Test
    void a_moment_is_a_date_and_a_time_here() {
        var type = type("date and time");
        assertThat(
                        type.read(
                                ASKING,
                                posted(
                                        "-day", "1", "-month", "7", "-year", "2026", "-time",
                                        "6pm")))
                .isEqualTo(given(Instant.parse("2026-07-01T17:00:00Z")));
        assertThat(
                        type.read(
                                ASKING,
                                posted(
                                        "-day", "29", "-month", "3", "-year", "2026", "-time",
                                        "1:30")))
                .isEqualTo(
                        new Answer.Wrong(
                                "q-time", "Clocks went forward then. Enter an hour later"));
        assertThat(faults(type.read(ASKING, posted("-day", "1"))))
                .isEqualTo("q-month: Date must include a month and year; q-time: Enter a time");
    }

    @Test
    void a_period_past_midnight_ends_the_next_day() {
        var type = type("period of time");
        var span =
                Map.of(
                        "from",
                        Instant.parse("2026-11-23T23:00:00Z"),
                        "until",
                        Instant.parse("2026-11-24T00:40:00Z"));
        assertThat(
                        type.read(
                                ASKING,
                                posted(
                                        "-day", "23", "-month", "11", "-year", "2026", "-from",
                                        "11pm", "-until", "12:40am")))
                .isEqualTo(given(span));
        assertThat(type.example("2026-11-23 23:00 to 00:40")).contains(span);
    }

    @Test
    void a_pin_is_named_by_the_street_it_is_near() {
        assertThat(read("map pin", "pin:412340,367890"))
                .isEqualTo(
                        new Answer.Given(
                                Map.of(
                                        "easting", 412_340L,
                                        "northing", 367_890L,
                                        "near", "Near Mill Lane")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pin:NaN,NaN",
                "pin:1e309,1e309",
                "pin:Infinity,0",
                "pin:-5,-5",
                "pin:999999999999,1",
                "pin:0.0,0.0",
                "pin:north,east",
                "pin:",
                "pin:412345,367890,7",
                "pin:412345,1200000",
                "0,0,0"
            })
    void forged_numbers_and_places_at_sea_are_wrong_in_plain_words(String forged) {
        assertThat(read("map pin", forged))
                .isInstanceOfSatisfying(
                        Answer.Wrong.class,
                        it -> assertThat(it.words()).doesNotContain("pin:", forged));
    }

    @Test
    void a_place_is_chosen_or_given_by_its_coordinates() {
        var pin = type("map pin");
        assertThat(read("map pin", "uprn:10"))
                .isEqualTo(
                        given(
                                Map.of(
                                        "easting",
                                        412_345L,
                                        "northing",
                                        367_890L,
                                        "near",
                                        "14 Mill Lane")));
        assertThat(pin.read(ASKING, posted("", "usrn:7", "-near", "by the gate")))
                .isEqualTo(
                        given(
                                Map.of(
                                        "easting",
                                        412_300L,
                                        "northing",
                                        367_800L,
                                        "near",
                                        "by the gate")));
        for (var typed :
                List.of("SK 12345 67890", "sk1234567890", "412345, 367890", "412345 367890")) {
            assertThat(pin.read(ASKING, posted("-place", typed)))
                    .as(typed)
                    .isEqualTo(
                            given(
                                    Map.of(
                                            "easting",
                                            412_345L,
                                            "northing",
                                            367_890L,
                                            "near",
                                            Nothing.NOTHING)));
        }
        // Greenwich, to five metres.
        var greenwich = (Answer.Given) pin.read(ASKING, posted("-place", "51.4778, -0.0015"));
        assertThat(pin.inWords(greenwich.value(), Object::toString))
                .startsWith("Grid reference TQ 388");
    }

    @Test
    void a_person_needs_a_name_and_may_say_more() {
        var person = type("person");
        assertThat(
                        faults(
                                person.read(
                                        ASKING,
                                        posted("-born-day", "1", "-email", "amina", "-name", ""))))
                .isEqualTo(
                        "q-name: Enter the full name;"
                                + " q-born-month: Date of birth must include a month and year;"
                                + " q-email: Enter an email address in the correct format,"
                                + " like name@example.com");
        var sound = (Answer.Given) person.read(ASKING, posted("-name", "Amina Khan"));
        assertThat(fields(sound))
                .containsEntry("name", "Amina Khan")
                .containsEntry("home", Nothing.NOTHING);
        assertThat(person.example("Ray Cole")).isPresent();
        assertThat(person.example(Map.of("name", "Sam Reed", "shoe", "9"))).isEmpty();
    }

    @Test
    void a_safe_way_to_reach_someone_is_checked_by_its_kind() {
        var safe = type("safe contact");
        assertThat(faults(safe.read(ASKING, posted("-by", "email", "-to", "0770"))))
                .isEqualTo(
                        "q-to: Enter an email address in the correct format, like"
                                + " name@example.com");
        assertThat(faults(safe.read(ASKING, posted("-by", "phone"))))
                .isEqualTo("q-to: Enter a phone number");
        var none = (Answer.Given) safe.read(ASKING, posted("-by", "do not contact", "-to", "x"));
        assertThat(fields(none)).containsEntry("to", Nothing.NOTHING);
    }

    @Test
    void rows_hold_what_their_columns_ask() {
        var rows =
                type("rows")
                        .with(
                                List.of(
                                        Part.of("kind", "Kind", type("text")),
                                        Part.of("owed", "Owed", type("money")).orNone()));
        assertThat(
                        rows.read(
                                ASKING,
                                posted(
                                        "-rows", "3", "-1-kind", "rent", "-1-owed", "12", "-3-kind",
                                        "fine")))
                .isEqualTo(
                        given(
                                List.of(
                                        Map.of("kind", "rent", "owed", Money.pounds(12)),
                                        Map.of("kind", "fine", "owed", Nothing.NOTHING))));
        assertThat(faults(rows.read(ASKING, posted("-rows", "2", "-2-owed", "x"))))
                .isEqualTo(
                        "q-2-kind: Entry 2: kind: enter an answer; q-2-owed: Entry 2: owed:"
                                + " amount must be in pounds and pence, like 45 or 45.50");
        assertThat(faults(rows.read(ASKING, posted("-rows", "1"))))
                .isEqualTo("q-1-kind: Fill in at least one entry");
        assertThat(rows.read(new Asking("q", true, List.of()), posted("-rows", "1")))
                .isEqualTo(new Answer.Passed());
    }

    @Test
    void a_list_of_people_may_be_nobody_when_that_is_said() {
        assertThat(type("people").read(ASKING, posted("-rows", "0"))).isEqualTo(given(List.of()));
        assertThat(faults(type("people").read(ASKING, posted("-rows", "1"))))
                .isEqualTo("q-1-name: Enter a full name, or remove this person");
    }

    @Test
    void a_case_is_named_with_its_service() {
        var type = type("case of report-noise");
        assertThat(type.name()).isEqualTo("case of report-noise");
        assertThat(words.findAnswerType("case of Report Noise")).isEmpty();
        assertThat(type.example("NOISE-1"))
                .contains(Map.of("reference", "NOISE-1", "service", "report-noise"));
    }
}
