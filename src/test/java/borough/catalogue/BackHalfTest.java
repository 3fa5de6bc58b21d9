package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The back half of a service file, word by word: each proved by examples that can fail. */
class BackHalfTest {
    private static final String TOP =
            """
            service: Something
            about: Something that people ask for.
            area: bin-collections-and-containers
            owner: street team
            promise: 5 working days
            ask:
              urgent: { question: Is it urgent?, answer: yes or no, optional: yes }
              secret: { question: Who did it?, answer: text, optional: yes, seen by: [officer] }
            messages:
              sorry: { text: We are late., when: given(urgent) == false }
              why: We decided, because {decision.reason}. Ask again by {review.until}.
            keep: 2 years
            """;
    private static final String FIRST =
            """
            examples:
              - name: the first
                now: 2026-11-24 10:00
            """;

    private static Vocabulary words() {
        var words = TestWords.words();
        words.action("visits.raise")
                .means("Sends someone.")
                .takes("kind", Type.TEXT)
                .announces("done", "found evidence")
                .does((in, caseRef) -> {});
        return words;
    }

    private static List<String> faults(String then, String expects) {
        var text = TOP + then + FIRST + expects.indent(4);
        return TestWords.lines(new Check(words(), TestWords.TIME).check("s/x.yaml", text).faults());
    }

    private static void holds(String then, String expects) {
        assertThat(faults(then, expects)).isEmpty();
    }

    private static void fails(String then, String expects, String fault) {
        assertThat(faults(then, expects)).anyMatch(line -> line.contains(fault));
    }

    private static List<String> toldTo(String to) {
        var text =
                TOP.replace("sorry: { text", "sorry: { to: " + to + ", text")
                        + "then:\n  a: { tell: [sorry, why], end: done }\n"
                        + FIRST
                        + "expect: { tell: [sorry, why] }\n".indent(4);
        return TestWords.lines(new Check(words(), TestWords.TIME).check("s/x.yaml", text).faults());
    }

    @Test
    void a_message_goes_to_a_role_or_to_whoever_a_name_reaches() {
        assertThat(toldTo("officer")).isEmpty();
        assertThat(toldTo("secret")).isEmpty();
        assertThat(toldTo("urgent"))
                .anyMatch(it -> it.contains("nobody can be told by a yes or no"));
        assertThat(toldTo("secret.nothing")).anyMatch(it -> it.contains("secret has no nothing"));
    }

    private static final String PARTS =
            """
            then:
              in hand:
                parts:
                  clearing:
                    then:
                      waiting: { on hunting searched: to clear, after 24 hours: to clear }
                      to clear:
                        do: { job: visits.raise("clean") }
                        on job found evidence: { opens: fining }
                        on job done: cleared
                      cleared: { end: done }
                  hunting:
                    when: urgent
                    seen by: [officer]
                    then:
                      to search: { do: { search: visits.raise("search") }, on search done: searched }
                      searched: { decide: { fine: { by: officer, reason: yes, to: acted } } }
                      acted: { end: done }
                  fining:
                    when: urgent == false && given(secret)
                    team: enforcement
                    then:
                      to fine: { decide: { fine it: { by: officer, to: fined } } }
                      fined: { end: done }
                on parts done: over
              over: { end: done }
            """;

    @Test
    void parts_run_side_by_side_and_hear_each_other_and_are_joined() {
        holds(
                PARTS,
                """
                given: { urgent: yes }
                expect: { stage: in hand, parts: { clearing: waiting, hunting: to search } }
                later:
                  - happens: search done
                    expect: { parts: { clearing: to clear, hunting: searched }, does: [job] }
                  - see as: customer
                    expect: { parts: { clearing: to clear }, hides: secret }
                  - see as: officer
                    expect: { sees: secret }
                  - happens: job done
                    expect: { stage: in hand, parts: { clearing: cleared }, task for: officer }
                  - by: officer
                    chooses: fine
                    reason: It was theirs.
                    expect: { stage: over, ended: done, decided: fine }
                """);
        holds(
                PARTS,
                """
                expect: { parts: { clearing: waiting, hunting: none } }
                later:
                  - at: 2026-11-25 10:00
                    expect: { parts: { clearing: to clear } }
                  - happens: job found evidence
                    expect: { parts: { fining: to fine }, task for: enforcement }
                  - happens: job done
                    expect: { stage: in hand }
                  - by: officer
                    chooses: fine it
                    expect: { stage: over }
                """);
        fails(
                PARTS,
                """
                given: { urgent: yes }
                later:
                  - see as: customer
                    expect: { parts: { clearing: waiting, hunting: to search } }
                """,
                "s/x.yaml:45: in \"the first\" hunting should be to search and is none");
        fails(
                PARTS,
                "later: [{ see as: stranger, expect: { sees: secret } }]",
                "stranger should see [secret] and is secret");
    }

    @Test
    void parts_have_stages_of_their_own_and_names_of_their_own() {
        var expect = "expect: { stage: in hand }";
        fails(PARTS.replace("opens: fining", "opens: finning"), expect, "did you mean \"fining\"?");
        fails(
                PARTS.replace("on hunting searched", "on hunting serched"),
                expect,
                "nothing announces");
        fails(
                PARTS.replace("cleared: { end: done }", "cleared: { say: Clear. }"),
                expect,
                "the stage \"cleared\" can't be left");
        fails(
                PARTS.replace("on job done: cleared\n", "on job done: to clear\n"),
                expect,
                "the stage \"cleared\" can't be reached");
        fails(
                PARTS.replace("parts:", "parts:\n      empty: { when: urgent }"),
                expect,
                "no stages");
    }

    private static final String DECIDING =
            """
            then:
              deciding:
                decide:
                  grant: { by: officer, must tick: [plan, depth], to: granted }
                  refuse: { by: officer, reason: yes, second person: manager, to: refused }
                  call it silly: { by: manager, officer only: yes, reason: yes, to: refused }
              granted: { end: done }
              refused: { tell: why, end: refused }
              looking again:
                decide:
                  pay after all: { by: another officer, to: granted }
                  same answer: { by: another officer, reason: yes, to: final }
              final: { tell: why, end: refused }
            review:
              second look: { of: refused, may ask within: 28 days, to: looking again }
            """;

    @Test
    void a_choice_needs_its_reason_its_ticks_and_the_right_person() {
        holds(
                DECIDING,
                """
                expect: { stage: deciding, task for: [officer, manager], due: 2026-12-01 }
                later:
                  - { by: clerk, chooses: grant, ticks: [plan, depth], expect: { not allowed: grant } }
                  - { by: officer, chooses: grant, ticks: [plan], expect: { not allowed: grant } }
                  - { by: officer, chooses: refuse, expect: { not allowed: refuse } }
                  - { by: officer, chooses: call it silly, reason: No., expect: { not allowed: call it silly } }
                  - { by: officer, chooses: grant, ticks: [plan, depth], expect: { stage: granted, ended: done } }
                """);
        fails(
                DECIDING,
                "later: [{ by: clerk, chooses: grant, expect: { stage: deciding } }]",
                "grant should be allowed and is not allowed");
        fails(
                DECIDING.replace(
                        "{ by: manager, officer only: yes, reason: yes, to",
                        "{ officer only: yes, because: It is., to"),
                "expect: { stage: deciding }",
                "only an officer may decide this; say who, with by:");
        fails(
                DECIDING.replace(
                        "{ by: manager, officer only: yes, reason: yes, to",
                        "{ when: urgent, because: It is., second person: head, to"),
                "expect: { stage: deciding }",
                "is decided by rule, which gives no second person");
    }

    @Test
    void a_second_person_agrees_or_sends_it_back_and_is_never_the_first() {
        holds(
                DECIDING,
                """
                later:
                  - { by: officer, chooses: refuse, reason: No plan., expect: { stage: deciding, raised to: manager, task for: manager } }
                  - { by: officer, chooses: grant, ticks: [plan, depth], expect: { not allowed: grant } }
                  - { by: manager, chooses: send back, reason: Look again., expect: { stage: deciding, task for: officer } }
                  - { by: officer, chooses: refuse, reason: No plan., expect: { stage: deciding } }
                  - { by: manager, chooses: refuse, expect: { stage: refused, tell: why, ended: refused } }
                """);
        fails(
                DECIDING.replace("second person: manager", "second person: officer"),
                """
                later:
                  - { by: officer, chooses: refuse, reason: No., expect: { stage: deciding } }
                  - { by: officer, chooses: refuse, reason: No., expect: { stage: refused } }
                """,
                "refuse should be allowed and is not allowed");
    }

    @Test
    void a_customer_asks_in_time_and_another_officer_looks() {
        var refused =
                """
                later:
                  - { by: officer, chooses: refuse, reason: No., expect: { stage: deciding } }
                  - { by: manager, chooses: refuse, expect: { ended: refused } }
                """;
        holds(
                DECIDING,
                refused
                        + """
                  - { at: 2026-12-22 09:00, happens: customer asks for second look, expect: { stage: looking again, ended: none } }
                  - { by: officer, chooses: same answer, reason: No., expect: { not allowed: same answer } }
                  - { by: another officer, chooses: same answer, reason: No., expect: { stage: final, tell: why } }
                """);
        fails(
                DECIDING,
                refused
                        + "  - { at: 2026-12-22 10:01, happens: customer asks for second look, expect: { stage: looking again } }\n",
                "the stage refused does not wait for \"customer asks for second look\"");
    }

    private static final String CLOCKS =
            """
            then:
              reading:
                decide:
                  unclear: { by: officer, to: asking }
                  dear: { by: officer, to: to pay }
                  give: { by: officer, to: given }
              asking:
                clock: starts again
                ask again: [urgent]
                on customer answers: reading
                after 2 months: lapsed
              to pay: { clock: paused, on customer confirms: reading, after 3 months: lapsed }
              given: { end: done }
              lapsed: { end: lapsed }
            """;

    @Test
    void the_promise_stands_still_and_goes_on_or_is_counted_afresh() {
        holds(
                CLOCKS,
                """
                expect: { due: 2026-12-01 }
                later:
                  - { at: 2026-11-25 10:00, by: officer, chooses: dear, expect: { stage: to pay, due: none } }
                  - { at: 2026-11-27 10:00, happens: customer confirms, expect: { stage: reading, due: 2026-12-02 } }
                  - { by: officer, chooses: unclear, expect: { due: none } }
                  - { at: 2026-12-03 10:00, answers: { urgent: yes }, expect: { stage: reading, due: 2026-12-10 } }
                """);
        fails(
                CLOCKS,
                "later: [{ answers: { urgent: yes }, expect: { stage: reading } }]",
                "\"urgent\" is not asked again");
        fails(
                CLOCKS.replace("    on customer answers: reading\n", ""),
                "expect: { stage: reading }",
                "the customer is asked again and nobody hears the answer");
        fails(
                CLOCKS.replace("ask again: [urgent]", "ask again: [urgnt]"),
                "expect: { stage: reading }",
                "there is no question \"urgnt\" to ask again; did you mean \"urgent\"?");
        fails(CLOCKS.replace("clock: paused", "clock: stops"), "expect: {}", "clock is \"stops\"");
    }

    private static final String MORE_TIME =
            """
            limits: { extension: 3 working days }
            then:
              reading:
                decide:
                  extend: { by: officer, reason: yes, more time: extension, tell: longer }
                  twice agreed: { by: officer, reason: yes, second person: manager, more time: same day }
                  unclear: { by: officer, to: asking }
                  give: { by: officer, to: given }
                after due: { tell: sorry, raise to: manager }
              asking:
                clock: starts again
                on customer confirms: reading
              given: { end: done }
            """;

    @Test
    void a_decision_gives_the_promise_more_time_once_with_a_reason() {
        holds(
                MORE_TIME.replace("tell: longer", "tell: sorry"),
                """
                expect: { due: 2026-12-01 }
                later:
                  - { at: 2026-12-02 00:05, expect: { raised to: manager, tell: [sorry] } }
                  - { by: officer, chooses: extend, expect: { not allowed: extend } }
                  - { by: officer, chooses: extend, reason: The file is in the archive., expect: { stage: reading, due: 2026-12-04, tell: [sorry], decided: extend } }
                  - { by: officer, chooses: extend, reason: Again., expect: { not allowed: extend } }
                  - { at: 2026-12-05 00:05, expect: { raised to: manager, tell: [sorry] } }
                  - { by: officer, chooses: unclear, expect: { due: none } }
                  - { at: 2026-12-07 10:00, happens: customer confirms, expect: { due: 2026-12-14 } }
                  - { by: officer, chooses: extend, reason: And again., expect: { due: 2026-12-17 } }
                """);
    }

    @Test
    void more_time_needs_a_promise_and_a_reason_and_a_period() {
        var plain = MORE_TIME.replace("tell: longer", "tell: sorry");
        fails(
                plain.replace("extend: { by: officer, reason: yes,", "extend: { by: officer,"),
                "expect: { stage: reading }",
                "\"extend\" gives more time without a reason");
        fails(
                plain.replace("extension: 3 working days", "extension: £3"),
                "expect: { stage: reading }",
                "extension holds a money");
        fails(
                plain.replace("more time: extension", "more time: extnsion"),
                "expect: { stage: reading }",
                "did you mean \"extension\"?");
        fails(
                plain.replace("after due: { tell", "after due: { more time: extension, tell"),
                "expect: { stage: reading }",
                "more time");
    }

    @Test
    void a_second_person_agrees_before_more_time_is_given() {
        holds(
                MORE_TIME
                        .replace("tell: longer", "tell: sorry")
                        .replace("more time: same day", "more time: extension"),
                """
                expect: { due: 2026-12-01 }
                later:
                  - { by: officer, chooses: twice agreed, reason: Much to read., expect: { due: 2026-12-01 } }
                  - { by: manager, chooses: twice agreed, expect: { due: 2026-12-04 } }
                """);
    }

    private static final String QUIET =
            """
            then:
              keeping:
                on entry added: { tell: sorry }
                after 21 days without entry added: lapsed
                after 21 days: enough
              enough: { end: done }
              lapsed: { end: lapsed }
            """;

    @Test
    void quiet_is_counted_from_what_came_last_and_the_first_written_wins() {
        holds(QUIET, "later: [{ at: 2026-12-15 10:00, expect: { stage: lapsed } }]");
        holds(
                QUIET,
                """
                later:
                  - { at: 2026-12-01 10:00, happens: entry added, expect: { stage: keeping, tell: sorry } }
                  - { at: 2026-12-15 10:00, expect: { stage: enough } }
                """);
        fails(QUIET, "later: [{ expect: { stage: keeping } }]", "nothing happens in this step");
        fails(
                QUIET,
                "later: [{ at: 2026-11-25, happens: entry added, see as: customer }]",
                "two things happen in one step, happens and see as");
    }

    private static final String REVIEWED =
            """
            then:
              helping:
                do: { job: visits.raise("help") }
                end: done
              asking:
                tell: sorry
                on customer confirms: helping
                after 28 days: { raise to: adviser, because: Call them. }
                on customer stops: stopped
              stopped: { end: done }
            review:
              half: { of: helping, every: 6 months, until: 12 months, do: 'visits.raise("look")' }
              yearly: { of: helping, at: 09:00, tell: sorry }
              found: { of: helping, on: job found evidence, to: asking }
            """;

    @Test
    void reviews_outlive_the_case_and_stop_with_its_stage() {
        holds(
                REVIEWED,
                """
                expect: { stage: helping, ended: done, does: [job] }
                later:
                  - { at: 2026-11-25 09:00, expect: { tell: sorry, does: none } }
                  - { at: 2027-05-24 10:00, expect: { does: half, tell: none } }
                  - { at: 2027-12-01 10:00, expect: { does: none } }
                  - { happens: job found evidence, expect: { stage: asking, tell: sorry, ended: none } }
                  - { at: 2027-12-30 10:00, expect: { raised to: adviser } }
                  - { happens: customer stops, expect: { stage: stopped, ended: done } }
                  - { at: 2028-12-30 10:00, expect: { does: none, tell: none } }
                """);
        fails(
                REVIEWED.replace("of: helping, on", "of: asking, on"),
                "expect: { stage: helping }",
                "the stage \"asking\" does not end");
        fails(
                REVIEWED.replace("every: 6 months,", "every: 6 months, at: 10:00,"),
                "expect: { stage: helping }",
                "\"half\" has two times");
        fails(REVIEWED.replace("at: 09:00, ", ""), "expect: {}", "\"yearly\" never comes");
        fails(
                REVIEWED.replace(", to: asking }", ", to: asknig }"),
                "expect: {}",
                "did you mean \"asking\"?");
    }

    @Test
    void rules_may_not_go_round_nor_stand_still_nor_leave_it_to_nobody() {
        var round =
                """
                then:
                  one: { decide: { on: { because: It is., to: two } } }
                  two: { decide: { back: { when: urgent, because: It is., to: one }, out: { because: It is., to: done } } }
                  done: { end: done }
                """;
        fails(round, "expect: {}", "rules lead from \"one\" back to it, round for ever");
        fails(
                round.replace(
                        "back: { when: urgent, because: It is., to: one }, out: { because",
                        "out: { when: urgent, because"),
                "expect: {}",
                "the stage \"two\" stands still where no rule holds");
        fails(
                round.replace(
                        "out: { because: It is., to: done }",
                        "out: { because: It is., leave to: officer }"),
                "expect: {}",
                "\"out\" leaves it to officer, who may decide nothing");
        fails(
                round.replace("back: { when: urgent, because", "back: { because"),
                "expect: {}",
                "\"out\" is never reached");
    }

    @Test
    void a_yes_waits_for_its_evidence_and_a_no_does_not() {
        var wants =
                """
                then:
                  deciding:
                    needs evidence: all
                    decide:
                      grant: { by: officer, to: granted }
                      refuse: { by: officer, reason: yes, to: refused }
                  granted: { end: done }
                  refused: { end: refused }
                evidence:
                  plan: { held: urgent }
                """;
        holds(
                wants,
                """
                given: { urgent: no }
                expect: { missing: plan }
                later:
                  - { by: officer, chooses: grant, expect: { not allowed: grant } }
                  - { happens: evidence complete, expect: { stage: deciding } }
                  - { by: officer, chooses: grant, expect: { stage: granted } }
                """);
        holds(
                wants,
                "given: { urgent: no }\n"
                        + "later: [{ by: officer, chooses: refuse, reason: No., expect: { stage: refused } }]");
        holds(
                wants,
                "given: { urgent: yes }\nlater: [{ by: officer, chooses: grant, expect: { stage: granted } }]");
    }

    @Test
    void a_file_that_asks_nothing_is_told_the_same() {
        var text =
                """
                service: Something
                about: Something that people ask for.
                area: bin-collections-and-containers
                owner: waste-and-recycling
                sign in: required
                then:
                  working: { after 2 days: over }
                  over: { end: done }
                keep: 2 years
                """
                        + FIRST
                        + "    expect: { stage: working }\n";
        var checked = new Check(words(), TestWords.TIME).check("s/x.yaml", text);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.refusing(NotYetRun::of).faults()).isEmpty();
        var atKiosk = text.replace("sign in:", "channels: [web, kiosk]\nsign in:");
        var other = new Check(words(), TestWords.TIME).check("s/x.yaml", atKiosk);
        assertThat(TestWords.lines(other.refusing(NotYetRun::of).faults()))
                .containsExactly(
                        "s/x.yaml:1: signing in at a kiosk or by a program is checked but not yet run; leave it out of services/ until cases can do it");
    }

    @Test
    void what_cases_cannot_do_yet_is_not_published() {
        var check = new Check(words(), TestWords.TIME);
        var expects = "expect: { stage: in hand }\n".indent(4);
        var checked = check.check("s/x.yaml", TOP + PARTS + FIRST + expects);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.refusing(NotYetRun::of).faults()).isEmpty();
        var decided =
                check.check(
                        "s/x.yaml",
                        TOP + CLOCKS + FIRST + "expect: { stage: reading }\n".indent(4));
        assertThat(decided.refusing(NotYetRun::of).faults()).isEmpty();
        var signed = TOP.replace("ask:\n", "sign in: verified identity\nask:\n");
        var other =
                check.check(
                        "s/x.yaml",
                        signed + CLOCKS + FIRST + "expect: { stage: reading }\n".indent(4));
        assertThat(other.refusing(NotYetRun::of).faults()).isEmpty();
        var byProgram =
                check.check(
                        "s/x.yaml",
                        signed.replace("sign in:", "channels: [web, api]\nsign in:")
                                + CLOCKS
                                + FIRST
                                + "expect: { stage: reading }\n".indent(4));
        assertThat(TestWords.lines(byProgram.refusing(NotYetRun::of).faults()))
                .containsExactly(
                        "s/x.yaml:1: signing in at a kiosk or by a program is checked but not yet run; leave it out of services/ until cases can do it");
    }

    private static String withTeam(String team) {
        return """
        then:
          in hand:
            team: %s
            decide: { end: { by: officer, to: over } }
          over: { end: done }
        """
                .formatted(team);
    }

    @Test
    void whose_work_it_is_may_come_from_an_answer_or_a_fact() {
        holds(
                withTeam("{ from: secret }"),
                "given: { secret: waste desk }\nexpect: { task for: waste desk }\n");
        fails(
                withTeam("{ from: secret }"),
                "given: { secret: waste desk }\nexpect: { task for: parks }\n",
                "task for");
        fails(withTeam("{ from: urgent }"), "expect: { stage: in hand }\n", "names no team");
        fails(withTeam("{ from: nobody }"), "expect: { stage: in hand }\n", "nobody");
        fails(withTeam("{ of: secret }"), "expect: { stage: in hand }\n", "means nothing here");
        fails(withTeam("{ }"), "expect: { stage: in hand }\n", "nobody is named");
    }

    @Test
    void a_wording_is_put_together_from_what_is_known() {
        var know =
                """
                know:
                  letter:
                    wording:
                      - To {secret}.
                      - You said {urgent}. We write to you.
                  late: letter.contains("write")
                """;
        holds(
                know + withTeam("officer"),
                "given: { secret: Joanne }\nexpect: { knows: { letter: \"To Joanne.\\n\\nWe write"
                        + " to you.\", late: yes } }\n");
        fails(
                know.replace("{secret}", "{nothing}") + withTeam("officer"),
                "expect: { stage: in hand }\n",
                "nothing here is called {nothing}");
    }
}
