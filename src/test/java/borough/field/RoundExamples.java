package borough.field;

import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.FileShown;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Job;
import borough.web.Tag;
import java.util.List;
import java.util.Map;

/** The pages of crews and their supervisors with believable things on them. */
public final class RoundExamples {
    private static final String SAVED = "All saved at 5:42am";
    private static final String LIGHT = "light";

    private static final List<FileShown> PHOTOS =
            List.of(new FileShown("1", "The bin at the gate.jpg", "picture", "320 KB", null));

    private RoundExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        crew(all);
        streets(all);
        supervisors(all);
    }

    private static void crew(Map<String, Example> all) {
        put(
                all,
                "rounds",
                new RoundsPage(
                        List.of(new RoundsPage.Round("T7", "12 jobs to do", "/crew/T7")),
                        SAVED,
                        LIGHT));
        put(all, "job", new JobPage(warned(), PHOTOS, "usrn:1", "/crew/T7", SAVED, LIGHT));
        put(
                all,
                "stands",
                new StandsPage(
                        "14 Mill Lane",
                        "Empty rubbish",
                        "This job was moved since you looked. It is on the list of T8, for today.",
                        "/crew/T7",
                        SAVED,
                        LIGHT,
                        new StandsPage.Anyway(
                                "/crew/jobs/1", "done", "", "T8", "2026-11-24", "Save it anyway")));
    }

    private static Job warned() {
        return new Job(
                "1",
                "14 Mill Lane",
                "Bring a bin",
                "Due today, 7am to 3pm",
                "H7KM2PQX4",
                "Ring the bell.",
                Job.State.OPEN,
                null,
                new Job.On(
                        "Van 1",
                        "2026-11-24",
                        List.of(Choice.of("", "Delivered")),
                        "/crew/T7/streets/11",
                        List.of("A dog runs free here. Ring before you open the gate."),
                        true,
                        List.of(
                                new Job.Part(
                                        "16 Mill Lane", "Empty rubbish", "/crew/jobs/2", null))));
    }

    private static void streets(Map<String, Example> all) {
        put(all, "street", street(null));
        put(
                all,
                "street-differs",
                "street",
                street(
                        new StreetPage.Other(
                                "T8 said “Cars in the way” at 6:10am",
                                "All done here",
                                "all done")));
    }

    private static StreetPage street(StreetPage.Other other) {
        return new StreetPage(
                "Mill Lane",
                3,
                Choice.of("all done", "All done here"),
                List.of("T7 said “Road works” at 5:50am"),
                List.of(),
                other,
                List.of(
                        home("14 Mill Lane", List.of(), null),
                        home(
                                "16 Mill Lane",
                                List.of("Warning: A dog runs free here", "Fetch the bins: passage"),
                                "Not out, 5:41am")),
                true,
                "/crew/T7/streets/11",
                "/crew/T7",
                SAVED,
                LIGHT);
    }

    private static StreetPage.Home home(String where, List<String> notes, String said) {
        return new StreetPage.Home(
                where,
                notes,
                List.of(),
                List.of(
                        new StreetPage.Bin("food", "/crew/T7/streets/11/homes/1?bin=food", null),
                        new StreetPage.Bin(
                                "rubbish", "/crew/T7/streets/11/homes/1?bin=rubbish", said)));
    }

    private static void supervisors(Map<String, Example> all) {
        put(
                all,
                "day",
                new DayPage(
                        "Tuesday 24 November",
                        new Grid(
                                "Rounds today",
                                List.of(Column.words("Round"), Column.numbers("To do")),
                                List.of(
                                        List.of(
                                                Cell.link("T7", "/staff/rounds/crews/T7"),
                                                Cell.of("12"))))));
        put(
                all,
                "list",
                new ListPage(
                        "T7",
                        "today",
                        List.of(
                                new ListPage.Row(
                                        "14 Mill Lane",
                                        "Empty rubbish",
                                        "H7KM2PQX4",
                                        Tag.late("Late since yesterday"),
                                        "/staff/rounds/jobs/1",
                                        "/staff/rounds/jobs/1/order")),
                        "1 job, about 5 minutes",
                        "/staff/rounds/crews/T7?day=2026-11-23",
                        "/staff/rounds/crews/T7?day=2026-11-25",
                        "/crew/T7"));
        put(all, "form", form());
        put(
                all,
                "warnings",
                new WarningsPage(
                        List.of(
                                new WarningsPage.Row(
                                        "14 Mill Lane",
                                        "A dog runs free here",
                                        "Monday 24 May 2027",
                                        true,
                                        "Carol Whitfield",
                                        "/staff/warnings/1/end",
                                        null))));
    }

    private static DeskFormPage form() {
        var crew =
                new Asked(
                        "crew",
                        "pick",
                        "Whose job is it?",
                        null,
                        false,
                        List.of(Choice.of("T7", "T7")),
                        Asked.Given.nothing(),
                        new Fault("crew", "Choose a crew"));
        var why =
                new Asked(
                        "why", "text", "Why?", null, false, List.of(), Asked.Given.nothing(), null);
        return new DeskFormPage(
                "Move a job",
                List.of("14 Mill Lane"),
                "/staff/rounds",
                "/staff/rounds/jobs/1",
                "Move it",
                List.of(crew, why),
                List.of("Tue 24 Nov, 5:30am, planned"));
    }

    private static void put(Map<String, Example> all, String name, Object it) {
        put(all, name, name, it);
    }

    private static void put(Map<String, Example> all, String name, String page, Object it) {
        var staff = List.of("day", "list", "form", "warnings").contains(page);
        all.put(
                "rounds-" + name,
                new Example("field/" + page, it, staff ? "/staff/rounds" : "/crew/T7"));
    }
}
