package borough.asking;

import static org.assertj.core.api.Assertions.assertThat;

import borough.TestPlaces;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Vocabulary;
import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void nobody_is_shown_as_nobody() {
        assertThat(asked(Map.of("home-rows", List.of("0"))).given().rows()).isEmpty();
        assertThat(asked(Map.of()).given().rows()).hasSize(1);
    }
}
