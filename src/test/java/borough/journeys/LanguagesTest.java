package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.casebook.Event;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service read and answered in another of its languages. */
class LanguagesTest {
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: Tell us which thing.
            area: a
            owner: waste
            channels: [web, phone, kiosk]
            promise: 2 working days
            ask:
              kind: { question: Which kind is it?, answer: one of, from: [large, small] }
              what: { question: What is it?, hint: In a few words., answer: text }
              mobile: { question: Mobile number, answer: phone, optional: yes }
            refuse:
              no gold:
                when: what == "gold"
                say: We have no {what}.
            then:
              waiting:
                say: We look for it until {due}.
                tell: accepted
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            messages:
              accepted: Thank you. Wait until {due}.
            keep: 1 year
            languages:
              cy:
                service: Gofyn am beth
                ask.kind.question: Pa fath ydyw?
                ask.kind.from.large: mawr
                ask.what.question: Beth yw e?
                refuse.no gold.say: Nid oes gennym {what}.
                then.waiting: aros
                then.waiting.say: Rydym yn chwilio amdano tan {due}.
                messages.accepted: Diolch. Arhoswch tan {due}.
              ur:
                ask.kind.question: یہ کس قسم کا ہے؟
            """;

    private static final String THINGS =
            """
            service: Ask for things
            about: Tell us which things.
            area: a
            owner: waste
            promise: 2 working days
            ask:
              colours: { question: Which colours?, answer: some of, from: [red, green] }
              entries:
                question: What did you hear?
                answer: rows
                columns:
                  heard: text
                  effect: [could not sleep, annoyed]
              mobile: { question: Mobile number, answer: phone }
            refuse:
              no green: { when: colours.contains("green"), say: "We have no {colours}." }
            then:
              looking:
                decide:
                  early: { when: colours.size() > 0, because: All is well., to: closed }
                  late: { by: waste supervisor, to: closed }
              closed: { say: "{decision.reason}", tell: over, end: done }
            messages: { over: "We closed it. {decision.reason}" }
            keep: 1 year
            languages:
              cy:
                ask.colours.from.red: coch
                ask.colours.from.green: gwyrdd
                ask.entries.columns.heard: Clywais
                ask.entries.columns.effect: Effaith
                ask.entries.columns.effect.annoyed: yn flin
                refuse.no green.say: Nid oes gennym {colours}.
                then.looking.decide.early.because: Mae popeth yn iawn.
                then.closed.say: "{decision.reason}"
                messages.over: "Rydym wedi ei gau. {decision.reason}"
            """;

    private static final String CHOOSE = "Dewiswch un opsiwn";

    private final Offered offered = new Offered(SERVICE);
    private final Browser somebody = offered.somebody();

    @BeforeEach
    void on_a_tuesday() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Browser.Page begin(String language) {
        var start = somebody.open("/services/" + Offered.SLUG + "?lang=" + language);
        return somebody.press(start, "main form", Map.of());
    }

    private Browser.Page answer(Browser.Page page, String value) {
        var field = page.path().replaceFirst(".*/", "");
        return somebody.press(page, "#answers", Map.of(field, value));
    }

    private Browser.Page send(Browser.Page check) {
        return somebody.press(check, "form[action$=/send]", Map.of());
    }

    @Test
    void a_page_says_its_language_and_each_piece_that_is_only_there_in_english_says_so_too() {
        var start = somebody.open("/services/" + Offered.SLUG + "?lang=cy");
        assertThat(start.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(start.html().title()).startsWith("Gofyn am beth");
        assertThat(start.text()).contains("Gofyn am beth", "Dechrau nawr");
        assertThat(start.html().select("p [lang=en]").eachText()).contains("Tell us which thing.");
        var page = begin("cy");
        assertThat(page.html().select("legend").text()).isEqualTo("Pa fath ydyw?");
        assertThat(page.html().select("legend [lang=en]")).isEmpty();
        assertThat(page.html().select("label").eachText()).containsExactly("Mawr", "Small");
        assertThat(page.html().select("label [lang=en]").eachText()).containsExactly("Small");
        page = answer(page, "small");
        assertThat(page.html().select("label").text()).isEqualTo("Beth yw e?");
        assertThat(page.html().select(".govuk-hint [lang=en]").text()).isEqualTo("In a few words.");
    }

    @Test
    void an_answer_is_kept_as_the_file_has_it_and_read_back_in_the_language() {
        var page = answer(begin("cy"), "large");
        page = answer(page, "brws");
        page = answer(page, "");
        assertThat(page.text())
                .contains("Gwiriwch eich atebion", "Mawr", "brws", "Heb ei roi")
                .contains("Byddwn yn gwneud hyn erbyn dydd Iau 14 Mai.");
        var reference = Reference.read(send(page).html().select(".done__letters").text());
        var story =
                Town.in(
                        offered.council(),
                        () -> Town.bean(Cases.class).story(reference.orElseThrow()).orElseThrow());
        assertThat(story.answers())
                .extracting(it -> it.question() + " " + it.words())
                .contains("Which kind is it? Large", "What is it? brws");
    }

    @Test
    void what_is_wrong_what_is_refused_and_what_happens_next_are_said_in_it() {
        var page = answer(begin("cy"), "large");
        var wrong = answer(page, "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Mae problem", "Rhowch ateb");
        assertThat(wrong.html().title()).startsWith("Gwall: ");
        var refused = answer(page, "gold");
        assertThat(refused.text())
                .contains("Ni allwn wneud hyn i chi nawr", "Nid oes gennym gold.");
        var again = somebody.open(page.path());
        var check = answer(answer(again, "brws"), "");
        var sent = send(check);
        assertThat(sent.text())
                .contains("Mae gennym ni", "Rydym yn chwilio amdano tan dydd Iau 14 Mai.");
    }

    @Test
    void what_we_tell_is_told_in_it_until_the_end() {
        var page = answer(answer(answer(begin("cy"), "large"), "brws"), "07700 900123");
        send(page);
        assertThat(offered.told().getFirst())
                .isEqualTo("Gofyn am beth\nDiolch. Arhoswch tan dydd Iau 14 Mai.");
    }

    @Test
    void choices_in_a_sentence_columns_and_reasons_by_rule_are_said_in_it() {
        offered.publish(THINGS);
        var page = begin("cy");
        var refused = answer(page, "green");
        assertThat(refused.text()).contains("Nid oes gennym gwyrdd.");
        page = answer(somebody.open(page.path()), "red");
        assertThat(page.html().select("label, legend").eachText())
                .contains("Clywais", "Effaith", "Could not sleep", "Yn flin");
        var rows =
                Map.of(
                        "entries-rows", "1",
                        "entries-1-heard", "canu",
                        "entries-1-effect", "annoyed");
        page = answer(somebody.press(page, "#answers", rows), "07700 900123");
        assertThat(page.text()).contains("Coch", "Clywais: canu", "Effaith: Yn flin");
        var sent = send(page);
        assertThat(sent.text()).contains("Mae popeth yn iawn.");
        assertThat(offered.told().getFirst()).contains("Rydym wedi ei gau. Mae popeth yn iawn.");
        var reference = Reference.read(sent.html().select(".done__letters").text());
        var story =
                Town.in(
                        offered.council(),
                        () -> Town.bean(Cases.class).story(reference.orElseThrow()).orElseThrow());
        assertThat(story.answers())
                .as("as staff read it")
                .extracting(it -> it.words())
                .contains("Red", "Heard: canu, Effect: Annoyed");
    }

    @Test
    void what_is_wrong_in_a_column_is_said_in_it() {
        offered.publish(THINGS);
        var page = answer(begin("cy"), "red");
        var rows =
                Map.of(
                        "entries-rows", "2",
                        "entries-1-heard", "canu",
                        "entries-2-effect", "annoyed");
        var wrong = somebody.press(page, "#answers", rows);
        assertThat(wrong.html().select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Cofnod 1: effaith: dewiswch un opsiwn", "Cofnod 2: clywais: rhowch ateb");
        assertThat(wrong.html().select(".govuk-error-summary__list [lang=en]")).isEmpty();
    }

    @Test
    void finding_a_request_and_asking_a_person_at_a_kiosk_are_in_it() {
        var find = somebody.open("/follow?lang=cy");
        assertThat(find.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(find.html().select("main [lang=en]:not(a)").eachText()).isEmpty();
        assertThat(find.html().select(".languages__one").eachText()).containsExactly("English");
        var wrong = somebody.press(find, "form[action=/follow]", Map.of("reference", "x"));
        assertThat(wrong.html().select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Rhowch y cyfeirnod fel yr anfonwyd ef, naw o lythrennau a rhifau",
                        "Rhowch god post, rhif ffôn, e-bost neu gyfenw");
        var home = somebody.open("/kiosk?lang=cy");
        var ask = somebody.open(home.html().select("a[href*=ask-a-person]").attr("href"));
        assertThat(ask.text()).contains("Gofyn i berson", "Ewch at y ddesg.", "Mynd yn ôl");
        assertThat(ask.html().select("main a[href=/kiosk?lang=cy]")).isNotEmpty();
        assertThat(somebody.open("/kiosk/saved?lang=cy").text()).contains("Rydym wedi anfon y");
        assertThat(somebody.open("/saved?lang=cy").html().selectFirst("html").attr("lang"))
                .isEqualTo("cy");
    }

    @Test
    void the_link_to_saved_answers_and_its_pages_are_in_it() {
        var page = answer(begin("cy"), "large");
        var save = somebody.open(page.path().replaceFirst("/[a-z]+$", "/save"));
        somebody.press(save, "form[action$=/save]", Map.of("contact", "07700 900177"));
        var letter = offered.told().getFirst();
        assertThat(letter)
                .contains("Gofyn am beth", "Mae eich atebion wedi’u cadw", "tan dydd Mawrth")
                .doesNotContain("The link works once");
        var atHome = offered.somebody();
        var link = atHome.open(Offered.link(letter));
        assertThat(link.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(link.text()).contains("Beth yw 4 digid olaf y rhif ffôn symudol");
        var wrong = atHome.press(link, "main form", Map.of("proof", "0000"));
        assertThat(wrong.text()).contains("Gallwch roi cynnig arni 4 gwaith eto");
        atHome.press(wrong, "main form", Map.of("proof", "0177"));
        assertThat(offered.somebody().open(Offered.link(letter)).text())
                .contains("Mae’r ddolen hon wedi cael ei defnyddio");
    }

    @Test
    void the_page_by_which_one_follows_is_in_it() {
        var sent = send(answer(answer(answer(begin("cy"), "large"), "brws"), ""));
        var follow = somebody.open(sent.html().select("a[href*=/follow/]").attr("href"));
        assertThat(follow.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(follow.html().select("h1").text()).isEqualTo("Aros");
        assertThat(follow.text())
                .contains("Gwnaethom addo hyn erbyn", "Beth sydd wedi digwydd", "Dywedoch wrthym")
                .contains("heddiw am 9am")
                .contains("Anfon eich neges", "Rydym yn chwilio amdano tan dydd Iau 14 Mai.");
        assertThat(follow.html().select(".stages__name").eachText()).contains("aros");
        assertThat(follow.html().select(".stages__name [lang=en]").eachText())
                .as("what the file does not say in it")
                .containsExactly("closed");
        var wrong = somebody.press(follow, "form.follow__write", Map.of("words", ""));
        assertThat(wrong.text()).contains("Mae problem", "Rhowch eich neges");
    }

    @Test
    void a_kiosk_is_read_in_it_from_its_home_on() {
        var home = somebody.open("/kiosk?lang=cy");
        assertThat(home.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(home.text()).contains("Beth allwn ni ei wneud i chi?", "Gofyn am beth");
        var start =
                somebody.open(
                        home.html()
                                .select(".kiosk__service[href*=" + Offered.SLUG + "]")
                                .attr("href"));
        var page = somebody.press(start, "main form", Map.of());
        assertThat(page.html().select("legend").text()).isEqualTo("Pa fath ydyw?");
        var ask = somebody.open(page.path().replaceFirst("/[a-z]+$", "/ask-a-person"));
        assertThat(ask.text()).contains("Gofyn i berson", "Ewch at y ddesg.");
        assertThat(
                        somebody.open("/kiosk?lang=%3Cscript%3E")
                                .html()
                                .selectFirst("html")
                                .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void choosing_another_language_loses_nothing_that_was_typed() {
        var page = answer(begin("en"), "large");
        var typed = Map.of("what", "a bro", "_lang", "cy");
        var turned = somebody.press(page, "#answers", typed);
        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(turned.html().selectFirst("#what").attr("value")).isEqualTo("a bro");
        assertThat(turned.html().select(".govuk-error-message")).isEmpty();
        var next = answer(turned, "a broom");
        assertThat(next.html().selectFirst("html").attr("lang")).isEqualTo("cy");
        var check = answer(next, "");
        var english = somebody.press(check, "#languages", Map.of("_lang", "en"));
        assertThat(english.path()).isEqualTo(check.path());
        assertThat(english.text()).contains("Check your answers", "a broom");
    }

    @Test
    void looking_at_a_page_in_another_language_changes_nothing() {
        var page = begin("cy");
        var looked = somebody.open(page.path() + "?lang=en");
        assertThat(looked.html().selectFirst("html").attr("lang")).isEqualTo("cy");
    }

    @Test
    void a_language_that_the_service_does_not_have_is_english() {
        var start = somebody.open("/services/" + Offered.SLUG + "?lang=fr");
        assertThat(start.html().selectFirst("html").attr("lang")).isEqualTo("en");
        var strange = somebody.press(begin("cy"), "#answers", Map.of("_lang", "<script>"));
        assertThat(strange.html().selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void a_language_written_from_right_to_left_turns_its_pages_but_not_the_english_on_them() {
        var page = begin("ur");
        var html = page.html().selectFirst("html");
        assertThat(html.attr("lang")).isEqualTo("ur");
        assertThat(html.attr("dir")).isEqualTo("rtl");
        assertThat(page.html().select("legend").text()).isEqualTo("یہ کس قسم کا ہے؟");
        assertThat(page.html().select(".govuk-button [lang=en]").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void an_adviser_who_goes_on_with_it_reads_english_and_sees_the_language() {
        var page = answer(begin("cy"), "large");
        var help = somebody.open(page.path().replaceFirst("/[a-z]+$", "/help"));
        var code = help.html().select(".help-code").text();
        var adviser = new Browser(offered.council()).as("advisers");
        var desk = adviser.open("/staff/services");
        var assisted = adviser.press(desk, "form.pick-up", Map.of("code", code));
        assertThat(assisted.html().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(assisted.text()).contains("What is it?", "They chose Cymraeg");
    }

    @Test
    void a_program_is_told_what_is_wrong_and_refused_in_the_language_it_asks_for() {
        var said = new AtOnce.Said(Map.of("what", text("gold")), Set.of()).in("cy;q=0.9, en;q=0.1");
        assertThat(walked(said)).isEqualTo(new AtOnce.Outcome.Wrong(Map.of("kind", CHOOSE)));
        var both = Map.of("kind", text("large"), "what", text("gold"), "mobile", text(""));
        assertThat(walked(new AtOnce.Said(both, Set.of()).in("cy")))
                .extracting("step.words")
                .isEqualTo("Nid oes gennym gold.");
        assertThat(walked(new AtOnce.Said(both, Set.of()).in("nonsense;;")))
                .extracting("step.words")
                .isEqualTo("We have no gold.");
    }

    private static Function<Asking, Answer> text(String said) {
        return any -> said.isEmpty() ? new Answer.Passed() : new Answer.Given(said);
    }

    private AtOnce.Outcome walked(AtOnce.Said said) {
        return Town.in(
                offered.council(),
                () ->
                        Town.bean(AtOnce.class)
                                .walk(
                                        Town.bean(Catalogue.class).live(Offered.SLUG).orElseThrow(),
                                        said,
                                        new Event.By("a program", "api")));
    }
}
