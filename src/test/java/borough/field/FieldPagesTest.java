package borough.field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.documents.MadePictures;
import borough.markers.Markers;
import borough.rounds.CrewsFile;
import borough.rounds.Rounds;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Supervision;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.Visits;
import borough.visits.Yard;
import borough.waste.TestRounds;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldPagesTest {
    private final Visits visits = Town.bean(Visits.class);
    private final CouncilId council = Town.council(true);
    private Browser lee;

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
        TestRounds.load(council, "T7", "T8");
        lee = new Browser(council).as("crews");
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
                .containsExactly("not out", "contaminated", "too heavy");
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
                NewVisit.of(
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
    void the_next_stop_stands_first_and_what_is_done_is_folded() {
        var first = add("14 Mill Lane", "T7", 1);
        add("16 Mill Lane", "T7", 2);
        var round = lee.open("/crew/T7");
        lee.press(round, "#job-" + first.id() + " form", Map.of("answer", "done"));
        var after = lee.open("/crew/T7");
        assertThat(after.html().select("details article h2").eachText())
                .containsExactly("14 Mill Lane");
        assertThat(after.html().select(".round__count").text()).isEqualTo("1 of 2 done, 1 to do");
        assertThat(after.html().select("progress").attr("value")).isEqualTo("1");
        assertThat(after.html().selectFirst("article h2").text()).isEqualTo("16 Mill Lane");
    }

    @Test
    void what_came_since_the_tablet_last_looked_is_marked_as_new() {
        add("14 Mill Lane", "T7", 1);
        assertThat(lee.open("/crew/T7").text()).doesNotContain("new job");
        Town.CLOCK.set("2026-05-12T10:50:00");
        var came = add("16 Mill Lane", "T7", 2);
        Town.CLOCK.set("2026-05-12T10:55:00");
        var round = lee.open("/crew/T7");
        assertThat(round.text()).contains("1 new job since you looked at 10:42am");
        assertThat(round.html().select("#job-" + came.id() + " .job__new")).hasSize(1);
        assertThat(lee.open("/crew/T7").text()).doesNotContain("new job");
    }

    @Test
    void a_press_for_what_was_moved_is_told_where_it_is_and_can_be_said_all_the_same() {
        var job = add("14 Mill Lane", "T7", 1);
        add("2 High Street", "T8", 1);
        var round = lee.open("/crew/T7");
        var carol = Town.person(council, "supervisors");
        Town.in(
                council,
                () ->
                        Town.bean(Supervision.class)
                                .move(
                                        job.id(),
                                        "T8",
                                        LocalDate.parse("2026-05-12"),
                                        "Lorry broken",
                                        carol));
        var stale = lee.press(round, "#job-" + job.id() + " form", Map.of("answer", "done"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("It is on the list of T8, for today");
        assertThat(state(job)).isEqualTo(State.PLANNED);
        var knowing = lee.press(stale, ".field__anyway", Map.of());
        assertThat(knowing.text()).contains("Saved");
        assertThat(state(job)).isEqualTo(State.DONE);
    }

    @Test
    void another_team_s_round_is_looked_at_and_not_answered_for() {
        Town.run(
                council,
                () ->
                        Town.bean(Rounds.class)
                                .take(
                                        CrewsFile.read(
                                                "crews.yaml",
                                                """
                                                T9:
                                                  team: desk
                                                  does: [return visit]
                                                  works: [Tuesday]
                                                  out: 06:00 to 14:00
                                                """)));
        var job = add("14 Mill Lane", "T9", 1);
        var mine = add("16 Mill Lane", "T7", 1);
        assertThat(lee.open("/crew/T9").html().select("article form")).isEmpty();
        var own = lee.open("/crew/T7");
        var fields =
                Map.of(
                        "answer",
                        "done",
                        "_csrf",
                        own.html().select("#job-" + mine.id() + " input[name=_csrf]").val());
        var forged = lee.post("/crew/jobs/" + job.id(), fields);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("You are not on this round");
        assertThat(lee.post("/crew/T9/finish", fields).status()).isEqualTo(403);
        assertThat(lee.post("/crew/T9/streets/11", fields).status()).isEqualTo(403);
        assertThat(lee.open("/crew/jobs/" + job.id() + "/could-not").status()).isEqualTo(403);
        assertThat(lee.open("/crew/jobs/" + job.id() + "/done").status()).isEqualTo(403);
        assertThat(state(job)).isEqualTo(State.PLANNED);
    }

    @Test
    void what_another_team_added_to_its_job_is_its_own() {
        Town.run(
                council,
                () ->
                        Town.bean(Rounds.class)
                                .take(
                                        CrewsFile.read(
                                                "crews.yaml",
                                                """
                                                T9:
                                                  team: desk
                                                  does: [return visit]
                                                  works: [Tuesday]
                                                  out: 06:00 to 14:00
                                                """)));
        var job = add("14 Mill Lane", "T9", 1);
        var by = Town.person(council, "supervisors");
        Town.run(council, () -> visits.done(job.id(), by));
        Town.run(council, () -> visits.addTo(job.id(), "Key under the pot", "Camera 2", by));
        var saved = lee.open("/crew/jobs/" + job.id() + "/saved");
        assertThat(saved.text())
                .contains("14 Mill Lane: Done at")
                .doesNotContain("Key under the pot", "Camera 2");
        assertThat(saved.html().select("form.field__more")).isEmpty();
    }

    @Test
    void a_warning_is_read_before_anything_can_be_pressed() {
        var job = add("14 Mill Lane", "T7", 1);
        var carol = Town.person(council, "supervisors");
        Town.in(
                council,
                () ->
                        Town.bean(Markers.class)
                                .set(
                                        new Markers.Wanted(
                                                new Uprn(900000001L),
                                                null,
                                                "14 Mill Lane",
                                                "dog",
                                                "Ring before the gate",
                                                LocalDate.parse("2026-08-01")),
                                        carol));
        var round = lee.open("/crew/T7");
        assertThat(round.html().select(".job__warning").text())
                .isEqualTo("Warning: A dog runs free here. Ring before the gate");
        assertThat(round.html().select("button[name=reason]")).isEmpty();
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        lee.press(why, "form.whys", Map.of("reason", "blocked"));
        assertThat(state(job)).isEqualTo(State.PLANNED);
        var read = lee.press(round, "#job-" + job.id() + " form", Map.of());
        assertThat(read.html().select(".job__warning")).isEmpty();
        lee.press(read, "#job-" + job.id() + " form", Map.of());
        assertThat(state(job)).isEqualTo(State.DONE);
        assertThat(Town.in(council, () -> visits.history(job.id())).get(1).what())
                .isEqualTo("warning read");
    }

    @Test
    void a_note_and_a_picture_are_added_after_the_answer() {
        var job = add("14 Mill Lane", "T7", 1, "street clean");
        var round = lee.open("/crew/T7");
        assertThat(round.html().select("button[name=reason]").eachAttr("value"))
                .containsExactly("cleaned", "nothing there");
        var form = "#job-" + job.id() + " form";
        var saved = lee.press(round, form, Map.of("reason", "cleaned"));
        assertThat(saved.text()).contains("14 Mill Lane: Cleaned at 10:42am");
        var photo = new Browser.File("photo", "IMG_1.jpg", MadePictures.fromPhone(80, 60, 6));
        var more =
                lee.upload(saved, "form.field__more", Map.of("note", "Glass in the verge"), photo);
        assertThat(more.text())
                .contains("Glass in the verge", "14 Mill Lane, Tuesday 12 May at 10.42am");
        var there = more.html().selectFirst(".files img").attr("src");
        assertThat(lee.bytes(there).statusCode()).isEqualTo(200);
        assertThat(new Browser(council).bytes(there).statusCode()).isNotEqualTo(200);
        var text = new Browser.File("photo", "a.jpg", "no picture".getBytes(UTF_8));
        var wrong = lee.upload(more, "form.field__more", Map.of("note", ""), text);
        assertThat(wrong.text()).contains("We could not use that picture");
        assertThat(wrong.html().select(".files img")).hasSize(1);
    }

    @Test
    void a_whole_street_is_said_in_two_presses() {
        var yard = new Yard();
        TestRounds.load(yard.council, "T7", "T8");
        var lees = new Browser(yard.council).as("crews");
        Town.CLOCK.set("2026-05-12T06:10:00");
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        yard.job(900000002L, "T7", Yard.TUESDAY, 1);
        yard.job(900000003L, "T8", Yard.TUESDAY, 1);
        var round = lees.open("/crew/T7");
        var street = lees.open(round.html().select(".job__street-link").attr("href"));
        assertThat(street.text()).contains("This counts for 2 jobs here");
        var why = lees.open("/crew/T7/streets/11/not-done");
        var said = lees.press(why, "form.whys", Map.of("event", "cars in the way"));
        assertThat(said.text()).contains("T7 said “Cars in the way” at 6:10am");
        assertThat(yard.look(job).dueOn()).isEqualTo(Yard.TUESDAY.plusDays(1));
        var other = lees.open("/crew/T8/streets/11");
        var asked = lees.press(other, "form.whys", Map.of("event", "all done"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("Which is right?").contains("T7 said");
        var settled = lees.press(asked, "form.whys", Map.of("holds", "ours"));
        assertThat(settled.text()).contains("T8 said “All done here” at 6:10am");
        assertThat(lees.press(street, "form.whys", Map.of("event", "forged")).status())
                .isEqualTo(422);
        assertThat(lees.open("/crew/T7/streets/99").status()).isEqualTo(404);
    }

    @Test
    void the_round_is_finished_with_a_reason_for_what_is_left() {
        var job = add("14 Mill Lane", "T7", 1);
        var finish = lee.open("/crew/T7/finish");
        assertThat(finish.text()).contains("1 job left");
        assertThat(lee.press(finish, "form.whys", Map.of("reason", "tired")).status())
                .isEqualTo(422);
        var finished = lee.press(finish, "form.whys", Map.of("reason", "out of time"));
        assertThat(finished.text()).contains("Finished at 10:42am");
        assertThat(Town.in(council, () -> visits.find(job.id())).orElseThrow().dueOn())
                .isEqualTo("2026-05-13");
        assertThat(lee.press(finished, "form[action$=go-on]", Map.of()).text())
                .doesNotContain("Finished");
    }

    @Test
    void an_officer_s_own_doors_are_the_same_page() {
        var officer = Town.person(council, "crews");
        Town.run(
                council,
                () ->
                        Town.bean(Rounds.class)
                                .take(
                                        CrewsFile.read(
                                                "crews.yaml",
                                                """
                                                Lee Marsh:
                                                  team: crews
                                                  officer: %s@brookshire.example
                                                  does: [inspection]
                                                  works: [Tuesday]
                                                  out: 09:00 to 16:00
                                                """
                                                        .formatted(officer))));
        add("14 Mill Lane", "Lee Marsh", 1, "inspection");
        var signedIn = new Browser(council).as(officer);
        var doors = signedIn.open("/crew");
        assertThat(doors.path()).isEqualTo("/crew/Lee%20Marsh");
        assertThat(doors.text()).contains("14 Mill Lane").contains("Due today, 9am to 4:30pm");
        assertThat(doors.html().select("article form")).hasSize(1);
        assertThat(lee.open("/crew/Lee%20Marsh").html().select("article form")).isEmpty();
    }

    @Test
    void a_round_of_any_name_has_its_page() {
        add("14 Mill Lane", "Bulky / north (2)", 1);
        var href = lee.open("/crew?choose=yes").html().selectFirst(".rounds a").attr("href");
        assertThat(lee.open(href).status()).isLessThan(500);
    }

    private Visit add(String where, String round, int order) {
        return add(where, round, order, "return visit");
    }

    private Visit add(String where, String round, int order, String kind) {
        var wanted =
                NewVisit.of(
                        Reference.draw(),
                        kind,
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
