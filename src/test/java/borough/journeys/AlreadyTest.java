package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.casebook.Case;
import borough.cases.Cases;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody asks for is open already. */
class AlreadyTest {
    private static final List<String> OPEN = new ArrayList<>();
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: About it.
            area: a
            owner: waste
            ask:
              what: { question: What is it?, answer: text }
              more: { question: Anything else?, answer: text, optional: yes }
            know:
              nearby: test.open_already(what)
            duplicate:
              same: { match: nearby, may: [%s], say: It was reported before. }
            then:
              waiting:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;

    private static final String WITH_NUMBER =
            SERVICE.replace(
                    "know:", "  mobile: { question: What is your number?, answer: phone }\nknow:");

    private final Offered offered = new Offered(SERVICE.formatted("show, replace"));
    private final Browser somebody = offered.somebody();

    @BeforeAll
    static void teach() {
        OpenAlready.teach("test.open_already", OPEN);
    }

    @BeforeEach
    void nothingIsOpen() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        OPEN.clear();
    }

    private Reference sent() {
        var page = Offered.answer(somebody, offered.begin(somebody), "a heap");
        page = Offered.answer(somebody, page, "");
        page = somebody.press(page, "main form", Map.of());
        var reference = Reference.read(page.html().select(".done__letters").text());
        OPEN.add(reference.orElseThrow().text());
        return reference.get();
    }

    private Browser.Page again(Browser other) {
        return Offered.answer(other, offered.begin(other), "a heap");
    }

    private List<String> history(Reference reference) {
        return Town.in(
                offered.council(),
                () ->
                        Town.bean(Cases.class).story(reference).orElseThrow().events().stream()
                                .map(it -> it.what() + ": " + it.inFull())
                                .toList());
    }

    @Test
    void it_is_shown_without_saying_whose_it_is_and_may_be_gone_on_beside() {
        var first = sent();
        var other = offered.somebody();
        var page = again(other);
        assertThat(page.path()).endsWith("/already");
        assertThat(page.text())
                .contains("It was reported before.", "We look for it.")
                .doesNotContain(first.text(), "a heap");
        assertThat(page.html().select("main button").eachText()).contains("Send this instead");
        page = other.press(page, "main form", Map.of("choice", "replace"));
        assertThat(page.path()).endsWith("/more");
        page = Offered.answer(other, page, "");
        page = other.press(page, "main form", Map.of());
        var second = Reference.read(page.html().select(".done__letters").text());
        assertThat(history(second.orElseThrow()))
                .contains("overrode: same: sent instead of " + first.text());
    }

    @Test
    void somebody_who_may_be_another_withdraws_nothing_and_who_holds_it_is_told() {
        var first = sent();
        insteadOf(offered.somebody());
        assertThat(find(first).isOpen()).isTrue();
        assertThat(history(first))
                .filteredOn(it -> it.startsWith("wrote to a colleague: "))
                .singleElement()
                .asString()
                .contains("was sent instead of this");
    }

    private void insteadOf(Browser other) {
        var page = other.press(again(other), "main form", Map.of("choice", "replace"));
        page = Offered.answer(other, page, "");
        if (page.path().endsWith("/mobile")) {
            page = Offered.answer(other, page, "07700 900 777");
        }
        other.press(page, "main form", Map.of());
    }

    private Case find(Reference reference) {
        return Town.in(
                offered.council(), () -> Town.bean(Cases.class).find(reference).orElseThrow());
    }

    @Test
    void a_number_that_anybody_can_type_withdraws_nothing_and_helps_whoever_looks() {
        offered.publish(WITH_NUMBER.formatted("show, replace"));
        var mine = offered.somebody();
        var page = Offered.answer(mine, offered.begin(mine), "a heap");
        page = Offered.answer(mine, page, "");
        page = Offered.answer(mine, page, "07700 900777");
        page = mine.press(page, "main form", Map.of());
        var first = Reference.read(page.html().select(".done__letters").text()).orElseThrow();
        OPEN.add(first.text());
        insteadOf(offered.somebody());
        assertThat(find(first).isOpen()).isTrue();
        assertThat(history(first))
                .filteredOn(it -> it.startsWith("wrote to a colleague: "))
                .singleElement()
                .asString()
                .contains("names the same phone number");
    }

    @Test
    void what_is_sent_beside_another_is_noted_there_and_both_stay() {
        offered.publish(SERVICE.formatted("show, add"));
        var first = sent();
        var other = offered.somebody();
        var page = other.press(again(other), "main form", Map.of("choice", "add"));
        page = Offered.answer(other, page, "");
        other.press(page, "main form", Map.of());
        assertThat(find(first).isOpen()).isTrue();
        assertThat(history(first))
                .anyMatch(it -> it.startsWith("another was sent: Beside it came "));
    }

    @Test
    void where_joining_is_all_one_may_do_a_look_changes_nothing_and_a_press_joins_once() {
        var first = sent();
        offered.publish(SERVICE.formatted("join"));
        var other = offered.somebody();
        var page = again(other);
        other.open(page.path());
        assertThat(page.html().select("main form button[name=choice]").eachText())
                .containsExactly("Add me to it");
        assertThat(history(first)).doesNotContain("joined: Somebody else reports the same");
        var joined = other.press(page, "main form", Map.of("choice", "join"));
        assertThat(joined.text()).contains("You have joined this", "We have added you to it.");
        other.press(page, "main form", Map.of("choice", "join"));
        assertThat(history(first)).containsOnlyOnce("joined: Somebody else reports the same");
        assertThat(other.open(page.path().replace("already", "check")).path()).endsWith("/already");
    }

    @Test
    void an_adviser_adds_the_caller_with_a_press_too() {
        var first = sent();
        offered.publish(SERVICE.formatted("join"));
        var adviser = new Browser(offered.council()).as("advisers");
        var desk = adviser.open("/staff/services");
        var begun =
                adviser.press(
                        desk,
                        "form.offers__begin[action*=" + Offered.SLUG + "]",
                        Map.of("channel", "phone"));
        var stopped =
                adviser.press(begun, "form[action=" + begun.path() + "]", Map.of("what", "a heap"));
        assertThat(history(first)).doesNotContain("joined: Somebody else reports the same");
        var joined = adviser.press(stopped, "form[action$=/join]", Map.of());
        assertThat(joined.text()).contains("The caller was added to what is open already.");
        assertThat(history(first)).containsOnlyOnce("joined: Somebody else reports the same");
    }

    @Test
    void what_may_not_be_done_is_not_done() {
        sent();
        var other = offered.somebody();
        var page = again(other);
        page = other.press(page, "main form", Map.of("choice", "go on"));
        assertThat(page.path()).endsWith("/already");
    }
}
