package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.cases.Cases;
import borough.data.Tenancy;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can come between somebody and the end of a journey, and that no answer is lost by it. */
@Tag("database")
class JourneysTest {
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: Ask us for a thing.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web, phone, kiosk]
            sign in: none
            promise: 2 working days
            ask:
              colour: { question: Which colour?, answer: one of, from: [red, blue, grey] }
              name: { question: What is your name?, answer: text }
              note: { question: Anything else?, answer: text, optional: yes }
            know:
              stock: test.stock(colour)
            refuse:
              none left:
                when: stock == "none"
                say: We have none of those left.
            then:
              waiting:
                say: We look for one.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;

    private static volatile Callable<String> stock = () -> "some";

    private final Offered offered = new Offered(SERVICE);
    private final Browser amina = offered.somebody();

    @BeforeAll
    static void teach() {
        Town.bean(Vocabulary.class)
                .lookup("test.stock")
                .means("Whether there is one of a colour.")
                .takes("colour", Type.TEXT)
                .gives(Type.TEXT, in -> inStock());
    }

    private static String inStock() {
        try {
            return stock.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        stock = () -> "some";
    }

    private Browser.Page asksName() {
        return Offered.answer(amina, offered.begin(amina), "red");
    }

    private static String journey(Browser.Page page) {
        return page.path().replaceFirst("(/journeys/[^/]+).*", "$1");
    }

    private Browser.Page saveAs(String contact) {
        var name = asksName();
        var save = amina.press(name, "main form", Map.of("name", "Amina Khan", "_save", "yes"));
        assertThat(save.path()).endsWith("/save");
        return amina.press(save, "main form", Map.of("contact", contact));
    }

    @Test
    void what_is_saved_is_gone_on_with_elsewhere_by_a_link_that_works_once() {
        var saved = saveAs("07700 900101");
        assertThat(saved.text()).contains("+447700900101", "until Tuesday 9 June");
        var message = offered.told().getFirst();
        assertThat(message).contains("Ask for a thing", "until Tuesday 9 June", "works once");
        var library = offered.somebody();
        var asked = library.open(Offered.link(message));
        assertThat(asked.text())
                .contains("the last 4 digits of the mobile number")
                .doesNotContain("Amina", "Ask for a thing", "0101");
        var note = library.press(asked, "main form", Map.of("proof", "0101"));
        assertThat(note.path()).endsWith("/note");
        assertThat(library.open(journey(note) + "/name").html().select("input[name=name]").val())
                .isEqualTo("Amina Khan");
        assertThat(amina.open(journey(note)).status()).isEqualTo(404);
        var forwarded = offered.somebody();
        var used = forwarded.open(Offered.link(message));
        assertThat(used.text()).contains("This link has been used").doesNotContain("Amina");
        assertThat(forwarded.post(used.path(), Map.of("proof", "0101")).status()).isEqualTo(403);
    }

    @Test
    void whoever_used_a_link_and_lost_the_browser_is_sent_another() {
        saveAs("amina@example.org");
        var message = offered.told().getFirst();
        var phone = offered.somebody();
        var proof = Map.of("proof", "Amina@Example.org");
        phone.press(phone.open(Offered.link(message)), "main form", proof);
        Town.CLOCK.pass(Duration.ofMinutes(3));
        var other = offered.somebody();
        var sent = other.press(other.open(Offered.link(message)), "main form", Map.of());
        assertThat(sent.text()).contains("It went to where the first one went");
        var newer = offered.told().getFirst();
        assertThat(newer).isNotEqualTo(message);
        assertThat(other.open(Offered.link(message)).text()).contains("no longer works");
        var note = other.press(other.open(Offered.link(newer)), "main form", proof);
        assertThat(note.path()).endsWith("/note");
    }

    @Test
    void a_link_is_worth_nothing_to_somebody_who_guesses() {
        saveAs("07700 900101");
        var link = Offered.link(offered.told().getFirst());
        var stranger = offered.somebody();
        for (int left = 4; left > 0; left--) {
            var wrong = stranger.press(stranger.open(link), "main form", Map.of("proof", "1234"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains(left == 1 ? "once more" : left + " more times");
        }
        stranger.press(stranger.open(link), "main form", Map.of("proof", "1234"));
        assertThat(stranger.open(link).status()).isEqualTo(404);
        // Both were told at one moment of the test's clock, in no order.
        var links = offered.told().stream().map(Offered::link).toList();
        assertThat(links).hasSize(2).contains(link).doesNotHaveDuplicates();
        var newer = links.getFirst().equals(link) ? links.getLast() : links.getFirst();
        assertThat(amina.press(amina.open(newer), "main form", Map.of("proof", "0101")).path())
                .endsWith("/note");
    }

    @Test
    void an_answer_that_is_not_complete_does_not_keep_anybody_from_saving() {
        var name = asksName();
        var save = amina.press(name, "main form", Map.of("name", "", "_save", "yes"));
        assertThat(save.text()).contains("we ask it again");
        var wrong = amina.press(save, "main form", Map.of("contact", "amina"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("like name@example.com");
        assertThat(offered.told()).isEmpty();
    }

    @Test
    void what_was_saved_is_deleted_when_its_time_is_over_and_what_was_not_a_day_later() {
        saveAs("07700 900101");
        var link = Offered.link(offered.told().getFirst());
        var tomasz = offered.somebody();
        var forgotten = Offered.answer(tomasz, offered.begin(tomasz), "blue");
        Town.CLOCK.pass(Duration.ofHours(25));
        assertThat(tomasz.open(forgotten.path()).status()).isEqualTo(404);
        Town.CLOCK.pass(Duration.ofDays(26));
        assertThat(amina.open(link).status()).isEqualTo(200);
        Town.CLOCK.pass(Duration.ofDays(2));
        assertThat(amina.open(link).text()).contains("This link no longer works");
        Town.sweep();
        assertThat(rows("journeys.journeys")).isZero();
        assertThat(rows("journeys.saved")).isZero();
        assertThat(kinds()).contains("abandoned");
    }

    private int rows(String table) {
        return Town.in(
                offered.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single());
    }

    private List<Object> kinds() {
        return offered.events().stream().map(it -> it.get("kind")).toList();
    }

    @Test
    void a_page_left_open_elsewhere_does_not_overwrite_a_newer_answer_unseen() {
        var older = asksName();
        Offered.answer(amina, amina.open(older.path()), "Amina Khan");
        var asked = Offered.answer(amina, older, "A. Khan");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("Since you opened this page", "“Amina Khan”");
        assertThat(asked.html().select("input[name=name]").val()).isEqualTo("A. Khan");
        assertThat(kept(older)).isEqualTo("Amina Khan");
        Offered.answer(amina, asked, "A. Khan");
        assertThat(kept(older)).isEqualTo("A. Khan");
    }

    @Test
    void nobody_sends_answers_that_their_page_does_not_show() {
        var name = asksName();
        var note = Offered.answer(amina, name, "Amina Khan");
        var check = Offered.answer(amina, note, "");
        assertThat(check.path()).endsWith("/check");
        Offered.answer(amina, amina.open(name.path()), "A. Khan");
        var again = amina.press(check, "form[action$=/send]", Map.of());
        assertThat(again.path()).contains("/check");
        assertThat(again.text()).contains("You changed an answer on another page", "A. Khan");
        var sent = amina.press(again, "form[action$=/send]", Map.of());
        assertThat(sent.text()).contains("We have it");
        assertThat(amina.press(check, "form[action$=/send]", Map.of()).text())
                .as("what is sent is not sent again")
                .contains("We have it");
    }

    private String kept(Browser.Page page) {
        return amina.open(page.path()).html().select("input[name=name]").val();
    }

    @Test
    void going_back_and_answering_the_same_or_another_way_is_no_quarrel() {
        var name = asksName();
        Offered.answer(amina, name, "Amina Khan");
        assertThat(Offered.answer(amina, name, "Amina Khan").path()).endsWith("/note");
        var back = amina.open(name.path());
        assertThat(Offered.answer(amina, back, "A. Khan").path()).endsWith("/note");
        assertThat(kept(name)).isEqualTo("A. Khan");
    }

    @Test
    void answers_that_arrive_in_one_moment_are_all_looked_at() throws Exception {
        var name = asksName();
        var colour = amina.open(journey(name) + "/colour");
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    List.<Callable<Browser.Page>>of(
                            () -> Offered.answer(amina, name, "Amina Khan"),
                            () -> Offered.answer(amina, colour, "blue"));
            for (Future<Browser.Page> each : all.invokeAll(asked)) {
                assertThat(each.get().status()).isEqualTo(200);
            }
        }
        assertThat(kept(name)).isEqualTo("Amina Khan");
        assertThat(amina.open(colour.path()).html().select("input[value=blue]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void a_journey_keeps_its_version_when_another_is_published_and_is_sent_by_it() {
        var name = asksName();
        offered.publish(SERVICE.replace("What is your name?", "Who are you?"));
        assertThat(amina.open(name.path()).text()).contains("What is your name?");
        var sent = send(name);
        assertThat(sent.text()).contains("We have it", "by Thursday 14 May");
        assertThat(versions()).containsExactly(Offered.hash(SERVICE));
        var tomasz = offered.somebody();
        assertThat(Offered.answer(tomasz, offered.begin(tomasz), "blue").text())
                .contains("Who are you?");
    }

    private Browser.Page send(Browser.Page name) {
        var note = Offered.answer(amina, name, "Amina Khan");
        return amina.press(Offered.answer(amina, note, ""), "main form", Map.of());
    }

    private List<String> versions() {
        return Tenancy.in(offered.council(), () -> Town.bean(Cases.class).versionsOfOpenCases());
    }

    @Test
    void a_service_that_was_withdrawn_says_so_and_sends_nothing() {
        var name = asksName();
        offered.withdraw();
        var told = send(name);
        assertThat(told.status()).isEqualTo(410);
        assertThat(told.text()).contains("Your answers were not sent", "01632 960100");
        assertThat(versions()).isEmpty();
    }

    @Test
    void a_lookup_that_fails_refuses_nobody_and_the_page_says_so() {
        stock =
                () -> {
                    throw new IllegalStateException("The shelf is away");
                };
        var name = asksName();
        assertThat(name.text()).contains("We could not look something up just now");
        stock = () -> "some";
        assertThat(send(name).text()).contains("We have it");
    }

    @Test
    void a_lookup_that_comes_back_is_asked_again_at_sending() {
        stock =
                () -> {
                    throw new IllegalStateException("The shelf is away");
                };
        var name = asksName();
        stock = () -> "none";
        assertThat(send(name).text()).contains("We have none of those left");
    }

    @Test
    void a_lookup_that_is_too_slow_is_waited_for_so_long_and_no_longer() {
        stock =
                () -> {
                    Thread.sleep(Duration.ofMinutes(1));
                    return "none";
                };
        var began = System.nanoTime();
        var name = asksName();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(name.path()).endsWith("/name");
        assertThat(name.text()).contains("We could not look something up just now");
    }

    @Test
    void what_happens_is_counted_and_what_is_said_is_not() {
        var name = asksName();
        Town.CLOCK.pass(Duration.ofSeconds(40));
        Offered.answer(amina, amina.open(journey(name) + "/colour"), "blue");
        assertThat(Offered.answer(amina, amina.open(name.path()), "").status()).isEqualTo(422);
        send(amina.open(name.path()));
        var events = offered.events();
        assertThat(events)
                .extracting(it -> it.get("kind") + " " + it.get("question"))
                .contains(
                        "begun null",
                        "seen colour",
                        "left colour",
                        "gone back to colour",
                        "not accepted name",
                        "left name",
                        "seen note",
                        "left note",
                        "finished null");
        assertThat(events).extracting(it -> it.get("seconds")).contains(40);
        assertThat(events).extracting(it -> it.get("service")).containsOnly(Offered.SLUG);
        assertThat(events.toString()).doesNotContain("Amina", "red", "blue");
    }

    @Test
    void a_refusal_is_counted_by_its_name() {
        stock = () -> "none";
        assertThat(asksName().text()).contains("We have none of those left");
        assertThat(offered.events())
                .filteredOn(it -> "refused".equals(it.get("kind")))
                .singleElement()
                .satisfies(it -> assertThat(it.get("rule")).isEqualTo("none left"))
                .satisfies(it -> assertThat(it.get("question")).isEqualTo("colour"));
    }

    @Test
    void saving_and_going_on_are_counted_too() {
        saveAs("07700 900101");
        var phone = offered.somebody();
        var link = Offered.link(offered.told().getFirst());
        phone.press(phone.open(link), "main form", Map.of("proof", "0101"));
        assertThat(kinds()).contains("saved", "resumed");
    }

    @Test
    void an_age_is_counted_in_wide_bands_and_only_of_who_answers() {
        offered.publish(
                SERVICE.replace(
                        "  note:",
                        "  born: { question: When were you born?, answer: date,"
                                + " start with: me.born }\n  note:"));
        var born = Offered.answer(amina, asksName(), "Amina Khan");
        var day = Map.of("born-day", "3", "born-month", "4", "born-year", "1990");
        var note = amina.press(born, "main form", day);
        assertThat(note.path()).endsWith("/note");
        assertThat(offered.events())
                .extracting(it -> it.get("age_band"))
                .contains("35 to 44")
                .containsOnly(null, "35 to 44");
    }

    @Test
    void the_start_page_says_what_one_needs_to_know() {
        var start = amina.open("/services/" + Offered.SLUG);
        assertThat(start.text())
                .contains(
                        "Anyone.", "About a minute", "Within 2 working days", "Ring 01632 960100");
    }
}
