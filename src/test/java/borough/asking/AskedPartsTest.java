package borough.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import borough.TestPlaces;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import borough.web.Asked;
import borough.web.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a question with several parts is asked again, and how its rows come and go. */
class AskedPartsTest {
    private static final Asking ASKING = new Asking("home", false, List.of());
    private final Vocabulary words = new Vocabulary();

    @BeforeEach
    void teach() {
        TestPlaces.teachAnswers(words);
    }

    private Asked asked(Map<String, List<String>> posted) {
        var type = words.findAnswerType("people").orElseThrow();
        var wrong =
                type.read(ASKING, new Posted(posted)) instanceof Answer.Wrong it
                        ? it.all()
                        : List.<Answer.Wrong>of();
        return new AskedParts(posted, wrong)
                .asked(new AskedParts.Label("Who lives here?", null), type, ASKING);
    }

    private static final Map<String, List<String>> THREE =
            Map.of(
                    "home-rows", List.of("3"),
                    "home-1-name", List.of("Amina"),
                    "home-2-name", List.of("Sam"),
                    "home-2-born-day", List.of("1"),
                    "home-3-name", List.of("Jo"));

    @Test
    void a_removed_row_leaves_the_others_in_order() {
        var left = AskedParts.changed(THREE, "home", Optional.of(2));
        assertThat(left)
                .containsOnly(
                        Map.entry("home-rows", List.of("2")),
                        Map.entry("home-1-name", List.of("Amina")),
                        Map.entry("home-2-name", List.of("Jo")));
    }

    @Test
    void an_added_row_is_empty_and_keeps_what_was_typed() {
        var more = AskedParts.changed(THREE, "home", Optional.empty());
        var rows = asked(more).given().rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getFirst().given().whole()).isEqualTo("Sam");
        assertThat(rows.get(3).getFirst().given().whole()).isEmpty();
    }

    @Test
    void every_fault_leads_to_its_own_field_in_the_order_of_the_page() {
        var it =
                asked(
                        Map.of(
                                "home-rows", List.of("2"),
                                "home-1-name", List.of("Sam"),
                                "home-1-born-day", List.of("1"),
                                "home-2-born-year", List.of("1990")));
        assertThat(it.faults())
                .extracting(Fault::field)
                .containsExactly("home-1-born-month", "home-2-name", "home-2-born-day");
        assertThat(it.faults().getFirst().says())
                .isEqualTo("Person 1: date of birth must include a month and year");
    }

    private Asked asked(String named, Map<String, List<String>> posted) {
        var type = words.findAnswerType(named).orElseThrow();
        var wrong = (Answer.Wrong) type.read(ASKING, new Posted(posted));
        return new AskedParts(posted, wrong.all())
                .asked(new AskedParts.Label("What happened?", null), type, ASKING);
    }

    private static List<String> marked(Asked it, String... parts) {
        return Stream.of(parts).filter(it::isWrong).toList();
    }

    @Test
    void where_nothing_is_filled_in_every_field_is_marked_under_one_message() {
        var date = asked("date", Map.of());
        assertThat(marked(date, "day", "month", "year")).containsExactly("day", "month", "year");
        var moment = asked("date and time", Map.of());
        assertThat(marked(moment, "day", "month", "year", "time")).hasSize(4);
        var span = asked("period of time", Map.of());
        assertThat(marked(span, "day", "month", "year", "from", "until")).hasSize(5);
        assertThat(span.faults())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.field()).isEqualTo("home-day");
                            assertThat(it.says())
                                    .isEqualTo("Enter the day, and when it began and ended");
                        });
    }

    @Test
    void only_what_is_wrong_is_marked() {
        var date = asked("date", Map.of("home-day", List.of("3")));
        assertThat(marked(date, "day", "month", "year")).containsExactly("month", "year");
        assertThat(date.faults())
                .extracting(Fault::field, Fault::says)
                .containsExactly(tuple("home-month", "Date must include a month and year"));
        var unreal =
                Map.of(
                        "home-day", List.of("31"),
                        "home-month", List.of("2"),
                        "home-year", List.of("2026"));
        assertThat(marked(asked("date", unreal), "day", "month", "year")).hasSize(3);
        var timed = new HashMap<>(unreal);
        timed.put("home-day", List.of("3"));
        timed.put("home-from", List.of("11pm"));
        var span = asked("period of time", timed);
        assertThat(marked(span, "day", "month", "year", "from", "until")).containsExactly("until");
        assertThat(span.faults())
                .extracting(Fault::field, Fault::says)
                .containsExactly(tuple("home-until", "Enter the end time"));
        timed.put("home-day", List.of("31"));
        var both = asked("period of time", timed);
        assertThat(marked(both, "day", "month", "year", "from", "until"))
                .containsExactly("day", "month", "year", "until");
        assertThat(both.faults())
                .extracting(Fault::says)
                .containsExactly("Date must be a real date. Enter the end time");
    }

    @Test
    void each_part_of_a_person_and_an_address_has_its_own_message_and_place() {
        assertThat(asked("any address", Map.of()).faults())
                .extracting(Fault::field, Fault::says)
                .containsExactly(
                        tuple("home-line-one", "Enter the house and street"),
                        tuple("home-town", "Enter the town or city"),
                        tuple("home-postcode", "Enter a postcode"));
        assertThat(asked("person", Map.of("home-born-year", List.of("1990"))).faults())
                .extracting(Fault::field, Fault::says)
                .containsExactly(
                        tuple("home-name", "Enter the full name"),
                        tuple("home-born-day", "Date of birth must include a day and month"));
    }

    @Test
    void an_empty_table_leads_to_the_first_field_of_its_first_row() {
        var type =
                words.findAnswerType("rows")
                        .orElseThrow()
                        .with(
                                List.of(
                                        Part.of(
                                                "heard",
                                                "When you heard it",
                                                words.findAnswerType("date").orElseThrow())));
        var posted = Map.of("home-rows", List.of("1"));
        var wrong = (Answer.Wrong) type.read(ASKING, new Posted(posted));
        var it =
                new AskedParts(posted, wrong.all())
                        .asked(new AskedParts.Label("What happened?", null), type, ASKING);
        assertThat(it.faults())
                .extracting(Fault::field, Fault::says)
                .containsExactly(tuple("home-1-heard-day", "Fill in at least one entry"));
        var when = it.given().rows().getFirst().getFirst();
        assertThat(marked(when, "day", "month", "year")).hasSize(3);
    }

    @Test
    void nobody_is_shown_as_nobody() {
        assertThat(asked(Map.of("home-rows", List.of("0"))).given().rows()).isEmpty();
        assertThat(asked(Map.of()).given().rows()).hasSize(1);
    }
}
