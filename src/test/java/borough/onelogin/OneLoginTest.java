package borough.onelogin;

import static borough.onelogin.Resident.AMINA;
import static borough.onelogin.Resident.MARGARET;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.oidc.Untrusted.Why;
import borough.values.CouncilId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by One Login, with everything that may be wrong in what comes back. */
@Tag("database")
class OneLoginTest {
    private static final String NEXT = "/services";

    private CouncilId council;
    private Resident resident;
    private Refusals refusals;

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(true);
        resident = new Resident(council);
        refusals = new Refusals();
    }

    @AfterEach
    void end() {
        refusals.close();
    }

    private static boolean isSignedIn(Resident it) {
        return it.browser().cookies().containsKey("borough-resident");
    }

    private void assertRefused(Visitor.Answer answer, Why why) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text())
                .contains("We could not sign you in", "01632 960100")
                .doesNotContain(why.words());
        assertThat(refusals.last()).contains(why.words());
    }

    @Test
    void somebody_signs_in_and_goes_on_where_they_were_going() {
        var back = resident.signIn("?next=" + NEXT, AMINA);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.to()).isEqualTo(NEXT);
        assertThat(isSignedIn(resident)).isTrue();
        // Signed in, but not yet proved.
        assertThat(resident.browser().get("/account/prove-identity?next=" + NEXT).page().text())
                .contains("Prove who you are");
    }

    @Test
    void an_identity_is_asked_for_after_signing_in_and_kept_for_the_session() {
        var back = resident.prove(NEXT, AMINA);
        assertThat(back.to()).isEqualTo(NEXT);
        assertThat(resident.browser().get("/account/prove-identity?next=" + NEXT).to())
                .isEqualTo(NEXT);
    }

    @Test
    void whoever_signed_in_already_proves_the_same_person_only() {
        resident.signIn("", AMINA);
        var page = resident.out("?for=identity");
        assertThat(page).contains("Cl.Cm.P2");
        var back = resident.browser().get(resident.be(page, MARGARET));
        assertRefused(back, Why.SUBJECT);
    }

    @Test
    void whose_identity_can_not_be_proved_stays_signed_in_and_is_told_what_to_do_instead() {
        var back = resident.prove(NEXT, MARGARET);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().text())
                .contains("could not prove who you are", "01632 960100", "reception");
        assertThat(isSignedIn(resident)).isTrue();
        assertThat(resident.browser().get("/account/prove-identity").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "id_token_invalid_iss, ISSUER",
        "id_token_invalid_aud, AUDIENCE",
        "id_token_invalid_alg_header, ALGORITHM",
        "id_token_invalid_signature, SIGNATURE",
        "id_token_token_expired, EXPIRED",
        "id_token_token_not_valid_yet, NOT_YET",
        "id_token_nonce_not_matching, NONCE",
        "id_token_incorrect_vot, LEVEL",
        "userinfo_incorrect_sub, SUBJECT",
    })
    void a_token_with_a_mistake_lets_nobody_in(String mistake, Why why) {
        resident.mistakes(mistake);
        assertRefused(resident.signIn("?next=" + NEXT, AMINA), why);
        assertThat(isSignedIn(resident)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "core_identity_invalid_iss, ISSUER",
        "core_identity_invalid_aud, AUDIENCE",
        "core_identity_invalid_alg_header, ALGORITHM",
        "core_identity_invalid_signature, SIGNATURE",
        "core_identity_token_expired, EXPIRED",
        "core_identity_incorrect_sub, SUBJECT",
        "core_identity_incorrect_vot, LEVEL",
    })
    void an_identity_with_a_mistake_proves_nothing(String mistake, Why why) {
        resident.mistakes(mistake);
        assertRefused(resident.prove(NEXT, AMINA), why);
        assertThat(resident.browser().get("/account/prove-identity").status()).isEqualTo(200);
    }

    @Test
    void who_is_turned_away_or_must_wait_is_told_so_plainly() {
        resident.mistakes("authorise_access_denied");
        var denied = resident.browser().get(resident.browser().get(resident.out("")).to());
        assertThat(denied.page().text()).contains("You did not sign in");
        resident.mistakes("authorise_temporarily_unavailable");
        var waiting = resident.browser().get(resident.browser().get(resident.out("")).to());
        assertThat(waiting.status()).isEqualTo(503);
        assertThat(waiting.page().text()).contains("does not answer at the moment");
        assertThat(isSignedIn(resident)).isFalse();
    }

    @Test
    void where_it_is_down_what_it_published_is_still_known_and_nobody_gets_in_by_halves() {
        resident.signIn("", AMINA);
        resident.mistakes("down");
        Town.CLOCK.pass(Duration.ofDays(3));
        // Long stale, and still good enough to send somebody there.
        var other = new Resident(council);
        var page = other.out("");
        var back = other.browser().get(other.be(page, AMINA));
        assertThat(back.status()).isEqualTo(503);
        assertThat(isSignedIn(other)).isFalse();
    }

    @Test
    void where_nothing_was_ever_known_of_it_nobody_is_sent_there() {
        resident.mistakes("down");
        var answer = resident.browser().get("/account/one-login?next=" + NEXT);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().text()).contains("does not answer at the moment");
    }

    @Test
    void who_dawdles_is_not_waited_for() {
        var page = resident.out("");
        var code = resident.be(page, AMINA);
        resident.mistakes("slow");
        var began = System.nanoTime();
        var back = resident.browser().get(code);
        assertThat(back.status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void other_keys_are_found_by_looking_once_more_a_minute_later() {
        resident.prove("", AMINA);
        resident.mistakes("new_keys");
        Town.CLOCK.pass(Duration.ofMinutes(2));
        var other = new Resident(council);
        assertThat(other.prove(NEXT, AMINA).to()).isEqualTo(NEXT);
    }

    @Test
    void a_way_back_works_once_in_its_own_browser_and_its_own_council() {
        var back = resident.be(resident.out(""), AMINA);
        var stranger = new Visitor(resident.host()).get(back);
        assertThat(stranger.page().text()).contains("can’t be finished here");
        assertThat(refusals.last()).contains(Why.BROWSER.words());
        var elsewhere = new Resident(Town.council(true));
        var cookies = resident.browser().cookies();
        cookies.forEach((name, value) -> elsewhere.browser().with(name, value));
        assertThat(elsewhere.browser().get(back).status()).isEqualTo(400);
        assertThat(refusals.last()).contains(Why.STATE.words());
        assertThat(resident.browser().get(back).status()).isEqualTo(303);
        assertThat(resident.browser().get(back).status()).isEqualTo(400);
        assertThat(refusals.last()).contains(Why.STATE.words());
    }

    @Test
    void a_state_that_we_never_gave_out_is_refused() {
        for (var state : new String[] {"", "made-up", "x".repeat(5000), "' or 1=1 --"}) {
            var answer =
                    resident.browser().get("/account/one-login/back?code=c&state=" + enc(state));
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    private static String enc(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_code_is_good_once_and_only_with_its_own_verifier() {
        var first = resident.be(resident.out(""), AMINA);
        var code = first.replaceFirst(".*code=([^&]+).*", "$1");
        // The code of one way out, brought back by another.
        var other = new Resident(council);
        var theirs = other.be(other.out(""), AMINA);
        var swapped = theirs.replaceFirst("code=[^&]+", "code=" + code);
        var answer = other.browser().get(swapped);
        assertRefused(answer, Why.CODE);
        assertRefused(resident.browser().get(first), Why.CODE);
    }

    @Test
    void nobody_is_led_elsewhere() {
        for (var next :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example"}) {
            var back = new Resident(council).signIn("?next=" + enc(next), AMINA);
            assertThat(back.to()).isEqualTo("/account");
        }
        var page =
                resident.out("")
                        .replaceFirst("redirect_uri=[^&]+", "redirect_uri=https%3A%2F%2Fe.example");
        assertThat(resident.browser().get(page).status()).isEqualTo(400);
    }

    @Test
    void an_error_that_nobody_knows_is_ours_to_mend() {
        var state = resident.out("").replaceFirst(".*state=([^&]+).*", "$1");
        var answer =
                resident.browser()
                        .get(
                                "/account/one-login/back?error="
                                        + enc("<script>")
                                        + "&state="
                                        + state);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("<script>alert", "&lt;script");
        assertThat(refusals.last()).contains("words of no standard");
    }

    @Test
    void real_councils_have_no_stand_in_and_no_button() {
        var real = new Visitor(Town.host(Town.council(false)));
        for (var path :
                new String[] {
                    "/stand-in/one-login/authorize",
                    "/stand-in/one-login/mistakes",
                    "/stand-in/one-login/userinfo",
                    "/stand-in/one-login/.well-known/did.json",
                    "/account/one-login/keys.json"
                }) {
            assertThat(real.get(path).status()).isEqualTo(404);
        }
        assertThat(real.postBare("/stand-in/one-login/token", Map.of()).status()).isEqualTo(404);
        assertThat(real.get("/account/one-login").to()).startsWith("/account/sign-in");
    }

    @Test
    void who_signs_out_there_is_signed_out_in_every_browser_here() {
        var phone = new Resident(council);
        phone.signIn("", AMINA);
        resident.signIn("", AMINA);
        var secret = resident.browser().cookies().remove("borough-resident");
        var out = resident.browser().get("/account/one-login/leave");
        assertThat(out.to()).contains("id_token_hint=");
        assertThat(resident.browser().get(out.to()).to())
                .startsWith("/account/one-login/signed-out");
        resident.browser().with("borough-resident", secret);
        assertThat(hasSession(resident)).isFalse();
        assertThat(hasSession(phone)).isFalse();
    }

    private static boolean hasSession(Resident it) {
        // Only whoever is signed in is sent home by this page.
        return it.browser().get("/account/one-login/leave").to().equals("/account");
    }

    @Test
    void a_note_of_signing_out_that_is_forged_or_no_such_note_ends_nothing() {
        resident.signIn("", AMINA);
        var hook = new Visitor(resident.host());
        for (var token : new String[] {"", "a.b.c", "x".repeat(50_000)}) {
            assertThat(hook.postBare("/hooks/one-login", Map.of("logout_token", token)).status())
                    .isEqualTo(400);
        }
        assertThat(hasSession(resident)).isTrue();
    }
}
