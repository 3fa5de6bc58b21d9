package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The website read in Welsh: chosen once, kept through its links, and English said to be so. */
class WelshPagesTest {
    private static Document page(String path) {
        return new Browser(Stage.BROOKSHIRE.id()).open(path).html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?lang=cy",
                "/services?lang=cy",
                "/areas/bin-collections-and-containers?lang=cy",
                "/search?q=bin&lang=cy",
                "/search?q=nothing-at-all&lang=cy",
                "/contact?lang=cy",
                "/cookies?lang=cy",
                "/accessibility-statement?lang=cy",
                "/no-such-page?lang=cy"
            })
    void a_page_is_in_welsh_and_all_its_links_stay_in_it(String path) {
        var page = page(path);
        assertThat(page.select("html").attr("lang")).isEqualTo("cy");
        assertThat(page.select(".languages__here").text()).isEqualTo("Cymraeg");
        assertThat(page.select(".council__link").eachText())
                .containsExactly(
                        "Gwasanaethau A i Y", "Dilyn cais", "Cysylltu â ni", "Eich cyfrif");
        assertThat(page.select("header a, main a[href^=/], footer a").eachAttr("href"))
                .filteredOn(it -> !it.equals("/staff") && !it.startsWith("/sign-in"))
                .isNotEmpty()
                .allMatch(it -> it.contains("lang=cy"));
        assertThat(page.select("h1").select("[lang=en]")).isEmpty();
        assertThat(NuChecker.mistakes(page.outerHtml())).isEmpty();
    }

    @Test
    void what_a_service_has_no_welsh_for_is_marked_as_english_and_what_it_has_is_found() {
        var all = page("/services?lang=cy");
        assertThat(all.select(".letter__link").eachText()).contains("Anfon canmoliaeth neu awgrym");
        assertThat(all.select(".letter__link span[lang=en]").eachText())
                .contains("Report fly-tipping")
                .doesNotContain("Anfon canmoliaeth neu awgrym");
        for (var words : new String[] {"canmoliaeth", "compliment"}) {
            assertThat(page("/search?lang=cy&q=" + words).select(".listing__link").eachText())
                    .contains("Anfon canmoliaeth neu awgrym");
        }
    }

    @Test
    void choosing_a_language_keeps_what_was_searched_for_and_a_form_keeps_the_language() {
        var found = page("/search?q=bin&lang=cy");
        assertThat(found.select(".languages__one").eachAttr("href"))
                .containsExactly("?q=bin&lang=en");
        assertThat(found.select("form[role=search] input[name=lang]").eachAttr("value"))
                .containsExactly("cy");
        assertThat(page("/?lang=cy").select("form input[name=lang]")).hasSize(2);
        assertThat(page("/search?q=bin").select("input[name=lang]")).isEmpty();
    }

    @Test
    void an_unknown_language_is_english() {
        for (var path : new String[] {"/?lang=xx", "/?lang=%3Cscript%3E", "/services?lang="}) {
            assertThat(page(path).select("html").attr("lang")).isEqualTo("en");
        }
    }

    @Test
    void a_form_that_was_open_too_long_says_so_in_the_language_it_was_read_in() {
        var browser = new Browser(Stage.BROOKSHIRE.id());
        var form = browser.open("/follow?lang=cy");
        var late = browser.press(form, "form[method=post]", Map.of("_csrf", "of-yesterday"));
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.html().select("html").attr("lang")).isEqualTo("cy");
        assertThat(late.html().select("h1").text())
                .isEqualTo("Mae’r dudalen hon wedi bod ar agor yn rhy hir");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void read_in_a_browser_nothing_is_wrong_with_it(int width) {
        try (var somebody = Stage.somebody(width, true)) {
            somebody.open("/?lang=cy").look("home in Welsh").sees("Beth sydd ei angen arnoch?");
            somebody.open("/search?q=bin&lang=cy").look("search in Welsh");
            somebody.open("/no-such-page?lang=cy").look("not found in Welsh");
            somebody.open("/contact?lang=cy").look("contact in Welsh").sees("dydd Llun i");
            somebody.foundNothingWrong();
        }
    }
}
