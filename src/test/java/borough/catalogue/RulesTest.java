package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.services.Rule.May;
import borough.values.Uprn;
import borough.walking.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that stop somebody, find what is open already, answer, or send elsewhere. */
class RulesTest extends FrontHalf {
    private static final String DUPLICATE =
            """
            ask:
              address: { question: Where is it?, answer: property }
              what: { question: What is it?, answer: text }
            know:
              nearby: cases.still_open(address)
            duplicate:
              same: { match: nearby, may: [%s], say: Somebody told us. }
            """;

    @Test
    void what_is_open_already_is_found_on_the_page_where_it_becomes_known() {
        var service = service(DUPLICATE.formatted("join") + THEN);
        answers.put("address", HOME);
        looked.put("cases.still_open", List.of());
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        looked.put("cases.still_open", List.of(Map.of("reference", "4K7-QXD-9RM")));
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Duplicate.class,
                        it -> {
                            assertThat(it.references()).containsExactly("4K7-QXD-9RM");
                            assertThat(it.words()).isEqualTo("Somebody told us.");
                            assertThat(it.rule().atOnce()).contains(May.JOIN);
                        });
        gone.add("same");
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
    }

    @Test
    void an_example_joins_what_is_open_or_goes_on() {
        var given = "given: { address: 14 Mill Lane, what: bags }\n    ";
        var known = "known: { nearby: [4K7-QXD-9RM] }\n    ";
        assertThat(
                        faults(
                                DUPLICATE.formatted("join") + THEN,
                                known + given + "expect: { duplicate: same, joined: 4K7-QXD-9RM }"))
                .isEmpty();
        assertThat(
                        faults(
                                DUPLICATE.formatted("show, go on") + THEN,
                                known
                                        + given
                                        + "expect: { duplicate: same, joined: none, stage: working }"))
                .isEmpty();
        assertThat(
                        faults(
                                DUPLICATE.formatted("join") + THEN,
                                given + "expect: { duplicate: same }"))
                .contains(
                        "s/x.yaml:21: in \"the first\" duplicate should be same and is none; mend the rules or the example");
    }

    @Test
    void a_duplicate_names_a_list_and_what_may_be_done() {
        assertThat(faults(DUPLICATE.formatted("join, merge")))
                .contains(
                        "s/x.yaml:12: nobody may \"merge\" here; there are add, go on, join, replace, show");
        assertThat(faults(DUPLICATE.formatted("join").replace("match: nearby", "match: what")))
                .contains(
                        "s/x.yaml:12: what is open is a list, not a text; name a fact that lists cases");
        assertThat(faults(DUPLICATE.formatted("join").replace(", may: [join]", "")))
                .contains(
                        "s/x.yaml:12: \"same\" leaves nothing to do; add may: and show, join, replace, add or go on");
    }

    @Test
    void a_diversion_without_a_condition_is_shown_before_the_first_question() {
        var service =
                service(
                        """
                        limits: { other bodies: [county highways, canal trust] }
                        ask:
                          address: { question: Where is it?, answer: property }
                        know:
                          land: places.land_at(address)
                        divert:
                          now: { say: Ring 101., to: police, may go on: yes }
                          not ours: { when: land in other_bodies, say: It is theirs., to: land }
                        """
                                + THEN);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Diverted.class,
                        it -> {
                            assertThat(it.to()).isEqualTo("police");
                            assertThat(it.rule().mayGoOn()).isTrue();
                        });
        gone.add("now");
        answers.put("address", HOME);
        looked.put("places.land_at", "canal trust");
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Diverted.class, it -> assertThat(it.to()).isEqualTo("canal trust"));
    }

    @Test
    void a_diversion_comes_back_with_what_it_asks() {
        var middle =
                """
                ask:
                  check: { question: Which check?, answer: text, optional: yes }
                divert:
                  first:
                    when: given(check) == false
                    say: First answer five questions.
                    to: housing-help-check
                    comes back: yes
                    asks: [tonight, safe]
                """;
        var leads = service(middle + THEN).form().rules().getFirst().way().to().orElseThrow();
        assertThat(leads.comesBack()).isTrue();
        assertThat(leads.asks()).containsExactly("tonight", "safe");
        assertThat(faults(middle.replace("    comes back: yes\n", "")))
                .contains(
                        "s/x.yaml:13: \"first\" limits what is asked and nobody comes back; add comes back: yes");
        assertThat(
                        faults(
                                middle + THEN,
                                "given: { check: skipped }\n    expect: { diverted: first }"))
                .isEmpty();
    }

    @Test
    void a_refusal_may_do_something_by_itself() {
        var middle =
                """
                ask:
                  address: { question: Where is it?, answer: property }
                  blocked: { question: Is the street blocked?, answer: yes or no }
                refuse:
                  street:
                    when: blocked
                    say: We will keep you posted.
                    do: { follow: waste.follow_street(address) }
                """;
        answers.putAll(Map.of("address", HOME, "blocked", true));
        assertThat(step(service(middle + THEN)))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        it -> {
                            assertThat(it.does()).hasSize(1);
                            assertThat(it.does().getFirst().inputs().uprn("property"))
                                    .isEqualTo(new Uprn(1));
                        });
        assertThat(
                        faults(
                                middle + THEN,
                                "given: { address: 14 Mill Lane, blocked: yes }\n    expect: { refused: street, does: [follow] }"))
                .isEmpty();
    }

    private static final String CHECK =
            """
            limits:
              leaving soon: 56 days by law
            ask:
              why: { question: Why?, answer: one of, from: [notice, arrears] }
              leave by: { question: When must you leave?, answer: date, optional: yes }
            priority:
              tonight: { when: leave_by == today, say: Ring us now., offer: book-appointment }
            show:
              notice: { when: why == "notice", say: You need not leave yet., offer: book-appointment }
              arrears: { when: why == "arrears", say: We can help you pay. }
              soon:
                when: leave_by < after(today, leaving_soon)
                say: You leave by {leave by}.
            """;

    @Test
    void a_service_without_stages_answers_and_keeps_nothing() {
        var check = CHECK;
        answers.putAll(Map.of("why", "notice", "leave by", java.time.LocalDate.of(2026, 11, 24)));
        assertThat(step(service(check)))
                .isInstanceOfSatisfying(
                        Step.Found.class,
                        it -> {
                            assertThat(it.shown())
                                    .extracting(Step.Shown::words)
                                    .containsExactly(
                                            "You need not leave yet.",
                                            "You leave by Tuesday 24 November.");
                            assertThat(it.urgent().map(Step.Urgent::words))
                                    .contains("Ring us now.");
                        });
        var given = "given: { why: notice, leave by: 2026-12-31 }\n    ";
        assertThat(
                        faults(
                                check,
                                given
                                        + "expect: { shows: [notice, soon], hides: [arrears], priority: none, kept: 2 years }"))
                .isEmpty();
        assertThat(
                        faults(
                                check,
                                given
                                        + "expect: { shows: [notice], hides: [soon], kept: nothing }"))
                .contains(
                        "s/x.yaml:23: in \"the first\" shows should be notice and is notice, soon; mend the rules or the example",
                        "s/x.yaml:23: in \"the first\" hides should be soon and is it is shown; mend the rules or the example",
                        "s/x.yaml:23: in \"the first\" kept should be nothing and is 2 years; mend the rules or the example");
    }

    @Test
    void a_show_in_the_middle_waits_for_its_question() {
        var middle =
                """
                ask:
                  request: { question: What would you like to know?, answer: text }
                  name: { question: Your name, answer: text }
                show:
                  published: { on: request, say: Do these help? }
                """;
        var service = service(middle + THEN);
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        answers.put("request", "bins");
        assertThat(step(service)).isInstanceOf(Step.Shown.class);
        gone.add("published");
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(faults(middle.replace("on: request, ", "")))
                .contains(
                        "s/x.yaml:10: a service that is sent shows nothing in the end; add on: and the question it is shown after");
        assertThat(faults(middle.replace("on: request", "on: requets")))
                .contains(
                        "s/x.yaml:10: there is no question \"requets\"; did you mean \"request\"?");
    }

    @Test
    void answers_go_along_to_a_service_that_is_offered() {
        var given = "given: { why: notice }\n    expect: { shows: [notice] }\n    later:\n      - ";
        assertThat(
                        faults(
                                CHECK,
                                given
                                        + "goes to: book-appointment\n        expect: { carries: [why] }"))
                .isEmpty();
        assertThat(faults(CHECK, given + "goes to: elsewhere\n        expect: { carries: [why] }"))
                .anyMatch(line -> line.contains("nobody is sent to elsewhere"));
        assertThat(
                        faults(
                                CHECK,
                                given
                                        + "goes to: book-appointment\n        expect: { carries: [leave by] }"))
                .anyMatch(line -> line.contains("carries should be leave by and is why"));
    }

    @Test
    void rules_and_keys_that_mean_nothing_are_named() {
        assertThat(faults("warn:\n  odd: { say: Odd., list: today }\n"))
                .anyMatch(line -> line.contains("\"list\" means nothing here"));
        assertThat(faults("divert:\n  odd: { say: Odd. }\n"))
                .contains("s/x.yaml:7: \"odd\" leads nowhere; add to: and where people go");
        assertThat(faults("ask:\n  a: { question: A, answer: text, columns: { b: text } }\n"))
                .contains("s/x.yaml:7: \"text\" has no columns; take out columns:");
        assertThat(faults("ask:\n  a: { question: A, answer: text, grows in: [working] }\n"))
                .contains("s/x.yaml:7: only rows and several files grow; take out grows in:");
    }
}
