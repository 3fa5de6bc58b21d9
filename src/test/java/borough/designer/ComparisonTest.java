package borough.designer;

import static org.assertj.core.api.Assertions.assertThat;

import borough.catalogue.Services;
import borough.catalogue.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static List<String> between(String from, String to) {
        return Comparison.of(
                Services.read("ask-for-a-skip", Shelf.SKIP),
                Services.read("ask-for-a-skip", Shelf.SKIP.replace(from, to)));
    }

    @Test
    void the_same_meaning_is_no_difference() {
        assertThat(between("limits:", "# said otherwise\nlimits:")).isEmpty();
        assertThat(
                        between(
                                "by: waste supervisor, to: agreed",
                                "to: agreed, by: [waste supervisor]"))
                .isEmpty();
    }

    @Test
    void a_limit_that_changes_is_said_with_both_values() {
        assertThat(between("answer within: 2 working days", "answer within: 1 working day"))
                .containsExactly(
                        "The limit “answer within” changes from 2 working days to 1 working day.");
    }

    @Test
    void what_is_new_or_gone_is_said_once_with_its_words() {
        var more = "  street: { question: In which street?, answer: text, optional: yes }\n";
        assertThat(between("  days: {", more + "  days: {"))
                .containsExactly("New question “street”: “In which street?”");
        assertThat(between("  agreed: You may put up your skip.\n", "  held: Not yet.\n"))
                .containsExactly(
                        "New message “held”: “Not yet.”",
                        "Gone: the message “agreed”: “You may put up your skip.”");
    }

    @Test
    void a_wording_a_condition_and_a_way_out_are_said_of_what_they_belong_to() {
        assertThat(between("say: A skip may stay for", "say: It may stay for"))
                .containsExactly(
                        "The refusal “too long” now says “It may stay for {days at most} days.”"
                                + " Before: “A skip may stay for {days at most} days.”");
        assertThat(between("when: days > days_at_most", "when: days >= days_at_most"))
                .containsExactly(
                        "The refusal “too long” now applies when “days >= days_at_most”."
                                + " Before: “days > days_at_most”.");
        assertThat(between("by: waste supervisor, to", "by: manager, to"))
                .containsExactly(
                        "“by” of the decision “agree” of the stage “deciding” changes from"
                                + " “waste supervisor” to manager.");
        assertThat(between("title", "title")).isEmpty();
        assertThat(between("service: Ask for a skip", "service: Ask for a big skip"))
                .containsExactly(
                        "The service’s title changes from “Ask for a skip” to “Ask for a big"
                                + " skip”.");
    }

    @Test
    void another_order_of_questions_is_a_difference() {
        assertThat(
                        between(
                                "  name: { question: What is your name?, answer: text }\n"
                                        + "  days: { question: For how many days?, answer: number"
                                        + " }\n",
                                "  days: { question: For how many days?, answer: number }\n"
                                        + "  name: { question: What is your name?, answer: text }\n"))
                .containsExactly("The questions stand in another order.");
    }

    @Test
    void an_example_that_changes_is_named_and_its_lines_tell_the_rest() {
        assertThat(between("2026-05-12 10:00", "2026-05-12 11:00"))
                .allMatch(it -> it.matches("The example “[^”]*” changes\\."))
                .contains("The example “a week is asked for” changes.");
    }
}
