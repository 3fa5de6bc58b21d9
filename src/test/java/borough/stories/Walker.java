package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.Town;
import borough.printing.Read;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody walking through a council's pages, who notices whatever is wrong with them. */
final class Walker implements AutoCloseable {
    private static final int SMALLEST_SCREEN = 320;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Path PICTURES = House.ROOT.resolve("target/pictures");
    // Each kind of page is looked at closely once for each width.
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final String host;
    private final int width;
    private final boolean scripts;
    private final BrowserContext context;
    // Only the browser itself finds a host under .localhost.
    private static final String FETCHED =
            """
            async href => {
              const came = new Uint8Array(await (await fetch(href)).arrayBuffer());
              return btoa(came.reduce((text, one) => text + String.fromCharCode(one), ''));
            }
            """;

    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private @Nullable Response last;

    Walker(Browser browser, String host, int width, boolean scripts) {
        this.host = host;
        this.width = width;
        this.scripts = scripts;
        this.context = browser.person(width, scripts);
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(
                it -> {
                    // A page that must be put right, or that is not there, is an answer like any.
                    if (it.type().equals("error") && !it.text().contains("the server responded")) {
                        faults.add("console at " + page.url() + ": " + it.text());
                    }
                });
        page.onPageError(it -> faults.add("script at " + page.url() + ": " + it));
        page.onResponse(this::remember);
    }

    private void remember(Response it) {
        if (it.request().isNavigationRequest() && it.status() / 100 != 3) {
            last = it;
        } else if (it.status() >= 400) {
            faults.add("status " + it.status() + " for " + it.url());
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String address(String path) {
        return "http://" + host + ":" + Town.port() + path;
    }

    Walker open(String path) {
        page.navigate(address(path));
        return this;
    }

    /** Opens an address as a text gave it: the same page at the port that tests have. */
    Walker openSent(String link) {
        return open(link.replaceFirst("^https?://[^/]+", ""));
    }

    Walker follow(String link) {
        by(AriaRole.LINK, link).click();
        return this;
    }

    Walker press(String button) {
        by(AriaRole.BUTTON, button).click();
        return this;
    }

    private Locator by(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    Walker type(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Chooses a file, as a phone's camera or its album does. */
    Walker attach(String label, String name, byte[] bytes) {
        page.getByLabel(label).setInputFiles(new FilePayload(name, "image/jpeg", bytes));
        return this;
    }

    Walker tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Walker untick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).uncheck();
        return this;
    }

    Walker choose(String label, String option) {
        page.getByLabel(label).selectOption(option);
        return this;
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    String main() {
        // A click waits only until the next page begins to come.
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("main").innerText();
    }

    /**
     * What the PDF behind a link says, which a screen reader can read, in the order of its words.
     */
    String printed(String link) {
        var named = new Page.GetByRoleOptions().setName(link);
        var href = page.getByRole(AriaRole.LINK, named).getAttribute("href");
        var pdf = Base64.getDecoder().decode((String) page.evaluate(FETCHED, href));
        try {
            assertThat(Read.faults(pdf)).isEmpty();
        } catch (Exception unread) {
            throw new AssertionError(link + " can't be read", unread);
        }
        return Read.text(pdf).replaceAll("\\s+", " ");
    }

    /** What the page's main part says, whatever its capitals and line breaks. */
    Walker sees(String... words) {
        var text = main().replaceAll("\\s+", " ");
        assertThat(text).contains(words);
        return this;
    }

    Walker doesNotSee(String... words) {
        assertThat(main().replaceAll("\\s+", " ")).doesNotContain(words);
        return this;
    }

    /** The page was turned down: its summary says so first, and leads to the field. */
    Walker mustPutRight(String words) {
        assertThat(java.util.Objects.requireNonNull(last).status()).isEqualTo(422);
        var summary = page.locator(".govuk-error-summary a");
        assertThat(summary.first().innerText()).isEqualTo(words);
        assertThat(page.locator(summary.first().getAttribute("href")).count()).isEqualTo(1);
        assertThat(page.title()).startsWith("Error: ");
        return this;
    }

    /** Looks closely at a page of this kind, the first time at this width. */
    Walker look(String kind) {
        var name = kind.replace(' ', '-') + "-" + width + (scripts ? "" : "-plain");
        if (!LOOKED_AT.add(name)) {
            return this;
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
        var html = java.util.Objects.requireNonNull(last).text();
        NuChecker.mistakes(html).forEach(it -> faults.add(name + ": " + it));
        if (scripts) {
            Axe.barriers(page).forEach(it -> faults.add(name + ": " + it));
        }
        var height = page.viewportSize().height;
        page.setViewportSize(SMALLEST_SCREEN, height);
        if (Browser.spills(page)) {
            faults.add(name + ": wider than a screen of " + SMALLEST_SCREEN);
        }
        page.setViewportSize(width, height);
        if (Browser.spills(page)) {
            faults.add(name + ": wider than a screen of " + width);
        }
        return this;
    }

    /** Nothing was wrong with any page on the way. */
    void foundNothingWrong() {
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
