package borough.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.values.Money;
import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Vocabulary words = new Vocabulary();

    private Answer read(String type, String... values) {
        var asking = new Asking("q", false, List.of("rubbish", "food"));
        return words.findAnswerType(type)
                .orElseThrow()
                .read(asking, new Posted(Map.of("q", List.of(values))));
    }

    private static Answer wrong(String words) {
        return new Answer.Wrong("q", words);
    }

    @Test
    void phones_are_read_as_people_write_them() {
        for (var said :
                List.of(
                        "07700 900123",
                        "(07700) 900-123",
                        "+44 7700 900123",
                        "0044 (0)7700 900123")) {
            assertThat(read("phone", said)).as(said).isEqualTo(new Answer.Given("07700900123"));
        }
        assertThat(read("phone", "07700"))
                .isEqualTo(
                        wrong(
                                "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192"));
        assertThat(read("phone", " ")).isEqualTo(wrong("Enter a phone number"));
    }

    @Test
    void a_choice_must_be_one_of_those_offered() {
        assertThat(read("one of", "food")).isEqualTo(new Answer.Given("food"));
        assertThat(read("one of", "gold")).isEqualTo(wrong("Select one option"));
        assertThat(read("some of", "food", "rubbish"))
                .isEqualTo(new Answer.Given(List.of("rubbish", "food")));
        assertThat(read("some of", "food", "gold"))
                .isEqualTo(wrong("Select from the options shown"));
        assertThat(read("some of")).isEqualTo(wrong("Select one or more options"));
    }

    @Test
    void dates_come_in_three_fields() {
        var date = words.findAnswerType("date").orElseThrow();
        var asking = new Asking("born", true, List.of());
        assertThat(
                        date.read(
                                asking,
                                new Posted(
                                        Map.of(
                                                "born-day",
                                                List.of("29"),
                                                "born-month",
                                                List.of("2"),
                                                "born-year",
                                                List.of("2024")))))
                .isEqualTo(new Answer.Given(LocalDate.of(2024, 2, 29)));
        assertThat(
                        date.read(
                                asking,
                                new Posted(
                                        Map.of(
                                                "born-day",
                                                List.of("29"),
                                                "born-month",
                                                List.of("2"),
                                                "born-year",
                                                List.of("2023")))))
                .isEqualTo(new Answer.Wrong("born-day", "Date must be a real date"));
        assertThat(date.read(asking, new Posted(Map.of("born-day", List.of("29")))))
                .isEqualTo(new Answer.Wrong("born-month", "Date must include a month and year"));
        assertThat(date.read(asking, new Posted(Map.of()))).isEqualTo(new Answer.Passed());
        assertThat(date.fill(asking, LocalDate.of(2024, 2, 29)))
                .containsEntry("born-year", List.of("2024"));
    }

    @Test
    void a_property_must_be_on_the_list() {
        var mill = new Property(new Uprn(10), "14 Mill Lane");
        words.findPropertiesWith(
                uprn -> uprn.number() == 10 ? Optional.of(mill) : Optional.empty());
        assertThat(read("property", "10")).isEqualTo(new Answer.Given(mill));
        assertThat(read("property", "11")).isEqualTo(wrong("Choose an address from the list"));
        assertThat(read("property", "0")).isEqualTo(wrong("Choose an address from the list"));
        assertThat(read("property", "")).isEqualTo(wrong("Choose an address"));
    }

    @Test
    void nothing_people_can_post_throws() {
        var random = new Random(11);
        var letters = "0179+-£.@a \u0000\n\r\t'\"<>{}\ud83d\udc1d\u202e";
        for (var type : words.answerTypes()) {
            for (int i = 0; i < 3_000; i++) {
                var said = new StringBuilder();
                for (int n = random.nextInt(30); n > 0; n--) {
                    said.append(letters.charAt(random.nextInt(letters.length())));
                }
                assertThat(read(type.name(), said.toString())).isNotNull();
            }
            assertThat(read(type.name(), "9".repeat(10_000_000))).isInstanceOf(Answer.Wrong.class);
        }
    }

    record Bin(
            String name,
            LocalDate dueOn,
            @Nullable Instant loggedAt,
            Money fee,
            List<String> notes) {}

    @Test
    void a_java_record_is_taken_apart_stored_and_made_again() {
        var type = Type.listOf(Type.recordOf(Bin.class));
        var bin = new Bin("food", LocalDate.of(2026, 11, 24), null, Money.pounds(3), List.of("a"));
        var lookup = words.lookup("x.bins").means("Bins.").gives(type, in -> List.of(bin));
        var plain = lookup.ask(new Inputs("bins", Map.of()));
        assertThat(plain.toString()).contains("due_on=2026-11-24", "logged_at=NOTHING");
        assertThat(type.fromJson(type.toJson(plain))).isEqualTo(plain);
        assertThat(new Inputs("do", Map.of("bins", plain)).records("bins", Bin.class))
                .containsExactly(bin);
    }

    @Test
    void a_word_is_taught_once_and_says_what_it_means() {
        words.lookup("x.one").means("One.").gives(Type.TEXT, in -> "1");
        assertThatThrownBy(() -> words.lookup("x.one").means("One.").gives(Type.TEXT, in -> "1"))
                .hasMessage("The word x.one is taught twice");
        assertThatThrownBy(() -> words.lookup("x.two").gives(Type.TEXT, in -> "1"))
                .hasMessageContaining("what it means");
        assertThatThrownBy(() -> words.lookup("Two").means("x").gives(Type.TEXT, in -> "1"))
                .hasMessageContaining("is named like");
    }
}
