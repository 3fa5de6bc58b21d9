package borough.stories;

import borough.Town;
import borough.council.Council;
import borough.council.People;
import borough.council.Person;
import borough.data.Tenancy;
import borough.markers.Markers;
import borough.places.Places;
import borough.places.Property;
import borough.rounds.CrewsFile;
import borough.rounds.Rounds;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visits;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crew's round from before dawn until it is finished, and its supervisor beside it. */
class CrewsRoundStory {
    // Asked for first: the stage sets the clock as it is built.
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final int PHONE = 360;
    private static final int TABLET = 1024;
    private static final int DESK = 1280;
    private static final LocalDate THURSDAY = LocalDate.parse("2026-05-14");
    private static final String SAID_NEW =
            """
            () => document.querySelector("[data-round-news]").textContent == "New on this list: 1"
            """;
    private static final long MILL_LANE_14 = 900000001L;
    private static final long MILL_LANE_16 = 900000002L;
    private static final long CHURCH_WALK_17 = 900000003L;

    @BeforeEach
    void before_dawn() {
        Town.CLOCK.set("2026-05-14T05:10:00");
    }

    @Test
    void lee_goes_round_on_a_dark_tablet_with_scripts() {
        var crew = crew();
        add(crew, CHURCH_WALK_17, 1);
        add(crew, MILL_LANE_14, 2);
        add(crew, MILL_LANE_16, 3);
        warn(CHURCH_WALK_17);
        try (var lee = Stage.somebody(TABLET, true)) {
            signIn(lee, "Lee Marsh");
            lee.open("/crew").follow(crew).look("crew list at dawn");
            lee.press("Dark").look("crew list in the dark");
            lee.sees("Thursday 14 May", "0 of 3 done", "Next stop", "A dog runs free here");
            lee.press("I have read this").look("crew one job");
            lee.press("Done at 17 Church Walk").look("crew saved and next");
            lee.sees("Saved", "17 Church Walk", "Done at 5:10am", "Next stop", "14 Mill Lane");
            lee.follow("Whole street of 14 Mill Lane").look("crew street");
            lee.sees("Mill Lane", "This counts for 2 jobs here");
            lee.follow("Not done").look("crew street not done");
            lee.press("Cars in the way").look("crew street saved").sees("Cars in the way");
            lee.follow("See the whole round").sees("1 of 1 done", "Ended today: 1");
            arrives(lee, crew);
            lee.follow("Finish the round").look("crew finish").sees("1 job left");
            lee.press("Out of time").look("crew finished").sees("Finished at 5:10am");
            lee.foundNothingWrong();
        }
    }

    @Test
    void lee_collects_on_tuesday_in_daylight_with_scripts() {
        Town.CLOCK.set("2026-05-19T06:30:00");
        try (var lee = Stage.somebody(TABLET, true)) {
            signIn(lee, "Lee Marsh");
            lee.open("/crew/T3").press("Daylight").open("/crew/T3");
            lee.look("collection round in daylight").sees("Next stop", "All done here");
            collects(lee, "collection tablet");
        }
    }

    @Test
    void lee_collects_on_tuesday_on_a_phone_without_scripts() {
        Town.CLOCK.set("2026-05-19T06:30:00");
        try (var lee = Stage.somebody(PHONE, false)) {
            signIn(lee, "Lee Marsh");
            lee.open("/crew/T4").look("collection phone").sees("Next stop", "All done here");
            collects(lee, "collection phone");
        }
    }

    private static void collects(Walker lee, String picture) {
        lee.press("All done here").look(picture + " one street done");
        lee.sees("1 of", "Last street:", "All done here, 6:30am");
        lee.follow("One home").look(picture + " street").sees("Homes");
        lee.page().locator(".home__bin").first().click();
        lee.look(picture + " home").sees("What is it?", "Not out", "Something else");
        lee.press("Not out").look(picture + " home saved").sees("Not out, 6:30am");
        lee.follow("Not done").press("Partly done").sees("Partly done");
        lee.foundNothingWrong();
    }

    // What comes while the list is open appears without anybody touching the tablet.
    private static void arrives(Walker lee, String crew) {
        add(crew, CHURCH_WALK_17, 9);
        lee.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        lee.page().waitForFunction(SAID_NEW);
        lee.sees("1 of 2 done");
    }

    @Test
    void on_a_phone_without_scripts_it_is_the_same_round() {
        var crew = crew();
        add(crew, MILL_LANE_14, 1);
        add(crew, MILL_LANE_16, 2);
        try (var lee = Stage.somebody(PHONE, false)) {
            signIn(lee, "Lee Marsh");
            lee.open("/crew").follow(crew).look("crew list").sees("0 of 2 done");
            lee.follow("Could not at 14 Mill Lane").look("crew reasons");
            lee.press("Not out").look("crew saved plain").sees("Could not at 5:10am: Not out");
            lee.page().locator("summary").first().click();
            lee.type("What should the office know?", "The bin is inside the gate");
            lee.press("Save this too").sees("The bin is inside the gate");
            lee.press("Done at 16 Mill Lane").sees("That was the last one");
            lee.follow("See the whole round").follow("Finish the round");
            lee.press("We are finished").sees("Finished at 5:10am", "2 of 2 done");
            lee.foundNothingWrong();
        }
    }

    @Test
    void carol_sees_the_rounds_moves_a_job_and_warns_of_a_place() {
        var crew = crew();
        add(crew, MILL_LANE_14, 1);
        add(crew, CHURCH_WALK_17, 2);
        try (var carol = Stage.somebody(DESK, true)) {
            signIn(carol, "Carol Whitfield");
            carol.open("/staff/rounds").look("rounds today").sees("Sweeper 1", crew);
            carol.follow(crew).look("one round's list").sees("14 Mill Lane", "2 jobs");
            carol.press("Later 14 Mill Lane").sees("17 Church Walk");
            carol.follow("Move 14 Mill Lane").look("move a job").press("Move it");
            carol.mustPutRight("Give a reason in 300 letters at most").look("move a job wrong");
            carol.choose("Whose job is it?", "Sweeper 1").type("Why?", "Lorry in the garage");
            carol.press("Move it").sees("Sweeper 1, today", "14 Mill Lane");
            carol.open("/staff/rounds/add").look("add a job");
            carol.open("/staff/warnings/add").look("set a warning");
            carol.type("Where?", "16 Mill Lane").press("Set the warning");
            carol.open("/staff/warnings").look("warnings");
            carol.foundNothingWrong();
        }
    }

    private static void signIn(Walker it, String name) {
        it.open("/sign-in/people").press(name);
    }

    private static void warn(long uprn) {
        var carol =
                Tenancy.in(
                        BROOKSHIRE.id(),
                        () ->
                                Town.bean(People.class).beginning("carol").stream()
                                        .filter(it -> it.name().equals("Carol Whitfield"))
                                        .map(Person::id)
                                        .findFirst()
                                        .orElseThrow());
        var wanted =
                new Markers.Wanted(
                        new Uprn(uprn),
                        null,
                        "17 Church Walk",
                        "dog",
                        "Ring before you open the gate",
                        THURSDAY.plusMonths(2));
        Town.run(BROOKSHIRE.id(), () -> Town.bean(Markers.class).set(wanted, carol));
    }

    // Of Lee's team, and planned for by nobody else.
    private static String crew() {
        var name = "Story " + UUID.randomUUID().toString().substring(0, 4);
        var file =
                """
                %s:
                  team: rounds
                  does: [story]
                  works: [Monday, Tuesday, Wednesday, Thursday, Friday]
                  out: 06:00 to 14:00
                """
                        .formatted(name);
        Town.run(
                BROOKSHIRE.id(),
                () -> Town.bean(Rounds.class).take(CrewsFile.read("crews.yaml", file)));
        return name;
    }

    private static void add(String crew, long uprn, int order) {
        var home = property(uprn);
        Town.run(
                BROOKSHIRE.id(),
                () ->
                        Town.bean(Visits.class)
                                .add(
                                        NewVisit.of(
                                                Reference.draw(),
                                                "return visit",
                                                "job",
                                                new Place(home.label(), home.uprn(), home.usrn()),
                                                "Empty: recycling",
                                                "",
                                                crew,
                                                THURSDAY,
                                                order)));
    }

    private static Property property(long uprn) {
        return Town.in(
                BROOKSHIRE.id(), () -> Town.bean(Places.class).at(new Uprn(uprn)).orElseThrow());
    }
}
