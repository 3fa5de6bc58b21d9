package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.cases.Hamlet;
import borough.council.Council;
import borough.council.Councils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program goes on from one service to another with what somebody said, and back again. */
class GoingOnByProgramTest {
    private static final String TALK =
            """
            ask:
              name: { question: What is your name?, answer: text }
              gate code: { question: What is the code of your gate?, answer: text, seen by: [supervisor] }
              why: { question: Why do you ask?, answer: text }

            divert:
              check first:
                when: given(name)
                say: First answer one question.
                to: check-one
                asks: [why]
                comes back: yes

            then:
              waiting:
                decide: { over: { by: supervisor, to: over } }
              over: { end: done }
            """;
    private static final String CHECK =
            """
            ask:
              name: { question: What is your name?, answer: text }
              why: { question: Why is that?, answer: text }

            show:
              advice: { when: given(why), say: Sleep over it. }
            """;
    private static final String MORE =
            """
            ask:
              gate code: { question: What is the code?, answer: text, seen by: [supervisor] }
              name: { question: Who are you?, answer: text }

            then:
              waiting:
                decide: { over: { by: supervisor, to: over } }
              over: { end: done }
            """;

    private final Hamlet hamlet = new Hamlet();
    private final Council council = hamlet.in(Town.bean(Councils.class)::current);
    private final Program partner =
            Program.of(council, "Hamlet Help", "talk-first", "check-one", "ask-on");
    private final Program other = Program.of(council, "Another", "talk-first");

    @BeforeEach
    void live() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        hamlet.live("talk-first", TALK, "given: { name: A }\nexpect: { asks: [name] }\n");
        hamlet.live("check-one", CHECK, "given: { why: A }\nexpect: { shows: [advice] }\n");
        hamlet.live("ask-on", MORE, "given: { name: A }\nexpect: { stage: waiting }\n");
    }

    private static String path(Program.Told told) {
        return "/api/journeys/" + told.text("journey");
    }

    private Program.Told begun(String slug) {
        return partner.post("/api/journeys", "{\"service\": \"%s\"}".formatted(slug));
    }

    private Program.Told stopped() {
        var first = begun("talk-first");
        return partner.put(path(first) + "/answers/name", "{\"answer\": \"Amina Khan\"}");
    }

    @Test
    void a_diversion_leads_there_and_back_with_what_was_said() {
        var stopped = stopped();
        assertThat(stopped.text("state")).as(stopped.body()).isEqualTo("sent-elsewhere");
        assertThat(stopped.text("to")).isEqualTo("check-one");
        assertThat(stopped.json().path("comes back").asBoolean(false)).isTrue();
        var there = partner.post(path(stopped) + "/on", "{\"service\": \"check-one\"}");
        assertThat(there.status()).as(there.body()).isEqualTo(201);
        assertThat(there.text("question")).isEqualTo("why");
        var back = "{\"from\": \"%s\"}".formatted(there.text("journey"));
        assertThat(partner.post(path(stopped) + "/come-back", back).status())
                .as("before it is done")
                .isEqualTo(422);
        partner.put(path(there) + "/answers/why", "{\"answer\": \"She is not sure\"}");
        var returned = partner.post(path(stopped) + "/come-back", back);
        assertThat(returned.status()).as(returned.body()).isEqualTo(200);
        assertThat(returned.text("question")).isEqualTo("gate code");
        var next = partner.put(path(stopped) + "/answers/gate%20code", "{\"answer\": \"12\"}");
        assertThat(next.text("question")).as(next.body()).isEqualTo("why");
        assertThat(next.text("filled in")).isEqualTo("She is not sure");
    }

    @Test
    void what_only_some_may_see_goes_along_and_is_told_to_no_program() {
        var first = begun("ask-on");
        partner.put(path(first) + "/answers/gate%20code", "{\"answer\": \"4711\"}");
        var named = partner.put(path(first) + "/answers/name", "{\"answer\": \"Amina Khan\"}");
        assertThat(named.body()).doesNotContain("4711");
        assertThat(named.json().path("kept back").toString()).isEqualTo("[\"gate code\"]");
        var again = partner.post(path(first) + "/on", "{\"service\": \"ask-on\"}");
        assertThat(again.text("question")).isEqualTo("gate code");
        assertThat(again.body()).doesNotContain("4711").doesNotContain("filled in");
        var then = partner.put(path(again) + "/answers/gate%20code", "{\"answer\": \"4711\"}");
        assertThat(then.text("filled in")).isEqualTo("Amina Khan");
    }

    @Test
    void nobody_else_leads_it_on_or_brings_something_back() {
        var stopped = stopped();
        var on = "{\"service\": \"check-one\"}";
        assertThat(other.post(path(stopped) + "/on", on).status()).isEqualTo(404);
        var there = partner.post(path(stopped) + "/on", on);
        partner.put(path(there) + "/answers/why", "{\"answer\": \"Because\"}");
        var back = "{\"from\": \"%s\"}".formatted(there.text("journey"));
        assertThat(other.post(path(stopped) + "/come-back", back).status()).isEqualTo(404);
        var another = stopped();
        assertThat(partner.post(path(another) + "/come-back", back).status()).isEqualTo(422);
        assertThat(
                        partner.post(path(another) + "/on", "{\"service\": \"no-such-service\"}")
                                .status())
                .isEqualTo(404);
    }
}
