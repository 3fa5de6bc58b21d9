package borough.account;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the holder of an account changes of themselves, and nobody else does. */
class DetailsPagesTest {
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
    }

    @BeforeEach
    void later() {
        Town.CLOCK.pass(Duration.ofSeconds(1));
    }

    private static Mailbox box(String name) {
        return new Mailbox(neighbours.ashdale(), name + "@details.example.com");
    }

    private static Visitor.Answer name(Visitor visitor, String name) {
        return visitor.post("/account/details/name", Map.of("name", name));
    }

    @Test
    void names_are_carried_as_they_are_and_do_no_harm() {
        var visitor = box("names").signedIn();
        for (var name :
                List.of(
                        "Björk",
                        "Åsa-Karin O’Neill-Ó Súilleabháin",
                        "محمد عبد الله",
                        "👩🏽‍🚒 Zoë 🌈",
                        "Robert'); drop table accounts;--",
                        "<script>alert(1)</script>",
                        "${it} {{7*7}}",
                        "x".repeat(300))) {
            assertThat(name(visitor, name).status()).as(name).isEqualTo(303);
            var page = visitor.get("/account/details");
            assertThat(page.page().select(".govuk-summary-list__value").first().text())
                    .isEqualTo(name);
            assertThat(page.page().select("main script")).isEmpty();
            assertThat(visitor.get("/account").page().select(".account__name bdi").text())
                    .isEqualTo(name);
        }
        var turned = name(visitor, " A\u202Emina\u0000 \r\nKhan\u2066 ");
        assertThat(turned.status()).isEqualTo(303);
        assertThat(visitor.get("/account").page().select(".account__name bdi").text())
                .isEqualTo("A mina Khan");
        for (var wrong : List.of("", "   ", "\u202E", "x".repeat(301), "👩".repeat(301))) {
            assertThat(name(visitor, wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void another_email_is_proved_first_the_old_one_is_told_and_other_browsers_are_signed_out() {
        var old = box("before.move");
        var now = box("after.move");
        var visitor = old.signedIn();
        var elsewhere = old.signedIn();
        visitor.post("/account/details/email", Map.of("contact", now.address()));
        assertThat(visitor.get("/account/details").body()).contains(old.address());
        var wrong = visitor.post("/account/details/email/code", Map.of("code", "00"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        Town.CLOCK.pass(Duration.ofSeconds(1));
        var answer = visitor.post("/account/details/email/code", Map.of("code", now.code()));
        assertThat(answer.to()).isEqualTo("/account/details");
        assertThat(visitor.get("/account/details").body())
                .contains(now.address())
                .doesNotContain(old.address());
        assertThat(elsewhere.get("/account").status()).isEqualTo(302);
        assertThat(old.newest().contents().subject())
                .isEqualTo("The email address of your account was changed");
        var byOld = old.signedIn();
        assertThat(byOld.get("/account/details").body()).doesNotContain(now.address());
        var byNew = now.signedIn();
        assertThat(byNew.get("/account/details").body()).contains(now.address());
    }

    @Test
    void an_address_of_another_account_is_not_taken() {
        var mine = box("mine").signedIn();
        box("other.account").signedIn();
        mine.post("/account/details/email", Map.of("contact", box("other.account").address()));
        Town.CLOCK.pass(Duration.ofSeconds(1));
        var code = box("other.account").code();
        var answer = mine.post("/account/details/email/code", Map.of("code", code));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("You have another account with this address");
        assertThat(mine.get("/account/details").body()).contains(box("mine").address());
    }

    @Test
    void what_was_sent_to_prove_an_address_signs_nobody_in_and_serves_no_other_account() {
        var visitor = box("prover").signedIn();
        var now = box("to.prove");
        visitor.post("/account/details/email", Map.of("contact", now.address()));
        var link = now.link();
        var token = now.token();
        assertThat(link).startsWith("/account/details/email/link");
        var stranger = new Visitor(Neighbours.ASHDALE);
        assertThat(stranger.get(link).status()).isEqualTo(302);
        var asSignIn = Map.of("token", token, "email", now.address());
        assertThat(stranger.post("/account/sign-in/link", asSignIn).status()).isEqualTo(422);
        var cookie = visitor.cookies().get("borough-asked");
        var thief = new Visitor(Neighbours.ASHDALE).with("borough-asked", cookie);
        var code = Map.of("code", now.code());
        assertThat(thief.post("/account/sign-in/code", code).status()).isEqualTo(422);
        assertThat(thief.cookies()).doesNotContainKey("borough-resident");
        var other = box("other.resident").signedIn();
        assertThat(other.get(link).body()).contains("has been used or is too old");
        assertThat(other.post("/account/details/email/link", Map.of("token", token)).status())
                .isEqualTo(422);
        assertThat(visitor.get(link).body()).contains(now.address());
        assertThat(visitor.post("/account/details/email/link", Map.of("token", token)).to())
                .isEqualTo("/account/details");
    }

    @Test
    void a_mobile_is_proved_by_a_code_and_only_then_may_be_written_to() {
        var visitor = box("mobile").signedIn();
        var reach = new LinkedHashMap<>(Map.of("reach", "text", "language", "en"));
        assertThat(visitor.post("/account/details/reach", reach).body())
                .contains("Give us your mobile number first");
        for (var wrong : List.of("", "12", "name@example.com", "01632 960 001 x")) {
            assertThat(visitor.post("/account/details/mobile", Map.of("contact", wrong)).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        visitor.post("/account/details/mobile", Map.of("contact", "07700 900 177"));
        var phone = new Mailbox(neighbours.ashdale(), "+447700900177");
        assertThat(phone.newest().contents().text()).doesNotContain("http");
        visitor.post("/account/details/mobile/code", Map.of("code", phone.code()));
        assertThat(visitor.get("/account/details").body()).contains("+447700900177");
        assertThat(visitor.post("/account/details/reach", reach).status()).isEqualTo(303);
        reach.put("reach", "letter");
        assertThat(visitor.post("/account/details/reach", reach).body())
                .contains("Tell us your home first");
        reach.put("reach", "pigeon");
        assertThat(visitor.post("/account/details/reach", reach).status()).isEqualTo(422);
    }

    @Test
    void an_account_sends_few_codes_however_many_numbers_it_tries() {
        var visitor = box("many.numbers").signedIn();
        for (int each = 0; each < 10; each++) {
            var number = Map.of("contact", "07700 900 2" + each + "0");
            assertThat(visitor.post("/account/details/mobile", number).status()).isEqualTo(303);
        }
        var more = Map.of("contact", "07700 900 399");
        assertThat(visitor.post("/account/details/mobile", more).body())
                .contains("We have sent several messages there");
        assertThat(new Mailbox(neighbours.ashdale(), "+447700900399").all()).isEmpty();
    }

    @Test
    void the_account_speaks_the_language_its_holder_chose() {
        var visitor = box("welsh").signedIn();
        var reach = Map.of("reach", "email", "language", "cy");
        visitor.post("/account/details/reach", reach);
        var page = visitor.get("/account").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("cy");
        assertThat(page.select("h1").text()).isEqualTo("Eich cyfrif");
        assertThat(visitor.get("/account?lang=en").page().select("h1").text())
                .isEqualTo("Your account");
    }

    @Test
    void a_home_that_is_not_in_the_list_is_not_taken() {
        var visitor = box("home").signedIn();
        for (var chosen : List.of("900000001", "x", "1".repeat(40))) {
            var fields = Map.of("home-postcode", "ZZ1 1ZZ", "home", chosen);
            assertThat(visitor.post("/account/details/home", fields).status()).isEqualTo(422);
        }
    }

    @Test
    void nothing_of_an_account_is_there_for_who_is_not_signed_in_or_guesses() {
        var guesser = box("guesser").signedIn();
        for (var path :
                List.of(
                        "/account/keep/234567892/00000000000000000000",
                        "/account/keep/x/y",
                        "/account/journeys/0123456789abcdef",
                        "/account/journeys/..%2f..")) {
            assertThat(guesser.get(path).status()).as(path).isIn(400, 404);
            assertThat(guesser.post(path, Map.of()).status()).as(path).isIn(400, 404);
            assertThat(new Visitor(Neighbours.ASHDALE).get(path).status()).as(path).isIn(302, 400);
        }
    }
}
