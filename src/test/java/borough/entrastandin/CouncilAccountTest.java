package borough.entrastandin;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.council.People;
import borough.council.Person;
import borough.data.Tenancy;
import borough.entra.Agreements;
import borough.joiners.Directories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staff who sign in with the account of their council, and all that may be wrong with it. */
@Tag("database")
class CouncilAccountTest {
    private static Neighbours neighbours;
    private static Council ashdale;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        ashdale = neighbours.ashdale();
    }

    @BeforeEach
    void agree() {
        assertThat(administrator().post("/staff/council-accounts/stand-in", Map.of()).status())
                .isEqualTo(303);
    }

    @AfterEach
    void end() {
        wrong();
        administrator().post("/staff/council-accounts/end", Map.of());
    }

    private static Visitor administrator() {
        return Visitor.signedIn(ashdale, neighbours.of(ashdale, "desk"));
    }

    private static Visitor browser() {
        return new Visitor(Neighbours.ASHDALE);
    }

    private static void wrong(TenantMistake... mistakes) {
        Tenancy.run(ashdale.id(), () -> Town.bean(TenantStandIn.class).set(List.of(mistakes)));
    }

    private static Person joined(String mailbox, String... groups) {
        var id = Directories.joined(ashdale, mailbox, groups);
        return person(id);
    }

    private static Person person(UUID id) {
        return Tenancy.in(ashdale.id(), () -> Town.bean(People.class).find(id).orElseThrow());
    }

    /** Up to where the stand-in sends the browser back to us. */
    private static String away(Visitor browser, String object, String roles, String next) {
        var out = browser.get("/sign-in/council?next=" + next);
        assertThat(out.status()).as(out.body()).isEqualTo(303);
        var page = browser.get(out.to());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.page().text()).contains("This is a stand-in");
        var form = page.page().selectFirst("form[action^=/stand-in/entra/]");
        assertThat(form).isNotNull();
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.put("person", object);
        fields.put("roles", roles);
        var back = browser.postBare(form.attr("action"), fields);
        assertThat(back.status()).as(back.body()).isEqualTo(303);
        return back.to();
    }

    private static Visitor.Answer signIn(Visitor browser, String object, String roles) {
        return browser.get(away(browser, object, roles, "/me"));
    }

    @Test
    void a_joiner_signs_in_and_is_ended_from_elsewhere() {
        var lee = joined("e1");
        var browser = browser();
        var in = signIn(browser, "oid-e1", "Staff");
        assertThat(in.status()).as(in.body()).isEqualTo(303);
        assertThat(in.to()).isEqualTo("/me");
        assertThat(browser.get("/me").page().text()).contains("By council account");
        administrator().post("/staff/people/" + lee.id() + "/sessions/end", Map.of());
        assertThat(browser.get("/me").status()).isEqualTo(302);
    }

    @Test
    void every_mistake_is_refused_with_its_reason_and_nobody_comes_in() {
        joined("e2");
        var all = new SoftAssertions();
        var expected =
                Map.of(
                        TenantMistake.WRONG_AUDIENCE, 400,
                        TenantMistake.OTHER_TENANT, 400,
                        TenantMistake.WRONG_NONCE, 400,
                        TenantMistake.EXPIRED, 400,
                        TenantMistake.BAD_SIGNATURE, 400,
                        TenantMistake.NO_ROLES, 403);
        expected.forEach(
                (mistake, status) -> {
                    wrong(mistake);
                    var browser = browser();
                    var in = signIn(browser, "oid-e2", "Staff");
                    all.assertThat(in.status()).as(mistake.words()).isEqualTo(status);
                    all.assertThat(in.page().select("h1").text())
                            .as(mistake.words())
                            .isEqualTo(
                                    status == 400
                                            ? "We could not sign you in"
                                            : "You can’t come in with this account");
                    all.assertThat(browser.cookies()).doesNotContainKey("borough-staff");
                });
        wrong();
        all.assertThat(signIn(browser(), "oid-e2", "Staff").status()).isEqualTo(303);
        all.assertThat(signIn(browser(), "oid-e2", "").status()).as("no roles").isEqualTo(403);
        all.assertThat(signIn(browser(), "nobody-told-of-me", "Staff").status()).isEqualTo(403);
        all.assertAll();
    }

    @Test
    void while_it_is_away_or_slow_people_are_told_so() {
        joined("e3");
        var browser = browser();
        var back = away(browser, "oid-e3", "Staff", "/me");
        wrong(TenantMistake.DOWN);
        var in = browser.get(back);
        assertThat(in.status()).isEqualTo(503);
        assertThat(in.page().text()).contains("does not answer at the moment");
        wrong();
        var slow = browser();
        var slowly = away(slow, "oid-e3", "Staff", "/me");
        wrong(TenantMistake.SLOW);
        assertThat(slow.get(slowly).status()).isEqualTo(503);
        wrong(TenantMistake.REFUSE);
        var refused = browser();
        var out = refused.get("/sign-in/council");
        assertThat(refused.get(refused.get(out.to()).to()).page().text())
                .contains("You did not sign in");
    }

    @Test
    void roles_and_groups_become_teams_only_as_an_administrator_says_and_end_so() {
        var desk = administrator();
        desk.post(
                "/staff/joiners/mappings",
                Map.of("group", "", "role", "Adviser", "team", "ashdale-advisers"));
        desk.post(
                "/staff/joiners/mappings",
                Map.of("group", "g-e4", "role", "", "team", "ashdale-rounds"));
        var lee = joined("e4", "g-e4");
        signIn(browser(), "oid-e4", "Adviser, Administrator, ashdale-desk");
        assertThat(person(lee.id()).teams())
                .containsExactlyInAnyOrder("ashdale-advisers", "ashdale-rounds");
        wrong(TenantMistake.OVERAGE);
        assertThat(signIn(browser(), "oid-e4", "Staff").status()).isEqualTo(303);
        assertThat(person(lee.id()).teams())
                .as("what too many groups leave out is not taken away")
                .containsExactly("ashdale-rounds");
        for (var kind : List.of("role Adviser ashdale-advisers", "group g-e4 ashdale-rounds")) {
            var parts = kind.split(" ");
            desk.post(
                    "/staff/joiners/mappings/remove",
                    Map.of("kind", parts[0], "source", parts[1], "team", parts[2]));
        }
    }

    @Test
    void an_account_stays_who_it_was_and_nobody_takes_another_s_place() {
        var lee = joined("e5");
        assertThat(signIn(browser(), "oid-e5", "Staff").status()).isEqualTo(303);
        var late = browser();
        var back = away(late, "oid-e5", "Staff", "/me");
        Directories.renamed(ashdale, lee.id(), "oid-another");
        assertThat(signIn(browser(), "oid-another", "Staff").status())
                .as("another account for a person who has one")
                .isEqualTo(403);
        Directories.left(ashdale, lee.id());
        assertThat(late.get(back).status()).as("has left").isEqualTo(403);
        Town.sweep();
        Directories.back(ashdale, lee.id());
        assertThat(signIn(browser(), "oid-another", "Staff").status()).isEqualTo(303);
    }

    @Test
    void what_comes_back_must_be_what_this_browser_began_and_once() {
        joined("e6");
        var browser = browser();
        var back = away(browser, "oid-e6", "Staff", "/me");
        assertThat(browser().get(back).status()).as("another browser").isEqualTo(400);
        var forged = back.replaceFirst("code=[^&]*", "code=forged");
        assertThat(browser().get(forged).status()).isEqualTo(400);
        var planted = Visitor.session(ashdale, neighbours.of(ashdale, "rounds"));
        browser.with("borough-staff", planted);
        assertThat(browser.get(back).status()).isEqualTo(303);
        assertThat(browser.cookies().get("borough-staff")).isNotEqualTo(planted);
        assertThat(browser.get(back).status()).as("a second time").isEqualTo(400);
        assertThat(browser.get("/sign-in/council/back").status()).isEqualTo(400);
        assertThat(browser.get("/sign-in/council/back?state=" + "a".repeat(3000)).status())
                .isEqualTo(400);
    }

    @Test
    void after_signing_in_nobody_is_sent_away_from_us() {
        joined("e7");
        for (var next : List.of("//evil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil")) {
            var browser = browser();
            assertThat(browser.get(away(browser, "oid-e7", "Staff", next)).to())
                    .as(next)
                    .isEqualTo("/staff");
        }
        var out = browser().get("/sign-in/council").to();
        var elsewhere = out.replaceFirst("redirect_uri=[^&]*", "redirect_uri=https://evil.example");
        assertThat(browser().get(elsewhere).status()).isEqualTo(400);
    }

    @Test
    void signing_out_there_ends_it_here_and_signing_out_here_leads_there() {
        joined("e8");
        var browser = browser();
        signIn(browser, "oid-e8", "Staff");
        var iss = Tenancy.in(ashdale.id(), () -> Town.bean(TenantStandIn.class).issuer());
        var sid = Directories.outside(ashdale, "oid-e8");
        var signedOut = "/sign-in/council/signed-out?sid=" + sid + "&iss=";
        browser().get(signedOut + "https://login.microsoftonline.com/other/v2.0");
        browser().get("/sign-in/council/signed-out?sid=&iss=" + iss);
        assertThat(browser.get("/me").status()).isEqualTo(200);
        assertThat(browser().get(signedOut + iss).status()).isEqualTo(200);
        assertThat(browser.get("/me").status()).isEqualTo(302);
        signIn(browser, "oid-e8", "Staff");
        assertThat(browser.post("/sign-out", Map.of()).to()).isEqualTo("/sign-in/council/leave");
        assertThat(browser.get("/sign-in/council/leave").status()).isEqualTo(200);
        var on = browser.get("/sign-in/council/leave/on");
        assertThat(on.to()).contains("/oauth2/v2.0/logout");
        assertThat(browser.get(on.to()).to()).isEqualTo("/sign-in");
    }

    @Test
    void links_by_email_can_give_way_to_it() {
        assertThat(browser().get("/sign-in").page().text())
                .contains("Sign in with your council account", "Send me a link");
        administrator().post("/staff/council-accounts/stand-in", Map.of("instead", "yes"));
        assertThat(browser().get("/sign-in").page().text())
                .contains("Sign in with your council account")
                .doesNotContain("Send me a link");
        var asked = browser().post("/sign-in", Map.of("email", "desk1@ashdale.example"));
        assertThat(asked.to()).isEqualTo("/sign-in");
    }

    @Test
    void what_is_set_is_checked_and_its_secret_never_shown() {
        var desk = administrator();
        assertThat(desk.post("/staff/council-accounts", Map.of("tenant", "common")).status())
                .isEqualTo(422);
        var fields =
                Map.of(
                        "tenant", "00000000-0000-4000-8000-000000000001",
                        "client", "00000000-0000-4000-8000-000000000002",
                        "secret", "very-secret-indeed");
        assertThat(desk.post("/staff/council-accounts", fields).status()).isEqualTo(303);
        var page = desk.get("/staff/council-accounts");
        assertThat(page.body()).contains("Microsoft Entra").doesNotContain("very-secret-indeed");
    }

    @Test
    void a_real_council_has_no_stand_in() {
        var birchmere = neighbours.birchmere();
        var desk = Visitor.signedIn(birchmere, neighbours.of(birchmere, "desk"));
        assertThat(desk.post("/staff/council-accounts/stand-in", Map.of()).status()).isEqualTo(404);
        var base = Agreements.STAND_IN + "/" + Agreements.STAND_IN_TENANT;
        assertThat(desk.get(base + "/v2.0/.well-known/openid-configuration").status())
                .isEqualTo(404);
        assertThat(desk.get("/sign-in/council").to()).isEqualTo("/sign-in");
    }
}
