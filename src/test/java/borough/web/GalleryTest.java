package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import borough.stories.Axe;
import borough.stories.Browser;
import borough.stories.NuChecker;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private static final Path COMPONENTS = Path.of("src/main/java/borough/web/components");
    private static Shop shop;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        shop.close();
    }

    @Test
    void every_page_is_written_as_the_standard_has_it() {
        var all = new SoftAssertions();
        for (var name : Examples.all().keySet()) {
            all.assertThat(NuChecker.mistakes(Shop.html(name))).as(name).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void no_page_has_a_barrier_that_a_machine_can_see() {
        var all = new SoftAssertions();
        try (var person = browser.person(1280)) {
            var page = person.newPage();
            for (var name : Examples.all().keySet()) {
                page.navigate(shop.address(name));
                all.assertThat(Axe.barriers(page)).as(name).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void no_page_spills_over_a_narrow_screen_or_breaks_the_policy() {
        var all = new SoftAssertions();
        var said = new ArrayList<String>();
        try (var person = browser.person(320)) {
            var page = person.newPage();
            page.onConsoleMessage(it -> said.add(it.text()));
            page.onPageError(said::add);
            for (var name : Examples.all().keySet()) {
                said.clear();
                page.navigate(shop.address(name));
                all.assertThat(Browser.spills(page)).as(name + " spills over").isFalse();
                all.assertThat(said).as(name).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void field_pages_can_be_read_in_the_dark_as_the_tablet_has_it() {
        try (var person = browser.person(800)) {
            var page = person.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(shop.address("field-round-auto"));
            assertThat(Axe.barriers(page)).isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(8, 17, 15)");
        }
    }

    @Test
    void a_passkey_is_offered_where_the_browser_can_and_only_there() {
        for (var scripts : List.of(true, false)) {
            try (var person = browser.person(800, scripts)) {
                var page = person.newPage();
                page.navigate(shop.address("sign-in"));
                if (scripts) {
                    page.locator("[data-passkey] button").waitFor();
                }
                assertThat(page.locator("[data-passkey] button").isVisible()).isEqualTo(scripts);
                assertThat(page.getByText("Send me a link").isVisible()).isTrue();
            }
        }
    }

    @Test
    void search_is_one_key_away() {
        try (var person = browser.person(1280)) {
            var page = person.newPage();
            page.navigate(shop.address("staff-home"));
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        }
    }

    @Test
    void what_a_crew_presses_is_at_least_64_pixels_high() {
        try (var person = browser.person(800)) {
            var page = person.newPage();
            for (var name :
                    List.of("field-round-light", "field-could-not-light", "field-saved-light")) {
                page.navigate(shop.address(name));
                var heights =
                        page.locator("main button, main a")
                                .evaluateAll(
                                        "all => all.map(it => it.getBoundingClientRect().height)");
                assertThat((List<?>) heights)
                        .isNotEmpty()
                        .allSatisfy(
                                it ->
                                        assertThat(((Number) it).doubleValue())
                                                .isGreaterThanOrEqualTo(64));
            }
        }
    }

    @Test
    void the_first_page_costs_a_phone_at_most_60_kilobytes() throws IOException {
        long total = Shop.html("home").length();
        for (var name : List.of("borough.css.gz", "borough.js.gz", "govuk-frontend.min.js.gz")) {
            try (var in = Assets.class.getResourceAsStream("packed/" + name)) {
                total += in.readAllBytes().length;
            }
        }
        assertThat(total).isLessThan(60 * 1024);
    }

    @Test
    void every_component_has_a_template_an_example_and_a_place_in_the_gallery() throws IOException {
        var gallery = Shop.html("gallery");
        try (var folders = Files.list(COMPONENTS)) {
            for (var folder : folders.toList()) {
                var name = folder.getFileName().toString();
                assertThat(folder.resolve("example.jte")).exists();
                assertThat(gallery).contains("on-" + name);
            }
        }
    }

    @Test
    void nothing_of_govuk_only_is_handed_out() throws IOException {
        try (var in = Assets.class.getResourceAsStream("packed/borough.css")) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("GDS Transport", "@font-face", "crest", "/assets/");
        }
    }
}
