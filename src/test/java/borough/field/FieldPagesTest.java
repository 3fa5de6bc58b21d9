package borough.field;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.Visits;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldPagesTest {
    private final Visits visits = Town.bean(Visits.class);
    private final CouncilId council = Town.council(true);
    private final Browser lee = new Browser(council).as("crews");

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
    }

    @Test
    void a_crew_chooses_its_round_and_the_tablet_remembers_it() {
        add("14 Mill Lane", "T7", 1);
        add("2 High Street", "T8", 1);
        var rounds = lee.open("/crew");
        assertThat(rounds.status()).isEqualTo(200);
        assertThat(rounds.html().select("a[href^=/crew/]").eachAttr("href"))
                .containsExactly("/crew/T7", "/crew/T8");
        assertThat(rounds.text()).contains("1 job to do").contains("Nothing to save yet");
        lee.open("/crew/T7");
        assertThat(lee.open("/crew").path()).isEqualTo("/crew/T7");
        assertThat(lee.open("/crew?choose=yes").html().select("h1").text())
                .isEqualTo("Which round is yours?");
    }

    @Test
    void todays_jobs_stand_in_order_with_where_what_case_and_when() {
        add("16 Mill Lane", "T7", 2);
        var first = add("14 Mill Lane", "T7", 1);
        var page = lee.open("/crew/T7");
        assertThat(page.html().select("h2").eachText())
                .containsExactly("14 Mill Lane", "16 Mill Lane");
        assertThat(page.html().selectFirst("article").text())
                .contains("Empty the recycling bin")
                .contains(first.caseReference().text().substring(0, 3))
                .contains("Due today")
                .contains("The bin is behind the gate");
    }

    @Test
    void done_is_one_press_is_seen_to_be_saved_and_leads_to_the_next_stop() {
        var first = add("14 Mill Lane", "T7", 1);
        add("16 Mill Lane", "T7", 2);
        var round = lee.open("/crew/T7");
        var saved = lee.press(round, "#job-" + first.id() + " form", Map.of("answer", "done"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.path()).isEqualTo("/crew/jobs/" + first.id() + "/saved");
        assertThat(saved.html().select(".field__saved").text()).isEqualTo("Saved at 10:42am");
        assertThat(saved.html().select("article h2").text()).isEqualTo("16 Mill Lane");
        assertThat(state(first)).isEqualTo(State.DONE);
        var again = lee.open("/crew/T7");
        assertThat(again.html().select(".field__saved").text()).isEqualTo("Saved at 10:42am");
        assertThat(again.text()).contains("Done at 10:42am");
    }

    @Test
    void could_not_asks_why_with_the_reasons_of_the_file() {
        var job = add("14 Mill Lane", "T7", 1);
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        assertThat(why.html().select("button[name=reason]").eachAttr("value"))
                .startsWith("not out", "contaminated")
                .contains("blocked");
        var saved = lee.press(why, "form.whys", Map.of("reason", "contaminated"));
        assertThat(saved.text())
                .contains("Could not at 10:42am: Wrong things in it")
                .contains("That was the last one");
        assertThat(state(job)).isEqualTo(State.COULD_NOT);
    }

    @Test
    void pressing_again_is_saved_and_a_stale_press_is_told_what_stands() {
        var job = add("14 Mill Lane", "T7", 1);
        var round = lee.open("/crew/T7");
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        var form = "#job-" + job.id() + " form";
        lee.press(round, form, Map.of("answer", "done"));
        assertThat(lee.press(round, form, Map.of("answer", "done")).status()).isEqualTo(200);
        var stale = lee.press(why, "form.whys", Map.of("reason", "blocked"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Nothing changed").contains("Done at 10:42am");
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(lee.open("/crew/jobs/" + job.id() + "/could-not").status()).isEqualTo(409);
    }

    @Test
    void forged_presses_change_nothing() {
        var job = add("14 Mill Lane", "T7", 1);
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        assertThat(lee.press(why, "form.whys", Map.of("reason", "<script>")).status())
                .isEqualTo(422);
        assertThat(lee.press(why, "form.whys", Map.of("answer", "burn it")).status())
                .isEqualTo(400);
        assertThat(lee.post("/crew/jobs/" + job.id(), Map.of("answer", "done")).status())
                .isEqualTo(403);
        assertThat(lee.open("/crew/jobs/" + java.util.UUID.randomUUID() + "/saved").status())
                .isEqualTo(404);
        assertThat(lee.open("/crew/jobs/not-an-id/saved").status()).isIn(400, 404);
        assertThat(state(job)).isEqualTo(State.PLANNED);
    }

    @Test
    void what_people_wrote_is_shown_as_text() {
        var wanted =
                new NewVisit(
                        Reference.draw(),
                        "return visit",
                        "job",
                        Place.at("<b>14</b> Mill Lane", new Uprn(1)),
                        "Empty <script>alert(1)</script>",
                        "\"><img src=x>",
                        "T7",
                        LocalDate.parse("2026-05-12"),
                        1);
        Town.in(council, () -> visits.add(wanted));
        var page = lee.open("/crew/T7");
        assertThat(page.html().select("article script, article img, article b")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_supervisor_looks_and_does_not_press() {
        var job = add("14 Mill Lane", "T7", 1);
        var supervisor = new Browser(council).as("supervisors");
        var page = supervisor.open("/crew/T7");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("article form")).isEmpty();
        assertThat(page.text()).contains("To do");
        assertThat(supervisor.cookies()).doesNotContainKey("borough-round");
        assertThat(supervisor.open("/crew/jobs/" + job.id() + "/could-not").status())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_comes_in() {
        var job = add("14 Mill Lane", "T7", 1);
        assertThat(new Browser(council).as("advisers").open("/crew/T7").status()).isEqualTo(403);
        var fernmoor = Town.council(true);
        var theirs = new Browser(fernmoor).as("crews");
        assertThat(theirs.open("/crew/T7").html().select("article")).isEmpty();
        assertThat(theirs.open("/crew/jobs/" + job.id() + "/could-not").status()).isEqualTo(404);
        var stranger = new Browser(fernmoor);
        stranger.cookies().put("borough-staff", lee.cookies().get("borough-staff"));
        assertThat(stranger.open("/crew/T7").path()).startsWith("/sign-in");
    }

    @Test
    void the_tablet_can_be_dark() {
        var page = lee.open("/crew/T7");
        var dark = lee.press(page, "form[action=/crew/light]", Map.of("light", "dark"));
        assertThat(dark.html().select("html").hasClass("field-page--dark")).isTrue();
        assertThat(dark.path()).isEqualTo("/crew/T7");
    }

    @Test
    void a_round_of_any_name_has_its_page() {
        add("14 Mill Lane", "Bulky / north (2)", 1);
        var href = lee.open("/crew?choose=yes").html().selectFirst(".rounds a").attr("href");
        assertThat(lee.open(href).status()).isLessThan(500);
    }

    private Visit add(String where, String round, int order) {
        var wanted =
                new NewVisit(
                        Reference.draw(),
                        "return visit",
                        "job",
                        Place.at(where, new Uprn(900000001L)),
                        "Empty the recycling bin",
                        "The bin is behind the gate",
                        round,
                        LocalDate.parse("2026-05-12"),
                        order);
        return Town.in(council, () -> visits.add(wanted));
    }

    private State state(Visit visit) {
        return Town.in(council, () -> visits.find(visit.id())).orElseThrow().state();
    }
}
