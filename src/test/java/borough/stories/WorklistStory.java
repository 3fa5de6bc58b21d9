package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.caseload.OpenCases;
import borough.catalogue.Shelf;
import borough.council.Person;
import borough.values.Reference;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor's and a caseworker's morning with a list of what waits. */
class WorklistStory {
    private static final List<String> PLACES =
            List.of("14 Mill Lane", "17 Church Walk", "9 Orchard Close", "22 Poplar Avenue");

    private OpenCases skips;
    private Person carol;
    private Person dan;
    private final List<Reference> open = new ArrayList<>();

    @BeforeEach
    void cases_of_a_week_wait_some_of_them_late() {
        skips = new OpenCases(Shelf.SKIP);
        carol = skips.person("Carol Whitfield", "supervisors");
        dan = skips.person("Dan Okafor", "advisers");
        skips.person("Ruth Bell", "advisers");
        Town.CLOCK.set("2026-05-07T10:00:00");
        for (int each = 0; each < 12; each++) {
            open(PLACES.get(each % PLACES.size()));
            Town.CLOCK.pass(Duration.ofHours(11));
        }
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private void open(String place) {
        var reference = skips.open(1).getFirst();
        open.add(reference);
        Town.run(
                skips.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set place = ? where reference = ?")
                                .param(place)
                                .param(reference.text())
                                .update());
    }

    private Walker staff(Person person, int width, boolean scripts) {
        return Stage.staff(skips.whole(), person, width, scripts);
    }

    private static void tick(Walker it, int... rows) {
        for (int row : rows) {
            it.page().locator("[data-case] input[type=checkbox]").nth(row).check();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void a_supervisor_shares_out_what_waits_and_looks_at_the_board(int width, boolean scripts) {
        try (var it = staff(carol, width, scripts)) {
            it.open("/staff").look("worklist").sees("1 day late", "12 open", "Nobody yet");
            it.page().locator("main").getByText("Assign").click();
            it.mustPutRight("Tick the cases first").look("worklist wrong");
            tick(it, 0, 1, 2);
            it.choose("Give to", "Dan Okafor").press("Assign");
            it.look("worklist told").sees("3 cases are now with Dan Okafor.");
            it.choose("With", "Dan Okafor").press("Filter").sees("Dan Okafor");
            assertThat(it.page().locator("[data-case]").count()).isEqualTo(3);
            it.page().getByText("Keep this list").first().click();
            it.type("What do you call it?", "With Dan").press("Keep this list");
            it.look("worklist view").sees("With Dan");
            it.open("/staff/board?team=waste").look("board").sees("of 12 open are late");
            it.choose("From", "Dan Okafor (3)").choose("To", "Ruth Bell");
            it.type("How many, due first", "2").press("Move them");
            it.look("board told").sees("2 cases are moved.");
            it.open("/staff?who=");
            tick(it, 0, 3);
            it.press("Decide together").look("bulk").sees("Agree: 2 of 2");
            it.press("Agree in 2 cases").sees("Agree: 2 cases were moved.", "10 open");
            it.foundNothingWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void a_caseworker_takes_work_opens_it_and_gives_it_back(int width, boolean scripts) {
        try (var it = staff(dan, width, scripts)) {
            it.open("/staff?who=nobody");
            tick(it, 1);
            it.press("Take them").sees("1 case is now yours.");
            it.open("/staff?who=me").look("worklist mine").sees("You");
            it.follow("Ask for a skip")
                    .look("case held")
                    .sees("Taken by Dan Okafor", "Give it back");
            it.press("Give it back to the team").sees("Taken by Nobody yet");
            it.press("Take it").sees("Taken by Dan Okafor").follow("Back to the list");
            assertThat(it.path()).startsWith("/staff?who=me#c-");
            it.open("/staff?who=me&due=late").sees("1 open");
            it.foundNothingWrong();
        }
    }

    @Test
    void with_keys_alone_he_finds_ticks_takes_and_opens_a_case() {
        try (var it = staff(dan, 1280, true)) {
            var keys = it.open("/staff?who=").page().keyboard();
            it.page().locator("[data-keys] + button").waitFor(hidden());
            keys.press("j");
            keys.press("j");
            keys.press("x");
            assertThat(it.page().locator("[data-ticked]").innerText())
                    .isEqualTo("With the 1 case you ticked:");
            it.look("worklist keys");
            keys.press("t");
            it.page().waitForURL(url -> url.contains("done="));
            it.sees("1 case is now yours.");
            keys.press("/");
            keys.type("jjxt");
            assertThat(it.page().evaluate("document.activeElement.value")).isEqualTo("jjxt");
            keys.press("Tab");
            keys.press("?");
            assertThat(it.page().locator("[data-keys]").isVisible()).isTrue();
            it.page().getByText("Turn keys off").click();
            it.page().locator("h1").click();
            keys.press("j");
            assertThat(it.page().evaluate("Boolean(document.activeElement.closest('[data-case]'))"))
                    .isEqualTo(false);
            it.page().getByText("Turn keys on").click();
            it.page().locator("h1").click();
            keys.press("j");
            keys.press("Enter");
            it.page().waitForURL(url -> url.contains("/staff/cases/"));
            it.foundNothingWrong();
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void what_is_new_appears_by_itself_and_the_row_somebody_is_on_stays_where_it_is() {
        try (var it = staff(dan, 1280, true)) {
            it.open("/staff?who=");
            var third = it.page().locator("[data-case]").nth(3);
            var reference = third.getAttribute("data-case");
            third.locator("a").focus();
            third.locator("input").check();
            third.locator("a").focus();
            var top = third.boundingBox().y;
            Town.CLOCK.set("2026-05-06T10:00:00");
            open("36 Mill Lane");
            Town.CLOCK.set("2026-05-12T09:00:00");
            it.page().locator(".work__where:has-text('36 Mill Lane')").waitFor();
            var row = it.page().locator("[data-case='" + reference + "']");
            assertThat(row.boundingBox().y).isBetween(top - 1, top + 1);
            assertThat(row.locator("input").isChecked()).isTrue();
            assertThat(
                            it.page()
                                    .evaluate(
                                            "document.activeElement.closest('[data-case]').dataset.case"))
                    .isEqualTo(reference);
            assertThat(it.page().locator("[data-news]").textContent()).isEqualTo("1 new");
            it.sees("13 open");
            it.foundNothingWrong();
        }
    }
}
