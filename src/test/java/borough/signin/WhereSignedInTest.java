package borough.signin;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.council.Person;
import borough.data.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where people are signed in, what ends it, and how they hear of a browser that is new. */
@Tag("database")
class WhereSignedInTest {
    private static Neighbours neighbours;
    private static Council ashdale;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        ashdale = neighbours.ashdale();
    }

    private static Visitor at(Person person, Visitor browser) {
        var letter =
                Tenancy.in(
                        ashdale.id(),
                        () ->
                                Town.bean(SignIn.class)
                                        .invitation(person, Neighbours.ASHDALE)
                                        .orElseThrow());
        var token = letter.address().replaceFirst(".*token=([^&]+).*", "$1");
        assertThat(browser.post("/sign-in/link", Map.of("token", token)).status()).isEqualTo(303);
        return browser;
    }

    private static Visitor browser() {
        return new Visitor(Neighbours.ASHDALE);
    }

    private static int letters() {
        return Town.in(
                ashdale.id(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select count(*)::int from messages.messages
                                        where occasion like 'new device%'
                                        """)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void a_browser_elsewhere_is_ended_by_itself_and_the_others_stay() {
        var person = neighbours.add(ashdale, "Priya Raman", "w1", "advisers");
        var here = at(person, browser());
        var there = at(person, browser());
        var third = at(person, browser());
        var page = here.get("/me").page();
        var buttons = page.select("form[action=/me/sessions/end] button");
        assertThat(buttons).hasSize(2);
        var first = buttons.getFirst().val();
        assertThat(here.post("/me/sessions/end", Map.of("id", first)).status()).isEqualTo(303);
        assertThat(there.get("/me").status() + third.get("/me").status()).isEqualTo(502);
        assertThat(here.post("/me/sessions/end-others", Map.of()).status()).isEqualTo(303);
        assertThat(there.get("/me").status() + third.get("/me").status()).isEqualTo(604);
        assertThat(here.get("/me").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_s() {
        var person = neighbours.add(ashdale, "Lee Marsh", "w2", "rounds");
        var theirs = at(person, browser());
        var id =
                Tenancy.in(
                        ashdale.id(),
                        () -> Town.bean(SignIn.class).sessions(person.id(), "").getFirst().id());
        var other = at(neighbours.add(ashdale, "Beth Lawson", "w3", "advisers"), browser());
        other.post("/me/sessions/end", Map.of("id", id.toString()));
        assertThat(theirs.get("/me").status()).isEqualTo(200);
        assertThat(other.post("/me/sessions/end", Map.of("id", "x")).status()).isEqualTo(400);
        var path = "/staff/people/" + person.id() + "/sessions";
        assertThat(other.get(path).status()).isEqualTo(403);
        assertThat(other.post(path + "/end", Map.of()).status()).isEqualTo(403);
        var away = neighbours.of(neighbours.birchmere(), "desk");
        var stranger = Visitor.signedIn(neighbours.birchmere(), away);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/end", Map.of()).status()).isEqualTo(404);
        assertThat(theirs.get("/me").status()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_all_of_somebody_s_sessions() {
        var person = neighbours.add(ashdale, "Lee Marsh", "w4", "rounds");
        var theirs = at(person, browser());
        var desk = Visitor.signedIn(ashdale, neighbours.of(ashdale, "desk"));
        var path = "/staff/people/" + person.id() + "/sessions";
        assertThat(desk.get("/staff/people/" + person.id()).body()).contains(path);
        assertThat(desk.get(path).page().text()).contains("By a link from an email");
        assertThat(desk.post(path + "/end", Map.of()).status()).isEqualTo(303);
        assertThat(theirs.get("/me").status()).isEqualTo(302);
        assertThat(desk.get(path).page().text()).contains("Nowhere");
        assertThat(desk.get("/staff/people/" + UUID.randomUUID() + "/sessions").status())
                .isEqualTo(404);
    }

    @Test
    void a_new_browser_is_told_by_email_once_and_the_first_of_all_is_not() {
        var person = neighbours.add(ashdale, "Grace Lindqvist", "w5", "supervisors");
        var first = at(person, browser());
        Town.sweep();
        int before = letters();
        var second = at(person, browser());
        Town.sweep();
        assertThat(letters()).isEqualTo(before + 1);
        at(person, first);
        at(person, second);
        Town.sweep();
        assertThat(letters()).isEqualTo(before + 1);
    }

    @Test
    void what_a_browser_calls_its_secret_must_look_like_one_of_ours() {
        var person = neighbours.add(ashdale, "Carol Whitfield", "w6", "supervisors");
        var forged = browser().with("borough-device", "x");
        at(person, forged);
        assertThat(forged.cookies().get("borough-device")).hasSize(43);
    }

    @Test
    void a_session_that_somebody_put_into_a_browser_is_not_the_one_it_signs_in_with() {
        var person = neighbours.add(ashdale, "Priya Raman", "w7", "advisers");
        var attacker = neighbours.add(ashdale, "Mal Lory", "w8", "advisers");
        var planted = Visitor.session(ashdale, attacker);
        var browser = browser().with("borough-staff", planted);
        at(person, browser);
        assertThat(browser.cookies().get("borough-staff")).isNotEqualTo(planted);
        assertThat(browser().with("borough-staff", planted).get("/me").status()).isEqualTo(302);
    }

    @Test
    void browsers_are_called_as_people_call_them() {
        var chrome =
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0 Safari/537.36";
        assertThat(Device.words(chrome)).isEqualTo("Chrome on Windows");
        assertThat(Device.words(chrome + " Edg/140.0")).isEqualTo("Edge on Windows");
        assertThat(
                        Device.words(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)"
                                        + " AppleWebKit/605.1 Version/18.0 Safari/604.1"))
                .isEqualTo("Safari on an iPhone");
        assertThat(Device.words("<script>alert(1)</script>")).isEqualTo("A browser");
        assertThat(Device.words("")).isEqualTo("A browser");
    }
}
