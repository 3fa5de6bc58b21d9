package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.council.Council;
import borough.values.Reference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see when something stands in the way. */
class ErrorPagesTest {
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;

    @Test
    void a_page_that_is_not_there_says_so_and_where_to_go() {
        try (var somebody = Stage.somebody(360, true)) {
            somebody.open("/nothing-here").look("not found").sees("Page not found");
            assertThat(
                            somebody.page()
                                    .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                                    .count())
                    .isPositive();
            somebody.foundNothingWrong();
        }
    }

    @Test
    void a_page_for_others_says_whose_it_is_not() {
        var page = new Browser(BROOKSHIRE.id()).as("contact-centre").open("/crew");
        assertThat(page.status()).isEqualTo(403);
        assertThat(NuChecker.mistakes(page.html().outerHtml())).isEmpty();
        assertThat(page.html().select("h1").text()).isNotBlank();
    }

    @Test
    void a_fault_of_ours_has_a_reference_to_quote_and_shows_nothing_of_its_cause()
            throws Exception {
        owner("alter table cases.cases rename to cases_away");
        try {
            var page = find();
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.text()).doesNotContain("Exception", "cases_away", "select", "sql");
            assertThat(page.html().text()).containsPattern("[A-Z0-9]{3} [A-Z0-9]{3} [A-Z0-9]{3}");
            assertThat(page.html().text()).contains("01632 960100");
        } finally {
            owner("alter table cases.cases_away rename to cases");
        }
        assertThat(find().status()).isEqualTo(422);
    }

    @Test
    void while_the_database_is_away_a_plain_page_says_so_and_then_all_is_well_again()
            throws Exception {
        Town.closeDatabase();
        try {
            var page = new Browser(BROOKSHIRE.id()).open("/follow/RKJGG38JD/0");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).doesNotContain("Exception").containsIgnoringCase("again");
        } finally {
            Town.openDatabase();
            findAgain();
        }
        assertThat(findAgain().status()).isEqualTo(422);
    }

    // A connection that was cut may come to light at its next use, once.
    private static Browser.Page findAgain() throws InterruptedException {
        var page = find();
        for (int each = 0; each < 20 && page.status() != 422; each++) {
            Thread.sleep(250);
            page = find();
        }
        return page;
    }

    private static Browser.Page find() {
        var somebody = new Browser(BROOKSHIRE.id());
        var form = somebody.open("/follow");
        if (form.status() != 200) {
            return form;
        }
        var made = Map.of("reference", Reference.draw().text(), "fact", "AB1 2CD");
        return somebody.press(form, "form[action=/follow]", made);
    }

    private static void owner(String sql) throws Exception {
        try (var owner = Town.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
