package borough.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.VirtualKey;
import borough.Visitor;
import borough.stories.Axe;
import borough.stories.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident's passkey signs in to their account, and to nothing of staff's. */
class OwnPasskeyStoryTest {
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

    private static String at(String path) {
        return "http://" + Neighbours.ASHDALE + ":" + Town.port() + path;
    }

    private static Page withKey(BrowserContext context) {
        var page = context.newPage();
        VirtualKey.in(context, page);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void give(BrowserContext context, String cookie, String value) {
        context.addCookies(List.of(new Cookie(cookie, value).setUrl(at("/"))));
    }

    @Test
    void a_passkey_is_added_and_signs_in_without_an_email() {
        var box = new Mailbox(neighbours.ashdale(), "keyed@passkeys.example.com");
        var session = box.signedIn().cookies().get("borough-resident");
        try (var context = browser.person(360)) {
            give(context, "borough-resident", session);
            var page = withKey(context);
            page.navigate(at("/account/passkeys"));
            page.getByLabel("Name for the new passkey").fill("The red one");
            press(page, "Add a passkey");
            assertThat(page.getByText("The red one").first()).isVisible();
            assertThat(Axe.barriers(page)).isEmpty();
            page.navigate(at("/account"));
            press(page, "Sign out");
            var before = box.all().size();
            page.navigate(at("/account/sign-in?next=/account/details"));
            assertThat(Axe.barriers(page)).isEmpty();
            press(page, "Use a passkey");
            page.waitForURL(it -> it.endsWith("/account/details"));
            assertThat(page.getByText(box.address())).isVisible();
            page.navigate(at("/account/sign-ins"));
            assertThat(page.getByText("By passkey")).isVisible();
            assertThat(box.all().size()).as("one notice of a new browser").isEqualTo(before + 1);
            page.navigate(at("/sign-in"));
            press(page, "Use a passkey");
            assertThat(page.getByText("You no longer have a sign-in here").first()).isVisible();
        }
    }

    @Test
    void a_passkey_of_staff_opens_no_account() {
        var person = neighbours.add(neighbours.ashdale(), "Staff Keyed", "staffkeyed", "desk");
        try (var context = browser.person(1280)) {
            give(context, "borough-staff", Visitor.session(neighbours.ashdale(), person));
            var page = withKey(context);
            page.navigate(at("/me"));
            page.getByLabel("Name for the new passkey").fill("The blue one");
            press(page, "Add a passkey");
            assertThat(page.getByText("The blue one").first()).isVisible();
            page.navigate(at("/account/sign-in"));
            press(page, "Use a passkey");
            assertThat(page.getByText("This passkey was not accepted here").first()).isVisible();
            page.navigate(at("/account"));
            assertThat(page.url()).contains("/account/sign-in");
        }
    }
}
