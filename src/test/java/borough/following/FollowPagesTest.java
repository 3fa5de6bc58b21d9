package borough.following;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Lamps;
import borough.Town;
import borough.Visitor;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.Wish;
import borough.rounds.CrewsFile;
import borough.rounds.Rounds;
import borough.values.Reference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowPagesTest {
    private static final String WROTE = "form.follow__write";
    private static final String TELL = "form[action$=/told-by]";

    private final Lamps lamps = new Lamps();
    private final Browser amina = new Browser(lamps.council());

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Reference reported() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        return reference;
    }

    private String path(Reference reference) {
        return lamps.in(() -> Town.bean(Cases.class).followingPath(reference));
    }

    private Browser.Page follow(Reference reference) {
        return amina.open(path(reference));
    }

    private Browser.Page find(Reference reference, String fact) {
        return find(amina, reference, fact);
    }

    private static Browser.Page find(Browser who, Reference reference, String fact) {
        var page = who.open("/follow");
        var typed = Map.of("reference", reference.text(), "fact", fact);
        return who.press(page, "form[action=/follow]", typed);
    }

    @Test
    void a_request_is_found_by_what_only_its_customer_knows() {
        var reference =
                lamps.report(
                        Map.of(
                                "mobile", "07700 900123",
                                "email", "amina@example.org",
                                "name", Map.of("name", "Amina O’Khan")));
        for (var fact :
                List.of(
                        "AB1 2CD",
                        "ab12cd",
                        "07700900123",
                        "+44 7700 900 123",
                        "Amina@Example.org",
                        " o'khan ")) {
            assertThat(find(reference, fact).status()).as(fact).isEqualTo(200);
        }
        for (var fact :
                List.of("AB1 2CE", "07700900124", "Amina", "Lane", "14", "%", "x".repeat(999))) {
            var page = find(new Browser(lamps.council()), reference, fact);
            assertThat(page.status()).as(fact).isEqualTo(422);
            assertThat(page.text()).contains("We have no request with those two details");
        }
    }

    @Test
    void whoever_guesses_at_the_second_fact_must_wait_and_shuts_nobody_else_out() {
        var reference = reported();
        for (var guess : List.of("AB1 1AA", "Smith", "x".repeat(999), "' or 1=1 --", "%00")) {
            assertThat(find(reference, guess).status()).as(guess).isEqualTo(422);
        }
        var shut = find(reference, "07700900123");
        assertThat(shut.status()).isEqualTo(429);
        assertThat(shut.html().select(".govuk-error-summary a[href=#reference]").text())
                .isEqualTo(
                        "There were too many tries with details that do not match."
                                + " Wait 15 minutes and try again");
        assertThat(follow(reference).status()).as("the link works").isEqualTo(200);
        var elsewhere = find(new Browser(lamps.council()), reference, "07700900123");
        assertThat(elsewhere.status()).as("the customer at home").isEqualTo(200);
        Town.CLOCK.set("2026-05-12T09:14:01");
        assertThat(find(reference, "07700900123").text()).contains("Wait 1 minute and");
        Town.CLOCK.set("2026-05-12T09:15:00");
        assertThat(find(reference, "07700900123").status()).isEqualTo(200);
    }

    @Test
    void guesses_at_what_is_nobody_s_are_counted_alike() {
        var nobodys = Reference.draw();
        for (int tries = 0; tries < 5; tries++) {
            assertThat(find(nobodys, "AB1 2CD").status()).isEqualTo(422);
        }
        assertThat(find(nobodys, "AB1 2CD").status()).isEqualTo(429);
    }

    @Test
    void many_who_guess_at_one_request_are_stopped_together() throws Exception {
        var reference = reported();
        var crowd = java.util.stream.Stream.generate(() -> new Browser(lamps.council()));
        var answers =
                crowd.limit(12)
                        .parallel()
                        .flatMap(
                                one ->
                                        java.util.stream.IntStream.range(0, 5)
                                                .mapToObj(n -> find(one, reference, "guess " + n)))
                        .map(Browser.Page::status)
                        .toList();
        assertThat(answers).filteredOn(it -> it == 422).hasSize(40);
        assertThat(answers).filteredOn(it -> it == 429).hasSize(20);
        Town.CLOCK.set("2026-05-12T09:15:00");
        assertThat(find(reference, "07700900123").status()).isEqualTo(200);
    }

    @Test
    void whoever_tries_one_reference_after_another_must_wait_too() {
        for (int tries = 0; tries < 30; tries++) {
            assertThat(find(Reference.draw(), "AB1 2CD").status()).isEqualTo(422);
        }
        var shut = find(reported(), "07700900123");
        assertThat(shut.status()).isEqualTo(429);
        assertThat(shut.text()).contains("There were too many tries");
    }

    @Test
    void one_place_that_goes_on_guessing_shuts_nobody_else_out() {
        var reference = reported();
        for (int tries = 0; tries < 60; tries++) {
            Town.CLOCK.set(Instant.parse("2026-05-12T08:00:00Z").plusSeconds(tries * 8L));
            find(reference, "guess " + tries);
        }
        assertThat(find(reference, "AB1 2CD").status()).isEqualTo(429);
        var elsewhere = find(new Browser(lamps.council()), reference, "AB1 2CD");
        assertThat(elsewhere.status()).as("the customer at home").isEqualTo(200);
    }

    @Test
    void who_is_right_is_never_counted() {
        var reference = reported();
        for (int tries = 0; tries < 8; tries++) {
            assertThat(find(reference, "AB1 2CD").status()).isEqualTo(200);
        }
        for (int tries = 0; tries < 4; tries++) {
            assertThat(find(reference, "AB1 2CE").status()).isEqualTo(422);
            assertThat(find(reference, "AB1 2CD").status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_learns_whether_a_reference_is_anybody_s() {
        var theirs = find(reported(), "AB9 9ZZ");
        var nobodys = find(Reference.draw(), "AB9 9ZZ");
        assertThat(nobodys.status()).isEqualTo(theirs.status());
        assertThat(nobodys.html().select(".govuk-error-summary").text())
                .isEqualTo(theirs.html().select(".govuk-error-summary").text());
        assertThat(amina.open("/follow/" + reported().text() + "/" + "0".repeat(20)).status())
                .isEqualTo(404);
    }

    @Test
    void the_page_says_where_it_stands_and_what_may_be_done() {
        var page = follow(reported());
        assertThat(page.text())
                .contains("Looking")
                .contains("We look at it by")
                .contains("We promised this by")
                .contains("We told you")
                .contains("Cancel it")
                .contains("We text you at the number that ends 123.")
                .doesNotContain("900123");
    }

    @Test
    void what_somebody_writes_lands_on_the_case_once() {
        var reference = reported();
        var page = follow(reference);
        var hostile = "<script>alert('x')</script> & \"quotes\"";
        var after = amina.press(page, WROTE, Map.of("words", hostile));
        assertThat(after.text()).contains("We have your message.").contains(hostile);
        assertThat(after.html().select("script:containsData(alert)")).isEmpty();
        amina.press(page, WROTE, Map.of("words", hostile));
        assertThat(follow(reference).html().select(".timeline__says:contains(You wrote)"))
                .hasSize(1);
        amina.press(follow(reference), WROTE, Map.of("words", hostile));
        assertThat(follow(reference).html().select(".timeline__says:contains(You wrote)"))
                .hasSize(2);
    }

    @Test
    void a_message_without_words_or_with_too_many_is_turned_down_beside_its_field() {
        var page = follow(reported());
        var empty = amina.press(page, WROTE, Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select(".govuk-error-summary a[href=#words]").text())
                .isEqualTo("Enter your message");
        var tooLong = amina.press(page, WROTE, Map.of("words", "x".repeat(4_001)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("textarea#words").text()).hasSize(4_001);
    }

    @Test
    void only_what_the_file_allows_now_is_done_whatever_is_sent() {
        var reference = reported();
        var page = follow(reference);
        for (var event : List.of("customer confirms", "cancels", "", "job done", "'; drop")) {
            var sent = amina.press(page, "form[action$=/do]", Map.of("event", event));
            assertThat(sent.status()).as(event).isEqualTo(422);
            assertThat(sent.text()).contains("This can’t be done any more");
        }
        assertThat(lamps.look(reference).isOpen()).isTrue();
        var done = amina.press(page, "form[action$=/do]", Map.of());
        assertThat(done.text()).contains("It was withdrawn, and it is closed.");
        assertThat(amina.press(page, "form[action$=/do]", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void what_we_ask_again_is_answered_on_the_page() {
        var reference = reported();
        lamps.decide(reference, "ask");
        var page = follow(reference);
        assertThat(page.text()).contains("What we need from you").contains("What did you see?");
        var blank = amina.press(page, "form[action$=/answer]", Map.of("comment", " "));
        assertThat(blank.status()).isEqualTo(422);
        var answered =
                amina.press(page, "form[action$=/answer]", Map.of("comment", "It flickers."));
        assertThat(answered.text())
                .contains("We have your answer.")
                .doesNotContain("What we need from you");
        assertThat(lamps.look(reference).where().stage()).isEqualTo("looking");
        var late = amina.press(page, "form[action$=/answer]", Map.of("comment", "Again"));
        assertThat(late.status()).isEqualTo(422);
    }

    @Test
    void what_we_ask_again_is_chosen_from_what_the_file_lists() {
        var reference = reported();
        lamps.decide(reference, "ask kind");
        var page = follow(reference);
        assertThat(page.html().select(".follow__needed input[type=radio]").eachAttr("value"))
                .containsExactly("a street lamp", "a lamp in a park");
        for (var wrong : List.of("", "a gas lamp", "A STREET LAMP", "<b>")) {
            var sent = amina.press(page, "form[action$=/answer]", Map.of("kind", wrong));
            assertThat(sent.status()).as(wrong).isEqualTo(422);
            assertThat(sent.html().select(".follow__needed input[type=radio]")).hasSize(2);
        }
        var sent = amina.press(page, "form[action$=/answer]", Map.of("kind", "a lamp in a park"));
        assertThat(sent.text()).contains("We have your answer.");
        assertThat(lamps.look(reference).where().stage()).isEqualTo("looking");
    }

    @Test
    void what_may_be_chosen_is_asked_for_anew_when_we_ask_again() {
        var reference = reported();
        lamps.decide(reference, "ask day");
        var none = follow(reference);
        assertThat(none.text()).contains("there is nothing to choose from just now");
        assertThat(none.html().select("form[action$=/answer]")).isEmpty();
        var form = Map.of("_csrf", csrf(none), "day", "2026-05-15 07:00 to 15:00");
        assertThat(amina.post(path(reference) + "/answer", form).status()).isEqualTo(422);
        Town.run(
                lamps.council(),
                () ->
                        Town.bean(Rounds.class)
                                .take(
                                        CrewsFile.read(
                                                "crews.yaml",
                                                """
                                                Van 1:
                                                  team: crews
                                                  does: [container delivery]
                                                  works: [Friday]
                                                  minutes a day: 20
                                                  out: 07:00 to 15:00
                                                """)));
        var page = follow(reference);
        var days = page.html().select(".follow__needed input[type=radio]").eachAttr("value");
        assertThat(days).hasSizeGreaterThan(1);
        amina.press(page, "form[action$=/answer]", Map.of("day", days.getFirst()));
        assertThat(lamps.look(reference).where().stage()).isEqualTo("looking");
        assertThat(lamps.in(() -> Town.bean(CustomersView.class).see(reference)).orElseThrow())
                .extracting(it -> it.story().answers().toString())
                .asString()
                .contains("15 May");
    }

    private static String csrf(Browser.Page page) {
        return page.html().select("input[name=_csrf]").attr("value");
    }

    @Test
    void the_page_says_what_happens_next_by_when_and_what_we_do_if_we_are_late() {
        var reference = reported();
        assertThat(next(reference))
                .contains(
                        "We look at it, and then it goes on to “mended”, “asking”, “warned”,"
                                + " “asking kind” or “asking day”.",
                        "If we are late, we tell you and it goes to our waste supervisor.");
        lamps.decide(reference, "ask kind");
        assertThat(next(reference))
                .containsExactly(
                        "We wait for your answer to what we ask below. Then we go on with it.",
                        "The date we promised stands still until then.",
                        "If we do not hear from you by Friday 22 May, it goes on to “stopped”.");
        var other = reported();
        Town.CLOCK.set("2026-05-20T09:00:00");
        Town.sweep();
        assertThat(next(other))
                .contains(
                        "It is with Supervisors now.",
                        "We have missed the date we promised. We still do what you asked for.")
                .noneMatch(it -> it.startsWith("If we are late"));
        lamps.decide(other, "mend");
        assertThat(next(other)).isEmpty();
    }

    private List<String> next(Reference reference) {
        return follow(reference).html().select(".follow__next li").eachText();
    }

    @Test
    void the_page_is_sent_again_when_another_day_makes_it_read_otherwise() throws Exception {
        var reference = reported();
        var mark = get(reference, "").headers().firstValue("ETag").orElseThrow();
        assertThat(get(reference, mark).statusCode()).isEqualTo(304);
        Town.CLOCK.set("2026-05-13T09:00:00");
        assertThat(get(reference, mark).statusCode()).isEqualTo(200);
    }

    @Test
    void the_history_shows_what_was_sent_without_the_link_that_opens_it() {
        var reference = reported();
        var path = path(reference);
        var secret = path.substring(path.lastIndexOf('/') + 1);
        var history = follow(reference).html().select(".timeline__moment").text();
        assertThat(history)
                .contains("We look at your lamp. See [the link to follow it]")
                .doesNotContain(secret);
        var staff = new Browser(lamps.council()).as("supervisors");
        var desk = staff.open("/staff/cases/" + reference.text());
        assertThat(desk.text()).contains("See [the link to follow it]");
        for (var page : List.of("", "?before=99", "/messages", "/do/message")) {
            var shown = staff.open("/staff/cases/" + reference.text() + page);
            assertThat(shown.html().html()).as(page).doesNotContain(secret);
        }
        assertThat(lamps.told(reference).getFirst().contents().text()).contains(secret);
    }

    @Test
    void somebody_says_how_they_wish_to_be_told() {
        var reference = reported();
        var page = follow(reference);
        for (var way :
                List.of(
                        Map.of("way", "text", "address", "12"),
                        Map.of("way", "email", "address", "no address"),
                        Map.of("way", "email", "address", ""),
                        Map.of("way", "pigeon", "address", ""),
                        Map.of("way", "", "address", ""))) {
            assertThat(amina.press(page, TELL, way).status()).as(way.toString()).isEqualTo(422);
        }
        var chosen =
                amina.press(page, TELL, Map.of("way", "email", "address", "amina@example.org"));
        assertThat(chosen.text()).contains("We email you at a…@example.org.");
        assertThat(wish(reference)).isEqualTo(new Wish(Channel.EMAIL, "amina@example.org"));
        amina.press(follow(reference), TELL, Map.of("way", "text", "address", ""));
        assertThat(wish(reference)).isEqualTo(new Wish(Channel.TEXT, "+447700900123"));
        amina.press(follow(reference), TELL, Map.of("way", "none", "address", ""));
        assertThat(wish(reference)).isEqualTo(Wish.NOT_TOLD);
    }

    private Wish wish(Reference reference) {
        return lamps.in(() -> Town.bean(Messages.class).wish(reference)).orElseThrow();
    }

    @Test
    void a_closed_request_says_so_and_still_takes_words() {
        var reference = reported();
        lamps.decide(reference, "mend");
        var page = follow(reference);
        assertThat(page.text())
                .contains("It is done, and closed.")
                .contains("It is closed, but we still read what you write.")
                .doesNotContain("What you can do");
        assertThat(amina.press(page, WROTE, Map.of("words", "It is out again")).status())
                .isEqualTo(200);
    }

    @Test
    void an_erased_request_says_so_to_who_has_its_link_and_to_nobody_else() {
        var reference = reported();
        Town.run(
                lamps.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        "update cases.cases set sealing_key = null where reference = ?")
                                .param(reference.text())
                                .update());
        var page = follow(reference);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("This request was deleted");
        assertThat(find(reference, "07700900123").text())
                .contains("We have no request with those two details");
    }

    @Test
    void the_page_is_kept_by_the_browser_alone_and_sent_again_only_when_it_changed()
            throws Exception {
        var reference = reported();
        var first = get(reference, "");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(first.body()).hasSizeLessThan(40_000);
        var mark = first.headers().firstValue("ETag").orElseThrow();
        var again = get(reference, mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        amina.press(follow(reference), WROTE, Map.of("words", "By the gate"));
        assertThat(get(reference, mark).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(Reference reference, String mark) throws Exception {
        var address = URI.create("http://127.0.0.1:" + Town.port() + path(reference));
        var request = HttpRequest.newBuilder(address).header("Host", Town.host(lamps.council()));
        if (!mark.isEmpty()) {
            request.header("If-None-Match", mark);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_private_service_keeps_its_promises_here_too() throws Exception {
        var shy =
                new Lamps(
                        """
                        privacy:
                          quick exit: yes
                          title: Your enquiry
                        """);
        var reference = shy.reportBy("07700 900123");
        Town.sweep();
        var link = shy.in(() -> Town.bean(Cases.class).followingPath(reference));
        var answer = new Visitor(Town.host(shy.council())).get(link);
        assertThat(answer.page().title()).contains("Your enquiry").doesNotContain("lamp");
        assertThat(answer.page().select(".govuk-exit-this-page a")).isNotEmpty();
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.page().select(".journey__caption").text()).doesNotContain("lamp");
    }

    @Test
    void a_thousand_messages_are_read_a_page_at_a_time() {
        var reference = reported();
        var talk = Town.bean(borough.correspondence.CaseTalk.class);
        Town.run(
                lamps.council(),
                () -> {
                    var from = new borough.correspondence.CaseTalk.From("web", true);
                    for (int i = 0; i < 1_000; i++) {
                        talk.received(reference, from, "Number " + i, "number " + i);
                    }
                });
        var page = follow(reference);
        assertThat(page.html().select(".timeline__moment")).hasSize(20);
        var older = amina.open(page.html().select("a[rel=next]").attr("href"));
        assertThat(older.html().select(".timeline__moment")).hasSize(20);
        assertThat(older.text()).contains("Number 979").doesNotContain("Number 980");
    }

    @Test
    void forged_posts_get_nowhere() {
        var reference = reported();
        var wrong = "/follow/" + reference.text() + "/" + "0".repeat(20);
        var form = new HashMap<String, String>();
        amina.open("/follow")
                .html()
                .select("form[action=/follow] input[type=hidden]")
                .forEach(it -> form.put(it.attr("name"), it.attr("value")));
        for (var what : List.of("/message", "/do", "/answer", "/told-by")) {
            assertThat(amina.post(wrong + what, form).status()).as(what).isEqualTo(404);
            assertThat(amina.post(path(reference) + what, Map.of()).status())
                    .as(what + " without a form of ours")
                    .isEqualTo(403);
        }
    }
}
