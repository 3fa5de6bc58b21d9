package borough.onelogin;

import static borough.onelogin.Resident.AMINA;
import static borough.onelogin.Resident.MARGARET;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Draft;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.data.Tenancy;
import borough.values.CouncilId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service that must know whom it serves, and one that only wants somebody signed in. */
@Tag("database")
class StepUpTest {
    private static final String FILE =
            """
            service: Change the name on my records
            about: Tell us of your new name, and we put it right in all records.
            who: Anyone whose name changed.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone]
            sign in: %s
            promise: change within

            limits:
              change within: 5 working days

            ask:
              name: { question: What is your new name?, answer: text }
              why: { question: Why did it change?, answer: text }

            then:
              changing:
                say: We change it by {due}.
                on customer cancels: stopped
                after due: stopped
              stopped: { end: withdrawn }

            keep: 1 year

            examples:
              - name: asked
                now: 2026-05-12 10:00
                given: { name: Amina Ali, why: I married }
                expect: { stage: changing }
            """;

    private CouncilId council;

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
        council = Town.council(true);
    }

    private void publish(String slug, String signIn) {
        var shelf = new Shelf("always");
        shelf.put("services/bins/" + slug + ".yaml", FILE.formatted(signIn));
        Tenancy.run(
                council,
                () -> {
                    Draft draft = shelf.catalogue().file(slug).orElseThrow();
                    assertThat(draft.faults()).isEmpty();
                    shelf.catalogue().keep(draft);
                    shelf.catalogue()
                            .decide(
                                    slug,
                                    draft.hash(),
                                    new Version.Deed(Version.What.PUBLISHED, "Grace", ""));
                });
    }

    private static String begin(Resident it, String slug) {
        var began = it.browser().post("/services/" + slug, Map.of());
        assertThat(began.status()).isEqualTo(303);
        return began.to();
    }

    @Test
    void nobody_is_asked_anything_before_they_proved_who_they_are_and_no_answer_is_lost() {
        publish("change-my-name", "verified identity");
        var amina = new Resident(council);
        var journey = begin(amina, "change-my-name");
        var gate = amina.browser().get(journey);
        assertThat(gate.to()).startsWith("/account/prove-identity?next=/journeys/");
        var page = amina.browser().get(gate.to()).page();
        var out = page.select("main a[role=button]").attr("href");
        assertThat(out).startsWith("/account/one-login?for=identity");
        var back = amina.signIn(out.replaceFirst("/account/one-login", ""), AMINA);
        back = amina.browser().get(amina.be(back.to(), AMINA));
        assertThat(back.to()).isEqualTo(journey);
        var first = amina.browser().get(journey).to();
        assertThat(first).isEqualTo(journey + "/name");
        // Half an answer later the session is over: what was typed is kept, and asked no more.
        amina.browser().get(first);
        var token = amina.browser().get(first).page().select("input[name=_csrf]").attr("value");
        Town.CLOCK.pass(Duration.ofHours(3));
        var fields = Map.of("name", "Amina Ali", "_csrf", token);
        assertThat(amina.browser().postBare(first, fields).to()).isEqualTo(journey + "/why");
        assertThat(amina.browser().get(journey + "/why").to())
                .startsWith("/account/prove-identity");
        assertThat(amina.prove(journey, AMINA).to()).isEqualTo(journey);
        assertThat(amina.browser().get(journey).to()).isEqualTo(journey + "/why");
    }

    @Test
    void nothing_is_sent_for_somebody_who_did_not_prove_who_they_are() {
        publish("change-my-name", "verified identity");
        var nobody = new Resident(council);
        var journey = begin(nobody, "change-my-name");
        for (var step : new String[] {"/name", "/why"}) {
            nobody.browser().post(journey + step, Map.of("name", "N", "why", "W"));
        }
        assertThat(nobody.browser().post(journey + "/send", Map.of()).to())
                .startsWith("/account/prove-identity");
        assertThat(nobody.browser().get(journey + "/check").to())
                .startsWith("/account/prove-identity");
    }

    @Test
    void an_identity_refused_leads_to_people_and_leaves_the_journey_where_it_was() {
        publish("change-my-name", "verified identity");
        var margaret = new Resident(council);
        var journey = begin(margaret, "change-my-name");
        var refused = margaret.prove(journey, MARGARET);
        assertThat(refused.page().text()).contains("01632 960100", "Town Hall", "is kept");
        assertThat(margaret.browser().get(journey).to()).startsWith("/account/prove-identity");
    }

    @Test
    void a_service_that_wants_somebody_signed_in_takes_any_sign_in() {
        publish("change-my-name-simply", "required");
        var amina = new Resident(council);
        var journey = begin(amina, "change-my-name-simply");
        assertThat(amina.browser().get(journey).to()).isEqualTo("/account/sign-in?next=" + journey);
        var signIn = amina.browser().get(amina.browser().get(journey).to()).page();
        assertThat(signIn.text()).contains("Sign in with GOV.UK One Login");
        amina.signIn("?next=" + journey, AMINA);
        assertThat(amina.browser().get(journey).to()).isEqualTo(journey + "/name");
    }
}
