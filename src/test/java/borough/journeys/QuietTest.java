package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A private matter, and a kiosk that anybody may stand at next: what shows, and what is left. */
@Tag("database")
class QuietTest {
    private static final String SERVICE =
            """
            service: Get help at home
            about: Tell us as much as you want.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web, kiosk]
            sign in: none
            promise: 2 working days
            privacy:
              quick exit: yes
              title: Your enquiry
            ask:
              aid: { question: What would help?, answer: text }
              more: { question: Anything else?, answer: text, optional: yes }
            then:
              waiting:
                say: We look for help.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;
    private static final String PLAIN =
            SERVICE.replaceFirst("(?s)privacy:.*?ask:", "ask:").replace("Get help at home", "Ask");

    private final Offered offered = new Offered(SERVICE);
    private final Visitor somebody = new Visitor(Town.host(offered.council()));

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private String begun(String start) {
        var entered = somebody.post(start + Offered.SLUG, Map.of());
        return somebody.get(entered.to()).to();
    }

    @Test
    void every_page_of_a_private_matter_has_a_neutral_title_and_a_way_out() {
        var start = somebody.get("/services/" + Offered.SLUG).page();
        assertThat(start.title()).isEqualTo("Your enquiry – Brookshire Borough Council");
        assertThat(start.select("h1").text()).isEqualTo("Get help at home");
        assertThat(start.select(".govuk-exit-this-page a").attr("href")).startsWith("https://");
        var question = somebody.get(begun("/services/")).page();
        assertThat(question.title()).isEqualTo("Your enquiry – Brookshire Borough Council");
        assertThat(question.text()).doesNotContain("Get help at home");
        assertThat(question.select(".govuk-js-exit-this-page-skiplink")).isNotEmpty();
    }

    @Test
    void leaving_goes_out_by_a_plain_link_and_the_way_back_shows_nothing() {
        var path = begun("/services/");
        var exit = somebody.get(path).page().select(".govuk-exit-this-page a").attr("href");
        var left = somebody.get(exit);
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("location")).isEqualTo("https://www.bbc.co.uk/weather");
        assertThat(somebody.get(path).status()).isEqualTo(404);
        assertThat(left.header("cache-control")).contains("no-store");
    }

    @Test
    void a_saved_private_matter_is_closed_here_and_its_message_says_nothing() {
        var path = begun("/services/");
        somebody.post(path, Map.of("aid", "a new lock"));
        var journey = path.replace("/aid", "");
        var saved = somebody.post(journey + "/save", Map.of("contact", "amina@example.org"));
        assertThat(saved.to()).isEqualTo("/saved");
        assertThat(somebody.get("/saved").body()).contains("Nothing of it is left on this device");
        assertThat(somebody.get(journey).status()).isEqualTo(404);
        assertThat(offered.told().getFirst())
                .startsWith("Your enquiry")
                .doesNotContain("help", "lock");
    }

    @Test
    void a_kiosk_offers_what_it_may_and_nothing_leads_out_of_it() {
        offered.publish(PLAIN);
        var home = somebody.get("/kiosk").page();
        assertThat(home.select(".kiosk__service").eachAttr("href"))
                .contains("/kiosk/" + Offered.SLUG)
                .allMatch(it -> it.startsWith("/kiosk/"));
        var question = somebody.get(begun("/kiosk/"));
        var links = question.page().select("a[href^=/]").eachAttr("href");
        assertThat(links).allMatch(it -> it.startsWith("/kiosk") || it.startsWith("/journeys/"));
        assertThat(question.page().select(".kiosk__way--ask").text()).isEqualTo("Ask a person");
    }

    @Test
    void a_kiosk_asks_whether_anybody_is_there_and_then_forgets_everything() {
        offered.publish(PLAIN);
        somebody.get("/kiosk");
        var path = begun("/kiosk/");
        var journey = path.replace("/aid", "");
        somebody.post(path, Map.of("aid", "a new lock"));
        var watched = somebody.get(path);
        assertThat(watched.header("refresh")).isEqualTo("120;url=" + journey + "/still-there");
        var still = somebody.get(journey + "/still-there");
        assertThat(still.body()).contains("Are you still there?", "30 seconds");
        assertThat(still.header("refresh")).isEqualTo("30;url=" + journey + "/end");
        var end = somebody.get(journey + "/end");
        assertThat(end.to()).isEqualTo("/kiosk");
        assertThat(somebody.cookies().keySet()).noneMatch(it -> it.startsWith("borough-journey-"));
        assertThat(somebody.get(path).to()).isEqualTo("/kiosk");
        assertThat(offered.events()).extracting(it -> it.get("kind")).contains("abandoned");
        assertThat(offered.events()).extracting(it -> it.get("device")).containsOnly("kiosk");
    }

    @Test
    void what_was_begun_at_a_kiosk_is_finished_at_home_by_the_link() {
        offered.publish(PLAIN);
        somebody.get("/kiosk");
        var path = begun("/kiosk/");
        somebody.post(path, Map.of("aid", "a new lock"));
        var journey = path.replace("/aid", "");
        var saved = somebody.post(journey + "/save", Map.of("contact", "07700 900101"));
        assertThat(saved.to()).isEqualTo("/kiosk/saved");
        assertThat(somebody.get(journey).to()).isEqualTo("/kiosk");
        var home = offered.somebody();
        var link = Offered.link(offered.told().getFirst());
        var more = home.press(home.open(link), "main form", Map.of("proof", "0101"));
        assertThat(more.path()).endsWith("/more");
        assertThat(more.html().select("body").hasClass("kiosk")).isFalse();
        assertThat(offered.events())
                .filteredOn(it -> "resumed".equals(it.get("kind")))
                .extracting(it -> it.get("channel"))
                .containsExactly("web");
    }

    @Test
    void nobody_ends_a_journey_of_the_web_by_a_link() {
        var path = begun("/services/");
        somebody.get(path.replace("/aid", "/end"));
        assertThat(somebody.get(path).status()).isEqualTo(200);
    }
}
