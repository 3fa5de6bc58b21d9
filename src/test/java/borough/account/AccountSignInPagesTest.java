package borough.account;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Residents come in by a code or a link from one message, and nobody else does. */
class AccountSignInPagesTest {
    private static final String COOKIE = "borough-resident";
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
    }

    @BeforeEach
    void later() {
        Town.CLOCK.pass(Duration.ofSeconds(1));
    }

    private static Visitor atAshdale() {
        return new Visitor(Neighbours.ASHDALE);
    }

    private static Mailbox box(String name) {
        return new Mailbox(neighbours.ashdale(), name + "@example.com");
    }

    private static Visitor.Answer code(Visitor visitor, String code) {
        return visitor.post("/account/sign-in/code", Map.of("code", code));
    }

    private static Visitor.Answer link(Visitor visitor, String token, String email) {
        return visitor.post("/account/sign-in/link", Map.of("token", token, "email", email));
    }

    private static String wrong(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }

    @Test
    void a_code_signs_in_and_makes_the_account_and_signs_in_to_it_again() {
        var box = box("amina.first");
        var visitor = atAshdale();
        assertThat(visitor.get("/account").to()).isEqualTo("/account/sign-in?next=%2Faccount");
        assertThat(box.ask(visitor, "").to()).isEqualTo("/account/sign-in/code");
        var page = visitor.get("/account/sign-in/code");
        assertThat(page.page().select("main").text()).contains(box.address());
        assertThat(code(visitor, box.code()).to()).isEqualTo("/account");
        assertThat(visitor.get("/account").page().select("h1").text()).isEqualTo("Your account");
        var again = box.signedIn();
        assertThat(again.get("/account/sign-ins").page().select(".account__line")).hasSize(2);
    }

    @Test
    void codes_are_typed_as_people_type_them() {
        var box = box("typed.with.gaps");
        var visitor = atAshdale();
        new Mailbox(neighbours.ashdale(), " Typed.With.GAPS@Example.com ").ask(visitor, "");
        var code = box.code();
        var typed = " " + code.substring(0, 3) + " - " + code.substring(3) + " ";
        assertThat(code(visitor, typed).status()).isEqualTo(303);
    }

    @Test
    void a_code_works_only_in_the_browser_that_asked_and_only_once() {
        var box = box("one.browser");
        var visitor = atAshdale();
        box.ask(visitor, "");
        var code = box.code();
        var other = atAshdale();
        assertThat(code(other, code).status()).isEqualTo(422);
        assertThat(other.cookies()).doesNotContainKey(COOKIE);
        var secret = visitor.cookies().get("borough-asked");
        assertThat(code(visitor, code).status()).isEqualTo(303);
        var replayed = atAshdale().with("borough-asked", secret);
        assertThat(code(replayed, code).body()).contains("has been used or is too old");
        assertThat(replayed.cookies()).doesNotContainKey(COOKIE);
        assertThat(link(visitor, box.token(), box.address()).status())
                .as("the link of the same message")
                .isEqualTo(422);
    }

    @Test
    void a_link_is_looked_at_as_often_as_you_like_and_signs_in_once() {
        var box = box("by.link");
        var visitor = atAshdale();
        box.ask(visitor, "/services");
        for (int each = 0; each < 3; each++) {
            assertThat(visitor.get(box.link()).page().select("main").text())
                    .contains(box.address());
        }
        var answer = link(visitor, box.token(), "");
        assertThat(answer.to()).isEqualTo("/services");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        var second = atAshdale();
        assertThat(link(second, box.token(), box.address()).status()).isEqualTo(422);
        assertThat(second.get("/account").status()).isEqualTo(302);
    }

    @Test
    void a_forwarded_link_opens_nothing_for_whoever_does_not_know_whose_it_is() {
        var box = box("forwarded");
        box.ask(atAshdale(), "");
        var stranger = atAshdale();
        var page = stranger.get(box.link());
        assertThat(page.body()).doesNotContain(box.address());
        for (var typed : List.of("", "me@example.com", "x".repeat(3000))) {
            var answer = link(stranger, box.token(), typed);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain(box.address());
        }
        assertThat(stranger.cookies()).doesNotContainKey(COOKIE);
        var phone = atAshdale();
        assertThat(link(phone, box.token(), " FORWARDED@example.com").status()).isEqualTo(303);
    }

    @Test
    void guessing_whose_a_link_is_uses_it_up() {
        var box = box("guessed.link");
        box.ask(atAshdale(), "");
        var stranger = atAshdale();
        for (int each = 0; each < 6; each++) {
            assertThat(link(stranger, box.token(), each + "@example.com").status()).isEqualTo(422);
        }
        assertThat(link(stranger, box.token(), box.address()).status()).isEqualTo(422);
    }

    @Test
    void a_message_is_good_for_half_an_hour() {
        var box = box("too.late");
        var visitor = atAshdale();
        box.ask(visitor, "");
        var token = box.token();
        var code = box.code();
        Town.CLOCK.pass(Duration.ofMinutes(31));
        assertThat(code(visitor, code).status()).isEqualTo(422);
        assertThat(link(visitor, token, box.address()).status()).isEqualTo(422);
        assertThat(visitor.get("/account/sign-in/link?token=" + token).body())
                .contains("has been used or is too old");
    }

    @Test
    void few_codes_may_be_guessed_and_the_link_still_works() {
        var box = box("guessed.at");
        var visitor = atAshdale();
        box.ask(visitor, "");
        var right = box.code();
        for (int left = 4; left > 0; left--) {
            assertThat(code(visitor, wrong(right)).page().select(".govuk-error-message").text())
                    .contains("You can try " + left + " more");
        }
        assertThat(code(visitor, wrong(right)).body()).contains("There were too many wrong codes");
        assertThat(code(visitor, right).body()).contains("There were too many wrong codes");
        assertThat(link(visitor, box.token(), "").status()).isEqualTo(303);
    }

    @Test
    void whoever_guesses_at_another_s_codes_shuts_out_neither_their_link_nor_their_own_browser() {
        var box = box("shut.out");
        var owners = box.signedIn();
        for (int place = 0; place < 5; place++) {
            var attacker = atAshdale();
            box.ask(attacker, "");
            for (int each = 0; each < 5; each++) {
                code(attacker, wrong(box.code()));
            }
            Town.CLOCK.pass(Duration.ofSeconds(1));
        }
        var newPhone = atAshdale();
        box.ask(newPhone, "");
        assertThat(code(newPhone, box.code()).body())
                .as("codes rest for a day in unknown browsers")
                .contains("There were too many wrong codes");
        assertThat(link(newPhone, box.token(), "").status()).isEqualTo(303);
        owners.post("/account/sign-out", Map.of());
        Town.CLOCK.pass(Duration.ofSeconds(1));
        box.ask(owners, "");
        assertThat(code(owners, box.code()).status()).isEqualTo(303);
    }

    @Test
    void messages_to_one_address_are_few_and_its_owner_still_gets_one() {
        var box = box("bombed");
        var owners = box.signedIn();
        owners.post("/account/sign-out", Map.of());
        var attacker = atAshdale();
        for (int each = 0; each < 5; each++) {
            assertThat(box.ask(attacker, "").status()).isEqualTo(303);
        }
        assertThat(box.ask(attacker, "").status()).isEqualTo(429);
        for (int each = 0; each < 30; each++) {
            box.ask(atAshdale(), "");
        }
        assertThat(box.ask(atAshdale(), "").status()).isEqualTo(429);
        assertThat(box.all()).hasSizeLessThan(35);
        Town.CLOCK.pass(Duration.ofSeconds(1));
        assertThat(box.ask(owners, "").status()).as("where they were signed in").isEqualTo(303);
        Town.CLOCK.pass(Duration.ofMinutes(61));
        assertThat(box.ask(atAshdale(), "").status()).isEqualTo(303);
    }

    @Test
    void nothing_tells_whether_an_account_exists() {
        var known = box("does.exist");
        known.signedIn();
        var unknown = box("does.not.exist");
        var first = atAshdale();
        var second = atAshdale();
        var toKnown = known.ask(first, "");
        var toUnknown = unknown.ask(second, "");
        assertThat(toKnown.status()).isEqualTo(toUnknown.status());
        assertThat(toKnown.to()).isEqualTo(toUnknown.to());
        assertThat(toKnown.headers().keySet()).isEqualTo(toUnknown.headers().keySet());
        assertThat(shape(first.get("/account/sign-in/code"), known))
                .isEqualTo(shape(second.get("/account/sign-in/code"), unknown));
        var toOne = known.newest().contents();
        var toOther = unknown.newest().contents();
        assertThat(toOne.text().replaceAll("token=\\S+|[0-9]{6}", ""))
                .isEqualTo(toOther.text().replaceAll("token=\\S+|[0-9]{6}", ""));
    }

    private static String shape(Visitor.Answer page, Mailbox box) {
        return page.status()
                + page.page()
                        .select("main")
                        .html()
                        .replace(box.address(), "")
                        .replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void a_session_put_into_a_browser_beforehand_is_worth_nothing() {
        var attackers = box("attacker").signedIn();
        var fixed = attackers.cookies().get(COOKIE);
        var victim = atAshdale().with(COOKIE, fixed);
        var token = victim.token();
        box("victim").signIn(victim);
        assertThat(victim.cookies().get(COOKIE)).isNotEqualTo(fixed);
        assertThat(victim.token()).as("the token of forms").isNotEqualTo(token);
        assertThat(attackers.get("/account").status())
                .as("what the browser held before has ended")
                .isEqualTo(302);
        for (var forged : List.of("x", "a".repeat(4000), "%27%20or%201=1", "null")) {
            assertThat(atAshdale().with(COOKIE, forged).get("/account").status()).isIn(302, 400);
        }
    }

    @Test
    void a_session_is_nothing_at_another_council() {
        var session = box("at.home").signedIn().cookies().get(COOKIE);
        assertThat(atAshdale().with(COOKIE, session).get("/account").status()).isEqualTo(200);
        assertThat(new Visitor(Neighbours.BIRCHMERE).with(COOKIE, session).get("/account").status())
                .isEqualTo(302);
    }

    @Test
    void staff_and_resident_may_share_a_browser_and_are_told_apart() {
        var person = neighbours.add(neighbours.ashdale(), "Both At Once", "both", "advisers");
        var visitor = Visitor.signedIn(neighbours.ashdale(), person);
        assertThat(visitor.get("/account").to()).startsWith("/account/sign-in");
        box("both.private").signIn(visitor);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(visitor.get("/me").page().text()).contains("Both At Once");
        visitor.post("/account/sign-out", Map.of());
        assertThat(visitor.get("/account").status()).isEqualTo(302);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(box("only.resident").signedIn().get("/me").status()).isEqualTo(302);
    }

    @Test
    void nobody_is_led_elsewhere_after_signing_in() {
        for (var next :
                List.of(
                        "https://evil.example",
                        "//evil.example",
                        "/\\evil.example",
                        "/..//evil.example",
                        "javascript:alert(1)",
                        "/%2f/evil.example",
                        "/account/sign-in",
                        "/x\r\nSet-Cookie: a=b")) {
            var box = box("next" + Math.abs(next.hashCode()));
            var visitor = atAshdale();
            box.ask(visitor, next);
            assertThat(code(visitor, box.code()).to()).as(next).isEqualTo("/account");
            assertThat(visitor.get("/account/sign-in?next=//evil.example").to())
                    .isEqualTo("/account");
        }
    }

    @Test
    void what_is_no_address_is_said_to_be_none() {
        for (var typed :
                List.of(
                        "",
                        "x",
                        "a@b@c",
                        "a b@example.com",
                        "a@x\nBcc: b@example.com",
                        "<a@example.com>",
                        "x".repeat(300) + "@example.com")) {
            var answer = atAshdale().post("/account/sign-in", Map.of("email", typed, "next", ""));
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo("#email");
        }
    }

    @Test
    void a_new_browser_is_told_of_by_email_and_a_known_one_is_not() {
        var box = box("noticed");
        var first = box.signedIn();
        assertThat(box.newest().contents().subject()).contains("code");
        box.signedIn();
        assertThat(box.newest().contents().subject()).isEqualTo("A new sign-in to your account");
        assertThat(box.newest().contents().text()).contains("/account/sign-ins");
        first.post("/account/sign-out", Map.of());
        var before = box.all().size();
        box.signIn(first);
        assertThat(box.all()).hasSize(before + 1);
    }

    @Test
    void a_sign_in_elsewhere_is_ended_from_here_and_another_s_is_not() {
        var box = box("ended");
        var here = box.signedIn();
        var there = box.signedIn();
        var stranger = box("not.theirs").signedIn();
        var id = here.get("/account/sign-ins").page().select("button[name=id]").attr("value");
        stranger.post("/account/sign-ins/end", Map.of("id", id));
        assertThat(there.get("/account").status()).isEqualTo(200);
        here.post("/account/sign-ins/end", Map.of("id", id));
        assertThat(there.get("/account").status()).isEqualTo(302);
        var third = box.signedIn();
        third.post("/account/sign-ins/end-others", Map.of());
        assertThat(here.get("/account").status()).isEqualTo(302);
        assertThat(third.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_when_it_was_idle_for_long() {
        var visitor = box("idle").signedIn();
        Town.CLOCK.pass(Duration.ofMinutes(90));
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        Town.CLOCK.pass(Duration.ofMinutes(90));
        assertThat(visitor.get("/account").status()).as("it was used in between").isEqualTo(200);
        Town.CLOCK.pass(Duration.ofMinutes(121));
        assertThat(visitor.get("/account").status()).isEqualTo(302);
    }
}
