package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.account.Mailbox;
import borough.council.Council;
import borough.council.Councils;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody signed in asks for is theirs, what we know is filled in, and no one else sees. */
@Tag("database")
class ResidentJourneysTest {
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: Tell us which.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web]
            sign in: required
            promise: 2 working days
            ask:
              name: { question: Your name, answer: text, start with: me.name }
              email: { question: Your email, answer: email, optional: yes, start with: me.email }
            then:
              waiting:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;

    private final Offered offered = new Offered(SERVICE);
    private final Council council =
            Town.in(offered.council(), () -> Town.bean(Councils.class).current());
    private final Mailbox box = new Mailbox(council, "amina@journeys.example.com");

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Visitor stranger() {
        return new Visitor(council.hosts().getFirst());
    }

    private String begun(Visitor somebody) {
        return somebody.post("/services/" + Offered.SLUG, Map.of()).to();
    }

    private String sent(Visitor somebody) {
        var journey = begun(somebody);
        somebody.post(journey + "/name", Map.of("name", "Amina"));
        somebody.post(journey + "/email", Map.of("email", ""));
        somebody.post(journey + "/send", Map.of());
        return somebody.get(journey + "/sent").page().select(".done__letters").text();
    }

    @Test
    void a_service_for_which_one_signs_in_asks_for_it_and_goes_on_from_there() {
        var somebody = stranger();
        var journey = begun(somebody);
        var asked = somebody.get(journey).to();
        assertThat(asked).isEqualTo("/account/sign-in?next=" + journey);
        for (var path : new String[] {"/name", "/check", "/sent", "/save"}) {
            assertThat(somebody.get(journey + path).to()).as(path).isEqualTo(asked);
        }
        assertThat(somebody.post(journey + "/send", Map.of()).to()).isEqualTo(asked);
        box.ask(somebody, journey);
        var back = somebody.post("/account/sign-in/code", Map.of("code", box.code()));
        assertThat(back.to()).isEqualTo(journey);
        assertThat(somebody.get(journey).to()).isEqualTo(journey + "/name");
        somebody.post("/account/sign-out", Map.of());
        assertThat(somebody.get(journey + "/name").to()).isEqualTo(asked);
    }

    @Test
    void what_the_account_knows_is_offered_to_be_confirmed() {
        var somebody = box.signedIn();
        somebody.post("/account/details/name", Map.of("name", "Amina Khan"));
        var journey = begun(somebody);
        assertThat(somebody.get(journey + "/name").page().select("#name").val())
                .isEqualTo("Amina Khan");
        somebody.post(journey + "/name", Map.of("name", "A. Khan"));
        assertThat(somebody.get(journey + "/email").page().select("#email").val())
                .isEqualTo(box.address());
    }

    @Test
    void what_is_sent_while_signed_in_is_the_account_s_and_no_other_s() {
        var somebody = box.signedIn();
        var reference = sent(somebody);
        assertThat(reference).isNotEmpty();
        var line = somebody.get("/account").page().select("a[href^=/follow/]");
        assertThat(line.text()).isEqualTo("Ask for a thing");
        var follow = line.attr("href");
        assertThat(somebody.get(follow).status()).isEqualTo(200);
        var other = new Mailbox(council, "other@journeys.example.com").signedIn();
        assertThat(other.get("/account").page().select("a[href^=/follow/]")).isEmpty();
        assertThat(other.get("/account/requests").page().select("a[href^=/follow/]")).isEmpty();

        var keep = follow.replace("/follow/", "/account/keep/");
        var wrong = keep.replaceFirst(".$", keep.endsWith("0") ? "1" : "0");
        assertThat(other.get(wrong).status()).isEqualTo(404);
        assertThat(other.post(wrong, Map.of()).status()).isEqualTo(404);
        assertThat(stranger().get(keep).status()).isEqualTo(302);
        assertThat(stranger().post(keep, Map.of()).status()).isEqualTo(403);
        assertThat(other.get(keep).page().select("h1").text()).isEqualTo("Is this request yours?");
        assertThat(other.get("/account").page().select("a[href^=/follow/]"))
                .as("looking keeps nothing")
                .isEmpty();
        assertThat(other.post(keep, Map.of()).to()).isEqualTo("/account");
        assertThat(other.get("/account").page().select("a[href^=/follow/]")).hasSize(1);
    }

    @Test
    void what_was_saved_is_gone_on_with_in_another_browser_by_its_owner_alone() {
        var somebody = box.signedIn();
        var journey = begun(somebody);
        somebody.post(journey + "/name", Map.of("name", "Amina"));
        somebody.post(journey + "/save", Map.of("contact", box.address()));
        var elsewhere = box.signedIn();
        var own = elsewhere.get("/account").page().select("a[href^=/account/journeys/]");
        assertThat(own.text()).isEqualTo("Ask for a thing");
        var path = own.attr("href");
        var other = new Mailbox(council, "third@journeys.example.com").signedIn();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(elsewhere.get(path).page().select("h1").text())
                .isEqualTo("Go on with your answers");
        assertThat(elsewhere.post(path, Map.of()).to()).isEqualTo(journey);
        assertThat(elsewhere.get(journey).to()).isEqualTo(journey + "/email");
    }
}
