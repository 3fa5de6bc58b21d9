package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.cases.Cases;
import borough.cases.Hamlet;
import borough.values.Reference;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On from one service to another with what was answered, and back; and what a refusal does. */
class GoingOnTest {
    private static final String TALK =
            """
            ask:
              name: { question: What is your name?, answer: text }
              checked: { question: Reference of the check, answer: case of check-first, optional: yes }
              why: { question: Why do you ask?, answer: text }

            divert:
              check first:
                when: given(checked) == false
                say: First answer one question.
                to: check-first
                asks: [why]
                comes back: yes

            then:
              waiting:
                say: We talk to you soon.
                offer: ask-for-more
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

            languages:
              cy:
                service: Gwirio yn gyntaf
                ask.why.question: Pam?
            """;
    private static final String MORE =
            """
            ask:
              name: { question: Who are you?, answer: text }
              more: { question: What more?, answer: text }

            refuse:
              enough:
                when: more == "nothing"
                say: Then you need us not.
                do: test.remember(more)

            then:
              waiting:
                decide: { over: { by: supervisor, to: over } }
              over: { end: done }
            """;
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private final Hamlet hamlet = new Hamlet();
    private final Browser amina = new Browser(hamlet.council());

    @BeforeAll
    static void teach() {
        Town.bean(Vocabulary.class)
                .action("test.remember")
                .means("What the test is told to remember.")
                .takes("what", Type.TEXT)
                .does((in, reference) -> DONE.add(in.text("what") + " " + reference));
    }

    @BeforeEach
    void live() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        DONE.clear();
        hamlet.live("talk-to-us", TALK, "given: { name: A }\nexpect: { asks: [name] }\n");
        hamlet.live("check-first", CHECK, "given: { why: A }\nexpect: { shows: [advice] }\n");
        hamlet.live("ask-for-more", MORE, "given: { more: A }\nexpect: { stage: waiting }\n");
    }

    private Browser.Page begin(String slug) {
        return amina.press(amina.open("/services/" + slug), "main form", Map.of());
    }

    private static String link(Browser.Page page, String end) {
        return page.html().select("main a[href$=" + end + "]").attr("href");
    }

    private Browser.Page diverted() {
        var page = Offered.answer(amina, begin("talk-to-us"), "Amina Khan");
        return Offered.answer(amina, page, "");
    }

    @Test
    void somebody_sent_elsewhere_answers_those_questions_only_and_comes_back_with_them() {
        var stopped = diverted();
        var on = link(stopped, "/on/check-first");
        assertThat(on).startsWith(stopped.path());
        var there = amina.press(amina.open(on), "main form", Map.of());
        assertThat(there.path()).endsWith("/why");
        var found = Offered.answer(amina, there, "I am not sure");
        assertThat(found.text()).contains("Sleep over it.", "Go back to what you were doing");
        var back = amina.press(found, "form[action$=/back]", Map.of());
        assertThat(back.path()).isEqualTo(stopped.path() + "/why");
        assertThat(back.html().select("input[name=why]").attr("value")).isEqualTo("I am not sure");
        var check = Offered.answer(amina, back, "I am not sure");
        assertThat(check.path()).endsWith("/check");
        assertThat(check.text()).contains("Amina Khan", "I am not sure");
    }

    @Test
    void the_service_one_is_led_to_can_be_read_and_begun_in_another_of_its_languages() {
        var on = link(diverted(), "/on/check-first");
        var english = amina.open(on);
        assertThat(english.html().selectFirst("html").attr("lang")).isEqualTo("en");
        var start = amina.open(on + english.html().select(".languages__one").attr("href"));
        assertThat(start.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(start.text()).contains("Gwirio yn gyntaf");
        var there = amina.press(start, "main form", Map.of());
        assertThat(there.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(there.html().select("label").text()).isEqualTo("Pam?");
        assertThat(amina.open(on + "?lang=fr").html().selectFirst("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void nobody_comes_back_before_they_are_done_and_nobody_else_comes_back_at_all() {
        var stopped = diverted();
        var there =
                amina.press(amina.open(link(stopped, "/on/check-first")), "main form", Map.of());
        var journey = there.path().replaceFirst("/why$", "");
        var form = there.html().select("main form").first();
        form.attr("action", journey + "/back");
        var early = amina.press(there, "main form", Map.of());
        assertThat(early.path()).startsWith(journey);
        assertThat(amina.open(stopped.path()).text()).contains("First answer one question.");
        var stranger = new Browser(hamlet.council());
        assertThat(stranger.open(link(stopped, "/on/check-first")).text())
                .doesNotContain("Amina")
                .contains("can no longer be shown");
    }

    private Browser.Page sent() {
        var stopped = diverted();
        var there =
                amina.press(amina.open(link(stopped, "/on/check-first")), "main form", Map.of());
        var found = Offered.answer(amina, there, "I am not sure");
        var back = amina.press(found, "form[action$=/back]", Map.of());
        return amina.press(Offered.answer(amina, back, "I am"), "main form", Map.of());
    }

    @Test
    void what_a_stage_offers_is_offered_at_the_end_and_where_it_is_followed_with_the_answers() {
        var end = sent();
        var on = link(end, "/on/ask-for-more");
        var more = amina.press(amina.open(on), "main form", Map.of());
        assertThat(more.html().select("input[name=name]").attr("value")).isEqualTo("Amina Khan");
        var following = amina.open(following(end));
        assertThat(following.text()).contains("What you can do next");
        var again = amina.press(following, "form[action$=/on/ask-for-more]", Map.of());
        assertThat(again.html().select("input[name=name]").attr("value")).isEqualTo("Amina Khan");
    }

    private String following(Browser.Page end) {
        var reference = Reference.read(end.html().select(".done__letters").text()).orElseThrow();
        return hamlet.in(() -> Town.bean(Cases.class).followingPath(reference));
    }

    @Test
    void what_is_not_offered_is_not_begun_from_there() {
        var following = amina.open(following(sent()));
        var form = following.html().select("form[action$=/on/ask-for-more]").first();
        form.attr("action", form.attr("action").replace("ask-for-more", "talk-to-us"));
        assertThat(amina.press(following, "form[action$=/on/talk-to-us]", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void what_a_refusal_does_is_done_once_however_often_it_comes() {
        var page = Offered.answer(amina, begin("ask-for-more"), "Amina Khan");
        var asked = page.path();
        var refused = Offered.answer(amina, page, "nothing");
        assertThat(refused.text()).contains("Then you need us not.");
        Offered.answer(amina, amina.open(asked), "nothing");
        amina.open(refused.path());
        assertThat(DONE.stream().distinct()).hasSize(1);
        var other = Offered.answer(amina, begin("ask-for-more"), "Sam Khan");
        Offered.answer(amina, other, "nothing");
        assertThat(DONE.stream().distinct()).hasSize(2);
    }

    @Test
    void what_was_begun_and_left_is_one_line_and_what_nobody_answered_is_none() {
        Offered.answer(amina, begin("ask-for-more"), "Amina Khan");
        begin("check-first");
        Town.CLOCK.pass(Duration.ofDays(40));
        Town.sweep();
        Town.sweep();
        var lines =
                hamlet.in(
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                """
                                                select says from interactions.interactions
                                                where kind = 'journey left'
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(lines).containsExactly("Began and left: Ask the hamlet");
    }

    @Test
    void an_adviser_is_led_on_and_back_with_what_the_caller_said() {
        var beth = new Browser(hamlet.council()).as("advisers");
        var call =
                beth.press(
                        beth.open("/staff/services"),
                        "form[action$=/staff/services/talk-to-us]",
                        Map.of("channel", "phone"));
        var stopped =
                beth.press(
                        call,
                        ".assisted > form",
                        Map.of("name", "Amina Khan", "checked", "", "why", ""));
        stopped = beth.open(stopped.path());
        assertThat(stopped.text()).contains("First answer one question.");
        var there = beth.press(stopped, "form[action$=/on/check-first]", Map.of());
        assertThat(there.html().select(".assisted input[type=text]").eachAttr("name"))
                .containsExactly("why");
        var found = beth.press(there, ".assisted > form", Map.of("why", "She is not sure"));
        assertThat(found.text()).contains("Sleep over it.", "Go back to what you were doing");
        var back = beth.press(found, "form[action$=/back]", Map.of());
        assertThat(back.path()).isEqualTo(call.path());
        assertThat(back.html().select("input[name=why]").attr("value"))
                .isEqualTo("She is not sure");
        assertThat(back.text()).contains("Amina Khan");
        assertThat(amina.press(there, ".assisted > form", Map.of("why", "Mine")).status())
                .isNotEqualTo(200);
    }

    private Browser.Page diverted(Browser kiosk) {
        var start = kiosk.open("/kiosk/talk-to-us");
        var page = Offered.answer(kiosk, kiosk.press(start, "main form", Map.of()), "Amina Khan");
        return Offered.answer(kiosk, page, "");
    }

    @Test
    void at_a_kiosk_one_is_led_on_and_back_and_nothing_is_left_of_either() {
        var kiosk = new Browser(hamlet.council());
        kiosk.open("/kiosk");
        var stopped = diverted(kiosk);
        var there =
                kiosk.press(
                        kiosk.open(link(stopped, "/at-kiosk/check-first")), "main form", Map.of());
        assertThat(there.path()).endsWith("/why");
        var found = Offered.answer(kiosk, there, "I am not sure");
        var back = kiosk.press(found, "form[action$=/back]", Map.of());
        assertThat(back.path()).isEqualTo(stopped.path() + "/why");
        assertThat(back.html().select("input[name=why]").attr("value")).isEqualTo("I am not sure");
        assertThat(kiosk.open(there.path()).text()).startsWith("What can we do for you?");
        var again =
                kiosk.press(
                        kiosk.open(link(diverted(kiosk), "/at-kiosk/check-first")),
                        "main form",
                        Map.of());
        kiosk.open(again.path().replaceFirst("/why$", "/end"));
        kiosk.open(stopped.path() + "/end");
        assertThat(kiosk.cookies().keySet()).anyMatch(it -> it.startsWith("borough-journey-"));
        kiosk.cookies()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("borough-journey-")) {
                                assertThat(value).as(name).isEmpty();
                            }
                        });
    }

    @Test
    void at_a_kiosk_the_service_one_is_led_to_is_read_and_begun_in_another_language_too() {
        var kiosk = new Browser(hamlet.council());
        kiosk.open("/kiosk");
        var on = link(diverted(kiosk), "/at-kiosk/check-first");
        var welsh = kiosk.open(on).html().select(".languages__one").attr("href");
        assertThat(welsh).isEqualTo("?lang=cy");
        var start = kiosk.open(on + welsh);
        assertThat(start.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(start.text()).contains("Gwirio yn gyntaf");
        var there = kiosk.press(start, "main form", Map.of());
        assertThat(there.html().select("label").text()).isEqualTo("Pam?");
    }

    @Test
    void what_a_kiosk_offers_at_the_end_goes_along_with_the_answers_and_the_first_is_forgotten() {
        var kiosk = new Browser(hamlet.council());
        kiosk.open("/kiosk");
        var stopped = diverted(kiosk);
        var there =
                kiosk.press(
                        kiosk.open(link(stopped, "/at-kiosk/check-first")), "main form", Map.of());
        var found = Offered.answer(kiosk, there, "I am not sure");
        var back = kiosk.press(found, "form[action$=/back]", Map.of());
        var end = kiosk.press(Offered.answer(kiosk, back, "I am"), "main form", Map.of());
        var more =
                kiosk.press(kiosk.open(link(end, "/at-kiosk/ask-for-more")), "main form", Map.of());
        assertThat(more.html().select("input[name=name]").attr("value")).isEqualTo("Amina Khan");
        assertThat(kiosk.open(end.path()).text()).startsWith("What can we do for you?");
    }
}
