package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.tongues.Tongue;
import borough.values.Money;
import borough.walking.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions with their choices and rows, and who sees their answers. */
class QuestionsTest extends FrontHalf {
    @Test
    void privacy_is_read_and_checked() {
        var middle =
                """
                privacy:
                  seen by: [abuse team]
                  hidden from: [account, search]
                  every view logged: yes
                  quick exit: yes
                  title: Your enquiry
                  reach by: reach
                ask:
                  reach: { question: How may we reach you?, answer: text }
                """;
        var privacy = service(middle + THEN).privacy();
        assertThat(privacy.seen().by()).containsExactly("abuse team");
        assertThat(privacy.seen().everyViewLogged()).isTrue();
        assertThat(privacy.quickExit()).isTrue();
        assertThat(privacy.title()).contains("Your enquiry");
        assertThat(faults(middle.replace("reach by: reach", "reach by: rech")))
                .contains("s/x.yaml:12: there is no question \"rech\"; did you mean \"reach\"?");
        assertThat(faults(middle.replace("search]", "serch]")))
                .contains(
                        "s/x.yaml:8: nothing can be hidden from \"serch\"; did you mean \"search\"?");
        assertThat(faults(middle.replace("quick exit: yes", "quick exit: true")))
                .anyMatch(line -> line.contains("write yes or no"));
        assertThat(faults(middle + THEN, "expect: { hidden from: [search] }")).isEmpty();
        assertThat(faults(middle + THEN, "expect: { hidden from: [household] }"))
                .anyMatch(line -> line.contains("hidden from should be household"));
    }

    private static final String SCHEME =
            """
            ask:
              scheme: { question: Which scheme?, answer: one of, from: open schemes }
              proof: { question: "Proof for {scheme.closes}", answer: text }
            know:
              open schemes: grants.open_schemes()
            refuse:
              closed: { when: today > scheme.closes, say: "It closed on {scheme.closes}." }
            """;

    @Test
    void a_question_says_what_was_answered_before_it() {
        var middle =
                """
                limits:
                  longest: 14 days
                ask:
                  kind: { question: What is it?, answer: one of, from: [tree, shed] }
                  where:
                    question: Where is the {kind}?
                    hint: A {kind} is looked at within {longest}. Write to {me.email}.
                    answer: text
                """;
        var service = service(middle + THEN);
        answers.put("kind", "tree");
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> {
                            assertThat(it.asks().question()).isEqualTo("Where is the tree?");
                            assertThat(it.asks().hint())
                                    .contains("A tree is looked at within 14 days.");
                        });
        answers.put("where", "By the gate");
        assertThat(walk(service).asked())
                .extracting(Step.Answered::asked)
                .containsExactly("What is it?", "Where is the tree?");
        var where = service.question("where").orElseThrow().wording().question();
        assertThat(where.canHaveSaid("Where is the shed?")).isTrue();
        assertThat(where.canHaveSaid("What is the shed?")).isFalse();
        assertThat(where.outline(Tongue.ENGLISH)).isEqualTo("Where is the …?");
        var never = service(middle.replace("the {kind}?", "{me.name}?") + THEN);
        answers.remove("where");
        assertThat(step(never))
                .isInstanceOfSatisfying(
                        Step.Ask.class, it -> assertThat(it.asks().question()).isEqualTo("Where"));
    }

    @Test
    void a_question_that_says_what_comes_later_is_a_fault() {
        var middle =
                """
                ask:
                  first: { question: "Is it {second}?", answer: text, hint: "Done by {due}." }
                  second: { question: What is it?, answer: text }
                  third: { question: "Which of {both}?", answer: text, when: given(both) }
                  fourth: { question: And then?, answer: text }
                know:
                  both: second + fourth
                """;
        assertThat(faults(middle))
                .contains(
                        "s/x.yaml:7: {second} is not known when \"first\" is asked; say only what"
                                + " stands above it: answers, facts of those, limits",
                        "s/x.yaml:7: {due} is not known when \"first\" is asked; say only what"
                                + " stands above it: answers, facts of those, limits",
                        "s/x.yaml:9: {both} is not known when \"third\" is asked, through fourth;"
                                + " say only what stands above it: answers, facts of those,"
                                + " limits");
    }

    @Test
    void braces_where_nothing_is_filled_in_are_faults() {
        var middle =
                """
                limits:
                  closing: In {month}
                ask:
                  kind: { question: What?, answer: one of, from: ["a {thing}", other] }
                  log:
                    question: What did you hear?
                    answer: rows
                    columns:
                      heard: { question: "Heard at {kind}?", answer: text, hint: "As {kind}" }
                      effect: [little, "much {kind}"]
                languages:
                  cy: { about: "Am {kind}" }
                """;
        assertThat(faults(middle))
                .filteredOn(it -> it.contains("is not filled in here, and people would read it so"))
                .extracting(it -> it.substring(0, it.indexOf(" is not filled")))
                .contains(
                        "s/x.yaml:9: {thing}",
                        "s/x.yaml:14: {kind}",
                        "s/x.yaml:15: {kind}",
                        "s/x.yaml:17: {kind}");
    }

    @Test
    void a_choice_from_a_fact_of_records_is_the_record() {
        var service = service(SCHEME + THEN);
        var flood =
                Map.of(
                        "name", "Flood 2026",
                        "award", Money.pounds(10),
                        "closes", java.time.LocalDate.of(2026, 11, 20));
        looked.put("grants.open_schemes", List.of(flood));
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> assertThat(it.asking().choices()).containsExactly("Flood 2026"));
        answers.put("scheme", "Flood 2026");
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        it -> assertThat(it.words()).isEqualTo("It closed on Friday 20 November."));
        assertThat(service.answersFromJson(service.answersToJson(answers))).isEqualTo(answers);
        looked.put("grants.open_schemes", List.of());
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(faults(SCHEME.replace("today > scheme.closes", "today > scheme.award")))
                .anyMatch(line -> line.contains("a date cannot be compared with a money"));
    }

    @Test
    void an_example_says_a_chosen_record_whole_and_sees_the_choices() {
        var known = "known: { open schemes: [{ name: Flood 2026, closes: 2026-11-20 }] }\n    ";
        var whole = "given: { scheme: { name: Other, closes: 2026-11-21 } }\n    ";
        assertThat(faults(SCHEME + THEN, whole + "expect: { refused: closed }")).isEmpty();
        var named = known + "given: { scheme: Flood 2026 }\n    ";
        assertThat(
                        faults(
                                SCHEME + THEN,
                                named
                                        + "expect: { refused: closed, choices: { scheme: [Flood 2026] } }"))
                .isEmpty();
        assertThat(
                        faults(
                                SCHEME + THEN,
                                known + "expect: { choices: { scheme: [Flood 2026, Fire] } }"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "scheme should be Flood 2026, Fire and is Flood 2026"));
    }

    @Test
    void a_choice_may_be_there_only_when_a_condition_holds() {
        var middle =
                """
                ask:
                  address: { question: Where?, answer: property }
                  spot: { question: Where is it?, answer: one of, from: [front, { inside: { when: supported } }] }
                know:
                  supported: benefits.support_at(address)
                """;
        var service = service(middle + THEN);
        answers.put("address", HOME);
        looked.put("benefits.support_at", false);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> assertThat(it.asking().choices()).containsExactly("front"));
        looked.put("benefits.support_at", true);
        answers.put("spot", "inside");
        assertThat(step(service)).isInstanceOf(Step.Ready.class);
        looked.put("benefits.support_at", false);
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(
                        faults(
                                middle + THEN,
                                "known: { supported: no }\n    expect: { choices: { spot: [front] }, knows: { supported: no } }"))
                .isEmpty();
        assertThat(
                        faults(
                                middle + THEN,
                                "known: { supported: no }\n    expect: { knows: { supported: yes } }"))
                .anyMatch(line -> line.contains("supported should be yes and is no"));
    }

    @Test
    void a_question_that_needs_its_own_answer_is_a_fault() {
        assertThat(
                        faults(
                                "ask:\n  old: { question: Is it old?, answer: yes or no, when: older }\n"
                                        + "know:\n  older: old == false\n"))
                .contains(
                        "s/x.yaml:7: \"old\" must be answered before it can be asked; ask it by something that is known before");
    }

    private static final String ROWS =
            """
            ask:
              times:
                question: When was it?
                answer: rows
                columns:
                  heard: text
                  effect: [could not sleep, annoyed]
                  until: { answer: date, optional: yes }
                grows in: [working]
            know:
              bad: times.filter(t, t.effect == "could not sleep")
              still on: times.exists(t, given(t.until) == false)
            warn:
              bad: { when: bad.size() > 0 && still_on, say: "It is bad: {bad.first.heard}." }
            """;

    @Test
    void rows_are_a_list_of_records_in_conditions() {
        var given =
                "given: { times: [{ heard: bass, effect: could not sleep }] }\n    "
                        + "expect: { warned: [bad], knows: { still on: yes } }";
        assertThat(faults(ROWS + THEN, given)).isEmpty();
        assertThat(faults(ROWS.replace("t.effect ==", "t.efect ==")))
                .anyMatch(line -> line.contains("there is no efect in it"));
        assertThat(faults(ROWS.replace("heard: text", "heard: txt")))
                .anyMatch(line -> line.contains("no answer type is called \"txt\""));
        assertThat(faults(ROWS.replace("heard: text", "heard: one of")))
                .contains(
                        "s/x.yaml:11: \"one of\" has no choices; write the choices: [one, another]");
        assertThat(faults(ROWS.replace("grows in: [working]", "grows in: [workng]")))
                .contains("s/x.yaml:14: there is no stage \"workng\"; did you mean \"working\"?");
        assertThat(faults("ask:\n  a: { question: A, answer: rows }\n"))
                .contains(
                        "s/x.yaml:7: \"a\" does not say what a row holds; add columns: { name: text }");
    }

    @Test
    void a_choice_of_whole_numbers_is_a_number() {
        var middle =
                """
                limits: { worst: 10 }
                ask:
                  points: { question: How clean is it?, answer: one of, from: [0, 5, 10, 15] }
                refuse:
                  bad: { when: points > worst, say: Too bad. }
                """;
        assertThat(faults(middle + THEN, "given: { points: 15 }\n    expect: { refused: bad }"))
                .isEmpty();
        assertThat(faults(middle + THEN, "given: { points: 10 }\n    expect: { refused: none }"))
                .isEmpty();
        assertThat(faults(middle.replace("[0, 5, 10, 15]", "[none, some]")))
                .anyMatch(line -> line.contains("a text cannot be compared with a number"));
    }
}
