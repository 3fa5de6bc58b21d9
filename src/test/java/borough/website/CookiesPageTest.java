package borough.website;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.Town;
import borough.Visitor;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CookiesPageTest {
    private static final Pattern NAME = Pattern.compile("\"(borough-[a-z]+)-?\"");

    @Test
    void the_cookies_page_names_every_cookie_that_we_set() throws Exception {
        var names = new TreeSet<String>();
        House.files(House.MAIN, ".java").stream()
                .map(House::text)
                .filter(it -> it.contains("Cookie"))
                .forEach(
                        it ->
                                NAME.matcher(it)
                                        .results()
                                        .map(CookiesPageTest::name)
                                        .forEach(names::add));
        assertThat(names).contains("borough-staff", "borough-journey").hasSizeGreaterThan(5);
        var page = new Visitor(Town.host(Town.council(true))).get("/cookies").page().text();
        assertThat(names).allSatisfy(name -> assertThat(page).contains(name));
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
