package borough.signin;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.data.Tenancy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInPagesTest {
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
    }

    private static Visitor atAshdale() {
        return new Visitor(Neighbours.ASHDALE);
    }

    private static SignInLetter letter(Council council, String email, String next) {
        return Tenancy.in(
                council.id(),
                () ->
                        Town.bean(SignIn.class)
                                .letter(new SignInAsked(email, council.hosts().getFirst(), next))
                                .orElseThrow());
    }

    private static String pathOf(SignInLetter letter) {
        var address = URI.create(letter.address());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String tokenOf(SignInLetter letter) {
        return letter.address().replaceFirst(".*token=([^&]+).*", "$1");
    }

    @Test
    void a_link_is_shown_as_often_as_you_like_and_signs_in_once() {
        var person = neighbours.add(neighbours.ashdale(), "Once Only", "once", "advisers");
        var letter = letter(neighbours.ashdale(), person.email(), "/staff/people");
        assertThat(letter.address()).startsWith("http://ashdale.localhost");
        var visitor = atAshdale();
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.get(pathOf(letter)).page().select("main button").text())
                    .isEqualTo("Sign in");
        }
        var fields = Map.of("token", tokenOf(letter), "next", "/staff/people");
        var answer = visitor.post("/sign-in/link", fields);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/staff/people");
        assertThat(visitor.get("/staff/people").status()).isEqualTo(200);

        var second = atAshdale();
        assertThat(second.post("/sign-in/link", fields).status()).isEqualTo(422);
        assertThat(second.get("/staff/people").status()).isEqualTo(302);
        assertThat(second.get(pathOf(letter)).body()).contains("has been used or is too old");
    }

    @Test
    void forged_and_empty_links_open_nothing() {
        for (var token : List.of("", "x", "' or true --", "a".repeat(5000), "<script>")) {
            var visitor = atAshdale();
            assertThat(visitor.post("/sign-in/link", Map.of("token", token)).status())
                    .isEqualTo(422);
            assertThat(visitor.cookies()).doesNotContainKey("borough-staff");
        }
    }

    @Test
    void a_link_of_one_council_opens_nothing_at_another() {
        var letter = letter(neighbours.birchmere(), "desk1@birchmere.example", "/staff");
        var visitor = atAshdale();
        assertThat(visitor.post("/sign-in/link", Map.of("token", tokenOf(letter))).status())
                .isEqualTo(422);
        var home = new Visitor(Neighbours.BIRCHMERE);
        assertThat(home.post("/sign-in/link", Map.of("token", tokenOf(letter))).status())
                .isEqualTo(303);
    }

    @Test
    void the_answer_is_the_same_whether_we_know_the_address_or_not() {
        var known = atAshdale().post("/sign-in", Map.of("email", "desk1@ashdale.example"));
        var unknown = atAshdale().post("/sign-in", Map.of("email", "nobody@ashdale.example"));
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(303);
        assertThat(known.to()).isEqualTo(unknown.to()).isEqualTo("/sign-in/sent");
    }

    @Test
    void what_is_no_email_address_is_said_beside_the_field() {
        var answer = atAshdale().post("/sign-in", Map.of("email", "<script>alert(1)</script>"));
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#email");
        assertThat(page.select("main script:not([src])")).isEmpty();
    }

    @Test
    void five_links_an_hour_are_enough_for_anybody() {
        var person = neighbours.add(neighbours.ashdale(), "Keen Asker", "keen", "advisers");
        for (int i = 0; i < 5; i++) {
            letter(neighbours.ashdale(), person.email(), "/staff");
        }
        var sixth =
                Tenancy.in(
                        neighbours.ashdale().id(),
                        () ->
                                Town.bean(SignIn.class)
                                        .letter(
                                                new SignInAsked(
                                                        person.email(),
                                                        Neighbours.ASHDALE,
                                                        "/staff")));
        assertThat(sixth).isEmpty();
    }

    @Test
    void after_signing_in_nobody_is_sent_away_from_us() {
        for (var next :
                List.of(
                        "//evil.example",
                        "/\\evil.example",
                        "\\\\evil.example",
                        "https://evil.example/",
                        "javascript:alert(1)",
                        "/%09/evil.example",
                        "/\t/evil.example",
                        "/%2F/evil.example",
                        "/%5Cevil.example",
                        "/..//evil.example",
                        "///evil.example",
                        "/a//evil.example",
                        " /staff",
                        "staff",
                        "/staff\r\nSet-Cookie: a=b")) {
            var person =
                    neighbours.add(
                            neighbours.ashdale(), "Next Door", "n" + next.hashCode(), "desk");
            var letter = letter(neighbours.ashdale(), person.email(), "/staff");
            var answer =
                    atAshdale()
                            .post("/sign-in/link", Map.of("token", tokenOf(letter), "next", next));
            assertThat(answer.status()).as(next).isEqualTo(303);
            assertThat(answer.to()).as(next).isEqualTo("/staff");
        }
    }

    @Test
    void a_session_somebody_else_chose_is_nobody_s() {
        var chosen = "chosen-by-somebody-else-0123456789abcdef";
        var person = neighbours.add(neighbours.ashdale(), "Fixed Before", "fixed", "desk");
        var letter = letter(neighbours.ashdale(), person.email(), "/staff");
        var visitor = atAshdale().with("borough-staff", chosen);
        var formToken = visitor.token();
        visitor.post("/sign-in/link", Map.of("token", tokenOf(letter)));
        assertThat(visitor.cookies().get("borough-staff")).isNotEqualTo(chosen);
        assertThat(atAshdale().with("borough-staff", chosen).get("/me").status()).isEqualTo(302);
        assertThat(visitor.postBare("/sign-out", Map.of("_csrf", formToken)).status())
                .as("the token in forms is a new one too")
                .isEqualTo(403);
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        var person = neighbours.of(neighbours.ashdale(), "desk");
        var visitor = Visitor.signedIn(neighbours.ashdale(), person);
        var before = visitor.cookies().get("borough-staff");
        var fresh = neighbours.add(neighbours.ashdale(), "Other Self", "other", "desk");
        visitor.post(
                "/sign-in/link",
                Map.of("token", tokenOf(letter(neighbours.ashdale(), fresh.email(), "/staff"))));
        assertThat(atAshdale().with("borough-staff", before).get("/me").status()).isEqualTo(302);
    }

    @Test
    void a_post_without_our_token_is_refused() {
        var person = neighbours.of(neighbours.ashdale(), "desk");
        var visitor = Visitor.signedIn(neighbours.ashdale(), person);
        assertThat(visitor.postBare("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.postBare("/sign-out", Map.of("_csrf", "forged")).status())
                .isEqualTo(403);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(visitor.post("/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(visitor.get("/me").status()).isEqualTo(302);
    }

    @Test
    void a_session_s_cookie_is_for_the_server_s_eyes_and_this_host_only() {
        var person = neighbours.add(neighbours.ashdale(), "Cookie Reader", "cookie", "desk");
        var letter = letter(neighbours.ashdale(), person.email(), "/staff");
        var answer = atAshdale().post("/sign-in/link", Map.of("token", tokenOf(letter)));
        var cookie =
                answer.headers().get("set-cookie").stream()
                        .filter(it -> it.startsWith("borough-staff="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    }

    @Test
    void other_sessions_can_be_ended_and_the_present_one_stays() {
        var person = neighbours.add(neighbours.ashdale(), "Many Places", "many", "desk");
        var here = Visitor.signedIn(neighbours.ashdale(), person);
        var there = Visitor.signedIn(neighbours.ashdale(), person);
        assertThat(here.get("/me").body()).contains("this browser", "Sign out there");
        here.post("/me/sessions/end-others", Map.of());
        assertThat(there.get("/me").status()).isEqualTo(302);
        assertThat(here.get("/me").body()).doesNotContain("Sign out there");
    }

    @Test
    void a_demonstration_lets_you_choose_who_to_be_and_says_so_everywhere() {
        var visitor = atAshdale();
        var page = visitor.get("/sign-in/people").page();
        var press = page.selectFirst("button[name=person]");
        assertThat(press).isNotNull();
        assertThat(visitor.post("/sign-in/people", Map.of("person", press.val())).to())
                .isEqualTo("/staff");
        assertThat(visitor.get("/me").page().text()).containsIgnoringCase("demonstration");
    }

    @Test
    void a_real_council_has_no_such_page_for_anybody() {
        var person = neighbours.of(neighbours.birchmere(), "desk");
        for (var visitor :
                List.of(
                        new Visitor(Neighbours.BIRCHMERE),
                        Visitor.signedIn(neighbours.birchmere(), person))) {
            assertThat(visitor.get("/sign-in/people").status()).isEqualTo(404);
            assertThat(
                            visitor.post(
                                            "/sign-in/people",
                                            Map.of("person", person.id().toString()))
                                    .status())
                    .isEqualTo(404);
            assertThat(visitor.get("/sign-in").body()).doesNotContain("choose who to be");
        }
    }

    @Test
    void somebody_of_a_real_council_cannot_be_chosen_at_the_demonstration() {
        var stranger = neighbours.of(neighbours.birchmere(), "desk");
        var visitor = atAshdale();
        assertThat(
                        visitor.post("/sign-in/people", Map.of("person", stranger.id().toString()))
                                .status())
                .isEqualTo(404);
        assertThat(visitor.cookies()).doesNotContainKey("borough-staff");
    }
}
