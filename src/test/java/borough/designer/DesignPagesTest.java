package borough.designer;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.catalogue.Services;
import borough.catalogue.Shelf;
import borough.values.CouncilId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DesignPagesTest {
    private static final String SLUG = "ask-for-a-skip";
    private static final String PATH = "/staff/design/" + SLUG;
    private static final String SCRIPT = "<script>alert(1)</script><b onclick=x>'\"";
    private static CouncilId council;
    private static Browser grace;

    @BeforeAll
    static void a_council_with_two_versions() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        grace = new Browser(council).as("designers");
        Services.live(council, SLUG, Shelf.SKIP);
        Services.live(
                council,
                SLUG,
                Shelf.SKIP
                        .replace("within: 2 working", "within: 1 working")
                        .replace("due: 2026-05-14", "due: 2026-05-13")
                        .replace("Ask us for a skip", "Ask " + SCRIPT));
    }

    private static String version(int before) {
        return Services.history(council, SLUG).get(before).hash();
    }

    @Test
    void nobody_but_designers_sees_them() {
        for (var team : List.of("advisers", "desk", "crews")) {
            assertThat(new Browser(council).as(team).open(PATH).status()).as(team).isEqualTo(403);
        }
        assertThat(new Browser(council).open("/staff/design").path()).startsWith("/sign-in");
    }

    @Test
    void a_service_shows_its_stages_rules_limits_and_questions() {
        var page = grace.open(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Ask for a skip", "Live", "too long", "days is more than days at most")
                .contains("answer within", "1 working day", "For how many days?");
        assertThat(page.html().select("svg.design__picture text").eachText())
                .contains("deciding", "agreed", "agree");
        assertThat(page.html().select(".design__stage").text()).contains("“agree” leads to agreed");
    }

    @Test
    void its_text_has_numbers_and_its_examples_are_run() {
        var text = grace.open(PATH + "/text");
        assertThat(text.html().select(".design__number").first().text()).isEqualTo("1");
        var examples = grace.open(PATH + "/examples");
        assertThat(examples.text()).contains("2 passed, 0 failed", "too many days");
    }

    @Test
    void two_versions_are_compared_in_sentences_and_lines() {
        var page = grace.open(PATH + "/compare?from=" + version(1) + "&to=" + version(0));
        assertThat(page.text())
                .contains(
                        "The limit “answer within” changes from 2 working days to 1 working day.");
        assertThat(page.html().select("ins").eachText())
                .anyMatch(it -> it.contains("answer within: 1 working day"));
    }

    @Test
    void what_a_file_says_is_never_taken_for_a_page() {
        var paths =
                List.of(
                        "/staff/design",
                        PATH,
                        PATH + "/text",
                        PATH + "/examples",
                        PATH + "/versions",
                        PATH + "/compare?from=" + version(1) + "&to=" + version(0),
                        PATH + "/preview");
        for (var path : paths) {
            var page = grace.open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("main script, main [onclick]")).as(path).isEmpty();
        }
        assertThat(grace.open(PATH + "/text").html().select(".design__line").text())
                .contains(SCRIPT);
    }

    @Test
    void an_earlier_version_is_put_back_with_a_reason_and_by_name() {
        var earlier = version(1);
        var versions = grace.open(PATH + "/versions?version=" + earlier);
        var without = grace.press(versions, "form[action$=publish]", Map.of("why", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Enter why");
        var late = grace.press(versions, "form[action$=publish]", with("why", "Later", "day", "x"));
        assertThat(late.status()).isEqualTo(422);
        var done = grace.press(versions, "form[action$=publish]", Map.of("why", "Too fast"));
        assertThat(done.text()).contains("It is live now", "Too fast", "Lee Marsh");
        assertThat(version(0)).isEqualTo(earlier);
        var day = with("why", "In June", "day", "1/6/2026", "time", "9:00");
        var again = grace.open(PATH + "/versions?version=" + version(1));
        assertThat(grace.press(again, "form[action$=publish]", day).text())
                .contains("It goes live at that time", "In June");
        var planned = grace.open(PATH + "/versions");
        assertThat(grace.press(planned, "form[action$=drop-plan]", Map.of()).text())
                .contains("The plan was dropped");
    }

    private static Map<String, String> with(String... pairs) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    @Test
    void its_own_pages_are_walked_with_an_example_and_open_no_case() {
        var list = grace.open(PATH + "/preview");
        var start = grace.open(list.html().select("a:contains(a week is asked for)").attr("href"));
        assertThat(start.text()).contains("Preview. Nothing is sent or kept here");
        var name = grace.press(start, "main form", Map.of());
        assertThat(name.html().select("input#name").val()).isEqualTo("Amina Khan");
        var wrong = grace.press(name, "main form", Map.of("name", ""));
        assertThat(wrong.status()).isEqualTo(422);
        var days = grace.press(name, "main form", Map.of("name", SCRIPT));
        var refused = grace.press(days, "main form", Map.of("days", "9"));
        assertThat(refused.text()).contains("A skip may stay for 7 days", "Preview");
        var check = grace.press(days, "main form", Map.of("days", "7"));
        assertThat(check.text()).contains("Check your answers", SCRIPT);
        var end = grace.press(check, "main form", Map.of());
        assertThat(end.text()).contains("no case was opened", "in the stage “deciding”");
        assertThat(Services.cases(council)).isZero();
        for (var forged : List.of("e30", "nonsense!", "bnVsbA", "W10", "eyJ2ZXJzaW9uIjp7fX0")) {
            assertThat(grace.open(PATH + "/preview/" + forged).status()).as(forged).isEqualTo(404);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(grace.open("/staff/design/no-such-service").status()).isEqualTo(404);
        assertThat(grace.open(PATH + "?version=abc").status()).isEqualTo(404);
        var other = new Browser(Town.council(false)).as("designers");
        assertThat(other.open(PATH).status()).isEqualTo(404);
    }
}
