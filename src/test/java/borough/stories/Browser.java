package borough.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Chromium as installed on this machine, driven without a window. Its headless shell is the same
 * browser without the pages of its own window, which take as long to draw as ours.
 */
public final class Browser implements AutoCloseable {

    private static final List<Path> WHERE =
            List.of(
                    Path.of("/usr/bin/chromium-headless-shell"),
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private static final int PATIENCE_MILLIS = 15_000;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(installed())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A person with a screen of this width and no history. */
    public BrowserContext person(int width) {
        return person(width, true);
    }

    /** The same, perhaps with scripts switched off. */
    public BrowserContext person(int width, boolean scripts) {
        return chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 780 : 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setJavaScriptEnabled(scripts));
    }

    /** Whether anything on the page is wider than the screen. */
    public static boolean spills(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth"
                                + " > document.documentElement.clientWidth");
    }

    private static Path installed() {
        return WHERE.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "These tests need Chromium: apt-get install chromium-headless-shell"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
