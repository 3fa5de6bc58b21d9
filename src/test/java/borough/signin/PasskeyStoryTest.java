package borough.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.VirtualKey;
import borough.Visitor;
import borough.council.Council;
import borough.council.Person;
import borough.data.Tenancy;
import borough.stories.Axe;
import borough.stories.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasskeyStoryTest {
    private static Neighbours neighbours;
    private static Browser browser;

    @BeforeAll
    static void open() {
        neighbours = Neighbours.both();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static String at(Council council, String path) {
        return "http://" + council.hosts().getFirst() + ":" + Town.port() + path;
    }

    /** A browser with a key of its own, where this person is signed in. */
    private static Page signedIn(BrowserContext context, Council council, Person person) {
        context.addCookies(
                List.of(
                        new Cookie("borough-staff", Visitor.session(council, person))
                                .setUrl(at(council, "/"))));
        var page = context.newPage();
        VirtualKey.in(context, page);
        page.navigate(at(council, "/me"));
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void add(Page page, String label) {
        page.getByLabel("Name for the new passkey").fill(label);
        press(page, "Add a passkey");
        assertThat(page.getByText(label, new Page.GetByTextOptions().setExact(true)).first())
                .isVisible();
    }

    @Test
    void a_passkey_is_added_and_signs_its_owner_in() {
        var person = neighbours.add(neighbours.ashdale(), "Keyed Up", "keyed", "desk");
        try (var context = browser.person(1280)) {
            var page = signedIn(context, neighbours.ashdale(), person);
            add(page, "Work laptop");
            assertThat(Axe.barriers(page)).isEmpty();
            press(page, "Sign out");
            Town.CLOCK.pass(Duration.ofMinutes(1));
            page.navigate(at(neighbours.ashdale(), "/sign-in?next=/staff/people"));
            press(page, "Use a passkey");
            page.waitForURL(it -> !it.contains("sign-in"));
            page.navigate(at(neighbours.ashdale(), "/me"));
            assertThat(page.getByText("By passkey")).isVisible();
            assertThat(page.getByText("Last used")).isVisible();
        }
    }

    @Test
    void the_same_device_adds_no_second_passkey_for_the_same_person() {
        var person = neighbours.add(neighbours.ashdale(), "Twice Keyed", "twice", "desk");
        try (var context = browser.person(1280)) {
            var page = signedIn(context, neighbours.ashdale(), person);
            add(page, "Once");
            press(page, "Add a passkey");
            assertThat(page.getByText("This device has a passkey for you already.")).isVisible();
        }
    }

    @Test
    void one_who_left_is_signed_out_at_once_and_their_passkey_opens_nothing() {
        var person = neighbours.add(neighbours.ashdale(), "Gone Tomorrow", "gone", "desk");
        try (var context = browser.person(1280)) {
            var page = signedIn(context, neighbours.ashdale(), person);
            add(page, "Phone");
            Tenancy.run(
                    neighbours.ashdale().id(),
                    () ->
                            Town.bean(borough.council.People.class)
                                    .save(
                                            new Person(
                                                    person.id(),
                                                    person.name(),
                                                    person.email(),
                                                    person.teams(),
                                                    false)));
            page.navigate(at(neighbours.ashdale(), "/me"));
            assertThat(page.url()).contains("/sign-in");
            press(page, "Use a passkey");
            assertThat(page.getByText("was not accepted here").first()).isVisible();
        }
    }

    @Test
    void an_answer_serves_once_and_only_where_and_by_whom_it_was_asked() {
        var person = neighbours.add(neighbours.ashdale(), "Asked Once", "askedonce", "desk");
        try (var context = browser.person(1280)) {
            var page = signedIn(context, neighbours.ashdale(), person);
            add(page, "Key");
            press(page, "Sign out");
            var kept = answerWithoutSending(page);
            var secret = secretOf(context);

            assertThat(tried(neighbours.birchmere(), kept, secret)).contains("took too long");
            assertThat(tried(neighbours.ashdale(), kept, "forged")).contains("took too long");
            // The other two did not use it up: they never had the browser's secret for this host.
            assertThat(accepted(kept, secret)).isTrue();
            assertThat(accepted(kept, secret)).as("a second time").isFalse();
        }
    }

    @Test
    void an_answer_from_another_origin_or_changed_on_the_way_is_refused() {
        var person = neighbours.add(neighbours.ashdale(), "Phished Once", "phished", "desk");
        try (var context = browser.person(1280)) {
            var page = signedIn(context, neighbours.ashdale(), person);
            add(page, "Key");
            press(page, "Sign out");
            var kept = answerWithoutSending(page);
            var passkeys = Town.bean(Passkeys.class);
            var elsewhere = new Site("https", "ashdale.localhost", 443);
            Tenancy.run(
                    neighbours.ashdale().id(),
                    () ->
                            assertThat(passkeys.signIn(secretOf(context), kept, elsewhere))
                                    .isInstanceOf(Passkeys.Outcome.Refused.class));
            for (var wrong :
                    List.of(
                            "",
                            "{}",
                            "[]",
                            "null",
                            "{\"id\":\"x\"}",
                            "{\"id\":\"eA\",\"rawId\":\"eA\",\"response\":{}}",
                            "x".repeat(30_000),
                            kept.replaceFirst("\"signature\":\"..", "\"signature\":\"AA"),
                            kept.replaceFirst("\"rawId\":\"...", "\"rawId\":\"AAA"))) {
                page.navigate(at(neighbours.ashdale(), "/sign-in"));
                var fresh = answerWithoutSending(page);
                assertThat(fresh).isNotEmpty();
                assertThat(tried(neighbours.ashdale(), wrong, secretOf(context)))
                        .as(wrong.substring(0, Math.min(60, wrong.length())))
                        .contains("not accepted");
            }
        }
    }

    @Test
    void without_scripts_the_page_says_that_a_link_by_email_is_the_other_way() {
        try (var context = browser.person(360, false)) {
            var page = context.newPage();
            page.navigate(at(neighbours.ashdale(), "/sign-in"));
            assertThat(page.getByText("a link by email is the other way")).isVisible();
            assertThat(page.getByText("Use a passkey", new Page.GetByTextOptions().setExact(true)))
                    .isHidden();
            assertThat(Browser.spills(page)).isFalse();
        }
    }

    /** Lets the browser answer a challenge, and holds the post back. */
    private static String answerWithoutSending(Page page) {
        var held = new AtomicReference<String>("");
        page.route(
                "**/sign-in/passkey",
                route -> {
                    held.set(route.request().postData());
                    route.abort();
                });
        page.navigate(page.url().replaceFirst("(//[^/]+)/.*", "$1/sign-in"));
        page.waitForRequest("**/sign-in/passkey", () -> press(page, "Use a passkey"));
        page.unroute("**/sign-in/passkey");
        var field = held.get().replaceFirst(".*answer=([^&]*).*", "$1");
        return java.net.URLDecoder.decode(field, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String secretOf(BrowserContext context) {
        return context.cookies().stream()
                .filter(it -> it.name.equals("borough-passkey"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static boolean accepted(String answer, String secret) {
        var site = new Site("http", "ashdale.localhost", Town.port());
        return Tenancy.in(
                        neighbours.ashdale().id(),
                        () -> Town.bean(Passkeys.class).signIn(secret, answer, site))
                instanceof Passkeys.Outcome.Accepted;
    }

    private static String tried(Council council, String answer, String secret) {
        var visitor = new Visitor(council.hosts().getFirst());
        var reply =
                visitor.with("borough-passkey", secret)
                        .post("/sign-in/passkey", Map.of("answer", answer));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(visitor.cookies()).doesNotContainKey("borough-staff");
        return reply.page().select(".govuk-error-summary").text();
    }
}
