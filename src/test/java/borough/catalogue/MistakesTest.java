package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody who never programmed gets wrong in a file, and what the check says of it. */
class MistakesTest {
    private static final String FILE =
            """
            service: Report a broken swing
            about: Tell us about something broken in a playground.
            area: parks-pitches-and-allotments
            owner: parks-leisure-and-culture
            channels: [web, phone, kiosk]
            promise: mend within
            limits:
              mend within: 5 working days
            ask:
              what: { question: What is broken?, answer: "one of", from: [swing, slide] }
              bad: { question: Is anybody hurt?, answer: yes or no }
              photo: { question: A photo of it, answer: file, optional: yes }
            refuse:
              hurt:
                when: bad
                say: Ring 999 first.
            then:
              to look at:
                say: We look at it by {due}.
                tell: thanks
                decide:
                  mended: { by: adviser, to: mended }
                after due: { tell: sorry, raise to: adviser }
              mended: { end: done }
            messages:
              thanks: Thank you. Your report is {case.reference}.
              sorry: We are late with {case.reference}.
            keep: 2 years
            examples:
              - name: a swing
                now: 2026-11-24 10:00
                given: { what: swing, bad: no }
                expect: { stage: to look at, due: 2026-12-01, tell: [thanks] }
            """;

    private static List<String> check(String right, String wrong) {
        assertThat(FILE).contains(right);
        var words = TestWords.words();
        var text = FILE.replace(right, wrong);
        return TestWords.lines(new Check(words, TestWords.TIME).check("s/x.yaml", text).faults());
    }

    @Test
    void the_file_without_a_mistake_has_none() {
        assertThat(check("swing", "swing")).isEmpty();
    }

    @Test
    void a_file_must_not_be_sent_where_nobody_has_one_with_them() {
        assertThat(check("answer: file, optional: yes", "answer: file"))
                .contains(
                        "s/x.yaml:12: \"photo\" must be sent, and a kiosk takes no files; add optional: yes, ask it when: channel != \"kiosk\", or take kiosk out of channels:");
        assertThat(check("answer: file, optional: yes", "answer: file, when: channel == \"web\""))
                .isEmpty();
    }

    @Test
    void who_says_how_it_is_safe_to_reach_them_is_told_by_nothing_else() {
        var safe = "reach: { question: How is it safe?, answer: safe contact, optional: yes }";
        assertThat(check("photo: { question: A photo of it, answer: file, optional: yes }", safe))
                .contains(
                        "s/x.yaml:12: the customer says how it is safe to reach them, and the messages do not go by it; add reach by: reach under privacy:");
    }

    @Test
    void what_comes_with_a_case_is_not_said_before_there_is_one() {
        var soon =
                " is not known before it is sent; say what is known by then: answers, facts, limits";
        assertThat(check("What is broken?", "\"What is broken, {case.reference}?\""))
                .contains("s/x.yaml:10: {case.reference}" + soon);
        assertThat(check("Ring 999 first.", "\"Ring 999 first. See {case.link}.\""))
                .contains("s/x.yaml:16: {case.link}" + soon);
        assertThat(check("when: bad", "when: bad && decision.reason != \"\""))
                .contains("s/x.yaml:15: {decision}" + soon);
        assertThat(
                        check(
                                "answer: file, optional: yes",
                                "answer: file, optional: yes, when: given(stage.until)"))
                .contains("s/x.yaml:12: {stage}" + soon);
    }

    @Test
    void the_price_and_the_priority_come_with_the_last_answer() {
        var early =
                " is not known when \"bad\" is asked; say only what stands above it: answers, facts of those, limits";
        assertThat(check("Is anybody hurt?", "\"Is anybody hurt, for {price}?\""))
                .contains("s/x.yaml:11: {price}" + early);
        assertThat(
                        check(
                                "Is anybody hurt?, answer",
                                "Is anybody hurt?, hint: \"It is {priority}.\", answer"))
                .contains("s/x.yaml:11: {priority}" + early);
    }

    @Test
    void a_condition_written_as_it_is_spoken_says_how_it_is_written() {
        assertThat(check("when: bad", "when: what = \"swing\""))
                .containsOnlyOnce(
                        "s/x.yaml:15: a condition compares with ==, not with =; write ==");
        assertThat(check("when: bad", "when: bad and what == \"swing and slide\""))
                .contains(
                        "s/x.yaml:15: a condition is not joined by \"and\"; write && for and, || for or, == false for not");
        assertThat(check("when: bad", "when: today > ago(mend within)"))
                .contains(
                        "s/x.yaml:15: \"mend within\" has a space in it; inside a condition write mend_within");
    }
}
