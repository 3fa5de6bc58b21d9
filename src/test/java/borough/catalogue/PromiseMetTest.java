package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A promise that something before the end of the case meets: {@code met by:}. */
class PromiseMetTest {
    private static final String TOP =
            """
            service: Something
            about: Something that people ask for.
            area: bin-collections-and-containers
            owner: street team
            promise: 5 working days
            met by: [being mended, not ours, visit done]
            limits: { extension: 3 working days }
            ask:
              urgent: { question: Is it urgent?, answer: yes or no, optional: yes }
            messages:
              sorry: We are late.
              begun: We promised it for {due}. We have begun.
            keep: 2 years
            """;
    private static final String THEN =
            """
            then:
              waiting:
                do: { visit: visits.raise("look") }
                on visit done: { tell: begun }
                decide:
                  mend it: { by: officer, to: being mended }
                  not ours: { by: officer, reason: yes, to: asking others }
                  extend: { by: officer, reason: yes, more time: extension }
                after due: { tell: sorry, raise to: manager }
              being mended: { tell: begun, decide: { done: { by: officer, to: mended } } }
              asking others:
                clock: starts again
                on customer answers: waiting
                ask again: [urgent]
              mended: { end: done }
            examples:
              - name: the first
                now: 2026-11-24 10:00
                expect: { stage: waiting, due: 2026-12-01 }
            """;

    private static Vocabulary words() {
        var words = TestWords.words();
        words.action("visits.raise")
                .means("Sends someone.")
                .takes("kind", Type.TEXT)
                .announces("done")
                .does((in, caseRef) -> {});
        return words;
    }

    private static List<String> faults(String text) {
        return TestWords.lines(new Check(words(), TestWords.TIME).check("s/x.yaml", text).faults());
    }

    private static List<String> later(String steps) {
        return faults(TOP + THEN + "    later:\n" + steps.indent(6));
    }

    @Test
    void a_stage_that_meets_it_ends_it_and_nothing_is_late_after() {
        assertThat(
                        later(
                                """
                                - { at: 2026-11-26 10:00, by: officer, chooses: mend it, expect: { stage: being mended, due: none, tell: [begun] } }
                                - { at: 2027-01-12 10:00, expect: { stage: being mended, due: none, raised to: none } }
                                """))
                .isEmpty();
    }

    @Test
    void so_does_an_event_though_the_case_stays_where_it_is_and_more_time_is_given_no_more() {
        assertThat(
                        later(
                                """
                                - { at: 2026-11-26 10:00, happens: visit done, expect: { stage: waiting, due: none } }
                                - { at: 2026-12-02 10:00, expect: { stage: waiting, raised to: none, tell: none } }
                                - { by: officer, chooses: extend, reason: It takes long., expect: { not allowed: extend } }
                                """))
                .isEmpty();
    }

    @Test
    void without_it_the_case_is_late_and_what_comes_too_late_meets_it_all_the_same() {
        assertThat(
                        later(
                                """
                                - { at: 2026-12-02 10:00, expect: { stage: waiting, raised to: manager, tell: sorry, due: 2026-12-01 } }
                                - { by: officer, chooses: mend it, expect: { due: none } }
                                """))
                .isEmpty();
    }

    @Test
    void counted_afresh_it_is_to_be_met_again() {
        assertThat(
                        later(
                                """
                                - { at: 2026-11-26 10:00, by: officer, chooses: not ours, reason: A lane of the county., expect: { stage: asking others, due: none } }
                                - { at: 2026-12-08 10:00, answers: { urgent: yes }, expect: { stage: waiting, due: 2026-12-15 } }
                                - { at: 2026-12-16 10:00, expect: { raised to: manager } }
                                """))
                .isEmpty();
    }

    @Test
    void what_is_said_to_meet_it_must_come_and_come_later() {
        assertThat(faults((TOP + THEN).replace("[being mended,", "[being mendd,")))
                .contains(
                        "s/x.yaml:6: no stage, decision or event is called \"being mendd\"; did you mean \"being mended\"?");
        assertThat(faults((TOP + THEN).replace("[being mended,", "[waiting,")))
                .contains(
                        "s/x.yaml:6: every case begins in \"waiting\", which would meet each promise at once; name what comes later: a stage, a decision or an event");
        assertThat(faults((TOP + THEN).replace("[being mended,", "[mended,")))
                .contains(
                        "s/x.yaml:6: \"mended\" ends the case, which meets the promise by itself; take it out");
        assertThat(faults((TOP + THEN).replace("promise: 5 working days\n", "")))
                .contains("s/x.yaml:5: met by: and nothing is promised; add promise: and a limit");
    }
}
