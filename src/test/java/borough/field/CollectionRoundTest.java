package borough.field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Town;
import borough.documents.MadePictures;
import borough.markers.Markers;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.visits.Visit;
import borough.visits.Yard;
import borough.waste.Assistance;
import borough.waste.BinCollection;
import borough.waste.Container;
import borough.waste.Round;
import borough.waste.RoundPlan;
import borough.waste.Schedule;
import borough.waste.Stop;
import borough.waste.TestRounds;
import borough.waste.Waste;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crew on a collection round: streets in order, jobs between them, and what it logs. */
class CollectionRoundTest {
    private static final LocalTime BACK_BY = LocalTime.of(15, 0);
    private static final String MILL_LANE = "/crew/T7/streets/11";
    private static final String HOME = MILL_LANE + "/homes/900000001";

    private final Yard yard = new Yard();
    private final Browser lee = new Browser(yard.council).as("crews");

    @BeforeEach
    void plan() {
        var bins = new ArrayList<Container>();
        for (int i = 1; i <= 3; i++) {
            bins.add(bin(i, Yard.MILL_LANE, "food", "T7", Schedule.WEEKLY));
            bins.add(bin(i, Yard.MILL_LANE, "rubbish", "T7", Schedule.WEEK_A));
            bins.add(bin(i, Yard.MILL_LANE, "recycling", "T7", Schedule.WEEK_B));
        }
        bins.add(bin(4, Yard.CHURCH_WALK, "food", "T7", Schedule.WEEKLY));
        bins.add(bin(5, Yard.HIGH_STREET, "food", "T8", Schedule.WEEKLY));
        var plan =
                new RoundPlan(
                        List.of(
                                new Round("T7", DayOfWeek.TUESDAY, "Crew 7", "crews", BACK_BY),
                                new Round("T8", DayOfWeek.TUESDAY, "Crew 8", "crews", BACK_BY),
                                new Round("W7", DayOfWeek.WEDNESDAY, "Crew 7", "crews", BACK_BY)),
                        List.of(
                                        new Stop("T7", Yard.CHURCH_WALK, 2),
                                        new Stop("T7", Yard.MILL_LANE, 1),
                                        new Stop("T8", Yard.HIGH_STREET, 1),
                                        new Stop("W7", Yard.HIGH_STREET, 1))
                                .iterator(),
                        bins.iterator(),
                        List.of(
                                        new Assistance(
                                                new Uprn(900000002L),
                                                Yard.TUESDAY.minusYears(1),
                                                null,
                                                "side gate"))
                                .iterator(),
                        Map.of(LocalDate.parse("2026-05-26"), LocalDate.parse("2026-05-27")));
        yard.run(() -> Town.bean(Waste.class).load(plan));
    }

    @Test
    void its_streets_stand_in_order_of_work_with_the_jobs_where_the_street_is() {
        yard.job(900000004L, "T7", Yard.TUESDAY, 7);
        var page = lee.open("/crew/T7");
        assertThat(page.html().select("article h2").eachText())
                .containsExactly("Mill Lane", "Church Walk", "3 Church Walk, Brookford, AB1 2CD");
        assertThat(page.html().select(".round__count").text()).isEqualTo("0 of 3 done, 3 to do");
        assertThat(lee.open("/crew?choose=yes").text())
                .contains("T7 2 streets, 1 job to do")
                .contains("T8 1 street")
                .doesNotContain("W7");
    }

    @Test
    void a_round_goes_out_on_its_day_and_where_a_holiday_moved_it() {
        Town.CLOCK.set("2026-05-13T06:00:00");
        assertThat(lee.open("/crew/T7").html().select("article")).isEmpty();
        Town.CLOCK.set("2026-05-26T06:00:00");
        assertThat(crew().open("/crew/T7").html().select("article")).isEmpty();
        Town.CLOCK.set("2026-05-27T06:00:00");
        assertThat(crew().open("/crew/T7").html().select("article")).hasSize(2);
        assertThat(crew().open(MILL_LANE).html().select(".home__bin").eachText())
                .as("the letter of the week goes by the normal day")
                .contains("rubbish at 14 Mill Lane");
    }

    @Test
    void a_street_is_done_in_one_press_and_council_work_hears_of_it() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var round = lee.open("/crew/T7");
        var after = lee.press(round, "#street-11 form", Map.of("event", "all done"));
        assertThat(after.path()).isEqualTo("/crew/T7");
        assertThat(after.html().select(".field__saved").text()).isEqualTo("Saved at 5:30am");
        assertThat(after.html().select(".round__last").text())
                .isEqualTo("Last street: Mill Lane. All done here, 5:30am");
        assertThat(after.html().select("details #street-11")).hasSize(1);
        assertThat(yard.look(job).state()).isEqualTo(Visit.State.DONE);
        Town.sweep();
        assertThat(food(900000001L).streetDone()).isTrue();
    }

    @Test
    void a_picture_of_a_bin_goes_with_what_is_said_of_it() {
        var page = lee.open(HOME + "?bin=food");
        assertThat(page.html().selectFirst("input[type=file]").attr("capture"))
                .isEqualTo("environment");
        var text = new Browser.File("photo", "a.jpg", "no picture".getBytes(UTF_8));
        var wrong = lee.upload(page, "form.whys", Map.of("event", "not out"), text);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The file must be a picture: JPG, PNG or WebP");
        assertThat(food(900000001L).log()).as("nothing is said yet").isNull();
        var photo = new Browser.File("photo", "IMG_2.jpg", MadePictures.fromPhone(80, 60, 1));
        lee.upload(wrong, "form.whys", Map.of("event", "not out"), photo);
        var kept = food(900000001L).photo();
        assertThat(kept).isNotNull();
        assertThat(kept.name()).isEqualTo("Food at 14 Mill Lane, Tuesday 12 May at 5.30am.jpg");
        lee.press(page, "form.whys", Map.of("event", "not out"));
        assertThat(food(900000001L).photo()).as("said again without one").isEqualTo(kept);
    }

    @Test
    void a_picture_of_a_whole_street_goes_with_what_is_said_of_it() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var why = lee.open(MILL_LANE + "/not-done");
        var text = new Browser.File("photo", "a.jpg", "no picture".getBytes(UTF_8));
        var wrong = lee.upload(why, "form.whys", Map.of("event", "cars in the way"), text);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("The file must be a picture: JPG, PNG or WebP");
        var photo = new Browser.File("photo", "IMG_4.jpg", MadePictures.fromPhone(80, 60, 1));
        var street = lee.upload(wrong, "form.whys", Map.of("event", "cars in the way"), photo);
        assertThat(street.html().select(".kept .files__name").text())
                .isEqualTo("Mill Lane, Tuesday 12 May at 5.30am.jpg");
        var there = street.html().selectFirst(".kept .files img").attr("src");
        assertThat(lee.bytes(there).statusCode()).isEqualTo(200);
        assertThat(new Browser(yard.council).bytes(there).statusCode()).isNotEqualTo(200);
        var elsewhere = there.replace("/streets/11/", "/streets/12/");
        assertThat(lee.bytes(elsewhere).statusCode()).as("of another street").isEqualTo(404);
        assertThat(lee.open("/crew/jobs/" + job.id()).html().select(".field__files img"))
                .as("a job in that street shows it too")
                .hasSize(1);
    }

    @Test
    void a_street_that_is_partly_done_stays_on_the_list_with_its_jobs() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var why = lee.open(MILL_LANE + "/not-done");
        assertThat(why.html().select("button[name=event]").eachAttr("value"))
                .containsExactly("partly done", "cars in the way", "road works");
        lee.press(why, "form.whys", Map.of("event", "partly done"));
        var round = lee.open("/crew/T7");
        assertThat(round.html().select("#street-11").text()).contains("Partly done, 5:30am");
        assertThat(round.html().select("#street-11 button")).hasSize(1);
        assertThat(yard.look(job).isOpen()).isTrue();
        Town.sweep();
        assertThat(food(900000001L).streetDone()).isFalse();
    }

    @Test
    void a_street_the_crew_could_not_get_into_is_a_job_on_its_next_day_even_without_jobs() {
        say("cars in the way");
        assertThat(lee.open("/crew/T7").html().select("details #street-11").text())
                .contains("Cars in the way, 5:30am");
        Town.CLOCK.set("2026-05-13T06:00:00");
        var back = yard.today("T7");
        assertThat(back)
                .extracting(it -> it.place().label() + ": " + it.work())
                .containsExactly("Mill Lane: Do the whole street");
        yard.in(() -> yard.visits.done(back.getFirst().id(), null));
        Town.sweep();
        Town.sweep();
        assertThat(food(900000001L).streetDone())
                .as("done a day late, it counts for the day on which it was due")
                .isTrue();
    }

    @Test
    void a_whole_street_s_job_takes_in_jobs_and_outlives_them() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("cars in the way");
        Town.CLOCK.set("2026-05-13T06:00:00");
        var back = yard.today("T7").getFirst();
        assertThat(back.work()).isEqualTo("Do the whole street, with 1 job");
        yard.in(() -> yard.visits.done(job.id(), null));
        assertThat(yard.look(back).isOpen()).isTrue();
    }

    @Test
    void a_bin_is_spoken_of_in_two_presses_without_a_job() {
        var street = lee.open(MILL_LANE);
        assertThat(street.html().select(".home__where").eachText())
                .containsExactly("14 Mill Lane", "16 Mill Lane", "18 Mill Lane");
        assertThat(street.html().select(".home__bin").eachText())
                .as("12 May is of a week A")
                .startsWith(
                        "food at 14 Mill Lane", "rubbish at 14 Mill Lane", "food at 16 Mill Lane");
        assertThat(street.text()).contains("Fetch the bins: side gate");
        var events = lee.open(street.html().selectFirst(".home__bin").attr("href"));
        assertThat(events.html().select("button[name=event]").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Not out");
        var saved = lee.press(events, "form.whys", Map.of("event", "not out"));
        assertThat(saved.path()).isEqualTo(MILL_LANE);
        assertThat(saved.text()).contains("food: Not out, 5:30am");
        assertThat(saved.html().select(".field__saved").text()).isEqualTo("Saved at 5:30am");
        assertThat(food(900000001L).log()).isEqualTo("not out");
    }

    @Test
    void what_does_not_fit_among_three_stands_on_the_next_page() {
        var first = lee.open(HOME + "?bin=food");
        var more = lee.open(first.html().select("form.whys a").attr("href"));
        assertThat(more.html().select("button[name=event]").eachAttr("value"))
                .containsExactly("lid open", "too heavy", "wrong bin");
        var last = lee.open(more.html().select("form.whys a").attr("href"));
        assertThat(last.html().select("button[name=event]").eachAttr("value"))
                .containsExactly("bin damaged", "emptied");
        assertThat(last.html().select("form.whys a")).isEmpty();
        assertThat(lee.open(HOME + "?bin=food&from=99").html().select("button[name=event]"))
                .hasSize(3);
        assertThat(lee.open(HOME + "?bin=food&from=-1%00").status()).isLessThan(500);
        lee.press(last, "form.whys", Map.of("event", "bin damaged"));
        lee.press(last, "form.whys", Map.of("event", "emptied"));
        assertThat(food(900000001L).log()).as("what was said last counts").isEqualTo("emptied");
    }

    @Test
    void a_replayed_log_is_kept_once() {
        var events = lee.open(HOME + "?bin=food");
        lee.press(events, "form.whys", Map.of("event", "not out"));
        Town.CLOCK.set("2026-05-12T06:30:00");
        var again = lee.press(events, "form.whys", Map.of("event", "not out"));
        assertThat(again.text()).contains("food: Not out, 5:30am");
    }

    @Test
    void a_log_for_another_round_s_bin_changes_nothing_and_names_the_round() {
        var events = lee.open(HOME + "?bin=food");
        var other =
                lee.post(
                        "/crew/T7/streets/13/homes/900000005",
                        Map.of("bin", "food", "event", "not out", "_csrf", token(events)));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text())
                .contains("Nothing changed", "Round T7 does not empty this bin today, round T8");
        assertThat(food(900000005L).log()).isNull();
        assertThat(lee.open(HOME + "?bin=recycling").status())
                .as("not emptied in this week")
                .isEqualTo(409);
        assertThat(lee.open(HOME + "?bin=%3Cscript%3E").html().select("main script")).isEmpty();
    }

    @Test
    void a_page_of_yesterday_logs_nothing_once_the_day_is_over() {
        Town.CLOCK.set("2026-05-12T23:59:30");
        var late = crew();
        var events = late.open(HOME + "?bin=food");
        Town.CLOCK.set("2026-05-13T00:00:30");
        var told = late.press(events, "form.whys", Map.of("event", "not out"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Round T7 does not empty this bin today.");
    }

    @Test
    void a_job_that_was_called_off_stands_on_top_until_the_crew_has_seen_it() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var later = yard.job(900000002L, "T7", Yard.TUESDAY.plusDays(3), 1);
        var before = lee.open("/crew/T7");
        yard.in(() -> yard.visits.cancel(job.id(), "withdrawn", null));
        yard.in(() -> yard.visits.cancel(later.id(), "withdrawn", null));
        var pressed = lee.press(before, "#job-" + job.id() + " form", Map.of());
        assertThat(pressed.status()).isEqualTo(409);
        assertThat(pressed.text()).contains("Nothing changed", "Called off at 5:30am. No need to");
        var round = lee.open("/crew/T7");
        assertThat(round.html().select(".stands").eachText())
                .singleElement()
                .asString()
                .contains("14 Mill Lane", "called off", "Called off at 5:30am. No need to go.");
        var carol = new Browser(yard.council).as("supervisors").open("/crew/T7");
        assertThat(carol.html().select(".stands form")).isEmpty();
        var seen = lee.press(round, ".stands form", Map.of());
        assertThat(seen.html().select(".stands")).isEmpty();
        assertThat(lee.press(round, ".stands form", Map.of()).status()).isEqualTo(200);
        assertThat(yard.in(() -> yard.visits.history(job.id())).getLast().what())
                .isEqualTo("calling off seen");
    }

    @Test
    void two_jobs_at_one_home_have_buttons_of_different_names() {
        yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var presses = lee.open("/crew/T7").html().select("article .job__press").eachText();
        assertThat(presses).hasSizeGreaterThan(6).doesNotHaveDuplicates();
    }

    @Test
    void the_day_s_list_changes_at_midnight_here_when_clocks_change() {
        for (var sunday : List.of("2026-03-29", "2026-10-25")) {
            var fresh = new Yard();
            TestRounds.load(fresh.council, "T7");
            var day = LocalDate.parse(sunday);
            fresh.job(900000001L, "T7", day, 1);
            Town.CLOCK.set(day.minusDays(1) + "T23:59:30");
            var night = new Browser(fresh.council).as("crews");
            assertThat(night.open("/crew/T7").html().select("article")).isEmpty();
            Town.CLOCK.set(day + "T00:00:30");
            var page = night.open("/crew/T7");
            assertThat(page.html().select("article")).as(sunday).hasSize(1);
            Town.CLOCK.set(day + "T23:59:30");
            var late = new Browser(fresh.council).as("crews");
            var done = late.press(late.open("/crew/T7"), "article form", Map.of());
            assertThat(done.html().select(".field__saved").text()).isEqualTo("Saved at 11:59pm");
            assertThat(late.open("/crew/T7").html().select("details article")).hasSize(1);
            Town.CLOCK.set(day.plusDays(1) + "T00:00:30");
            assertThat(late.open("/crew/T7").html().select("article")).as(sunday).isEmpty();
        }
    }

    @Test
    void forged_logs_change_nothing() {
        var events = lee.open(HOME + "?bin=food");
        assertThat(lee.press(events, "form.whys", Map.of("event", "<b>set alight</b>")).status())
                .isEqualTo(422);
        assertThat(lee.post(HOME, Map.of("bin", "food", "event", "not out")).status())
                .isEqualTo(403);
        assertThat(lee.open(MILL_LANE + "/homes/77?bin=food").status()).isEqualTo(404);
        assertThat(lee.open(MILL_LANE + "/homes/999999999999999999?bin=food").status())
                .isEqualTo(404);
        assertThat(new Browser(yard.council).as("advisers").open(HOME + "?bin=food").status())
                .isEqualTo(403);
        var fernmoor = new Yard();
        TestRounds.load(fernmoor.council, "T7");
        var theirs = new Browser(fernmoor.council).as("crews").open(HOME + "?bin=food");
        assertThat(theirs.status()).isEqualTo(409);
        assertThat(food(900000001L).log()).isNull();
    }

    @Test
    void two_crews_that_mark_a_street_differently_are_asked_and_each_keeps_its_own_list() {
        say("cars in the way");
        var other = lee.open("/crew/T8/streets/11");
        var asked = lee.press(other, "form.whys", Map.of("event", "all done"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("Which is right?", "T7 said “Cars in the way” at 5:30am");
        lee.press(asked, "form.whys", Map.of("holds", "theirs"));
        assertThat(lee.open("/crew/T7").html().select("details #street-11").text())
                .contains("Cars in the way");
    }

    @Test
    void what_another_crew_said_of_a_street_is_shown_and_leaves_it_to_be_done() {
        var theirs = lee.open("/crew/T8/streets/11/not-done");
        lee.press(theirs, "form.whys", Map.of("event", "cars in the way"));
        var round = lee.open("/crew/T7").html();
        assertThat(round.select("details")).isEmpty();
        assertThat(round.select("#street-11").text())
                .contains("T8 said “Cars in the way” at 5:30am", "All done here");
    }

    @Test
    void a_warning_in_the_street_or_at_a_home_is_read_before() {
        var carol = Town.person(yard.council, "supervisors");
        var until = LocalDate.parse("2026-08-01");
        yard.run(
                () -> {
                    var markers = Town.bean(Markers.class);
                    markers.set(
                            new Markers.Wanted(
                                    null, Yard.MILL_LANE, "Mill Lane", "dog", "Low wire", until),
                            carol);
                    markers.set(
                            new Markers.Wanted(
                                    new Uprn(900000003L), null, "18 Mill Lane", "dog", "", until),
                            carol);
                });
        assertThat(lee.open("/crew/T7").html().select("#street-11 .job__warning").text())
                .contains("Low wire");
        assertThat(lee.open(MILL_LANE).html().select(".home").get(2).text())
                .contains("Warning: A dog runs free here");
    }

    @Test
    void streets_that_are_left_at_the_end_come_back_as_jobs_and_need_a_reason() {
        var finish = lee.open("/crew/T7/finish");
        assertThat(finish.text()).contains("2 streets left");
        assertThat(lee.press(finish, "form.whys", Map.of("reason", "tired")).status())
                .isEqualTo(422);
        var done = lee.press(finish, "form.whys", Map.of("reason", "broken down"));
        assertThat(done.text()).contains("Finished at 5:30am");
        lee.press(finish, "form.whys", Map.of("reason", "broken down"));
        assertThat(yard.day("T7", Yard.TUESDAY.plusDays(1)))
                .extracting(it -> it.place().label() + ": " + it.work())
                .containsExactly(
                        "Mill Lane: Do the whole street", "Church Walk: Do the whole street");
    }

    @Test
    void a_crew_of_a_file_has_its_streets_in_order_too() {
        yard.crews(
                        """
                        Sweeper 1:
                          team: crews
                          does: [street clean]
                          works: [Tuesday]
                          out: 06:00 to 14:00
                        """)
                .stops(
                        "crew,day,ward,street,property,order\nSweeper 1,,,13,,1\nSweeper 1,,,12,,2\n");
        var page = lee.open("/crew/Sweeper%201");
        assertThat(page.html().select("article h2").eachText())
                .containsExactly("High Street", "Church Walk");
        assertThat(page.html().select("article").text()).doesNotContain("One home");
        var after = lee.press(page, "#street-13 form", Map.of("event", "all done"));
        assertThat(after.html().select("details h2").eachText()).containsExactly("High Street");
        assertThat(lee.open("/crew?choose=yes").text()).contains("Sweeper 1 2 streets");
        Town.CLOCK.set("2026-05-13T06:00:00");
        assertThat(lee.open("/crew/Sweeper%201").html().select("article")).isEmpty();
    }

    private Browser crew() {
        return new Browser(yard.council).as("crews");
    }

    private void say(String event) {
        var why = lee.open(MILL_LANE + "/not-done");
        lee.press(why, "form.whys", Map.of("event", event));
    }

    private static String token(Page page) {
        return page.html().select("form.whys input[name=_csrf]").val();
    }

    private BinCollection food(long uprn) {
        return yard.in(
                        () ->
                                Town.bean(Waste.class)
                                        .lastCollections(new Uprn(uprn), List.of("food")))
                .getFirst();
    }

    private static Container bin(int home, Usrn street, String name, String round, Schedule when) {
        return Container.bin(
                new Uprn(900000000L + home), street, name, round, when, 180, 1, false, null);
    }
}
