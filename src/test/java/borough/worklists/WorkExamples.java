package borough.worklists;

import static java.time.temporal.ChronoUnit.DAYS;

import borough.web.Choice;
import borough.web.Examples;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Examples of lists of work, of what is done with many cases, and of a board. */
public final class WorkExamples {
    private static final String MISSED = "Report a missed bin";

    private WorkExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("staff-home", new Example("worklists/home", home(work(), false), "/staff"));
        all.put("staff-home-empty", new Example("worklists/home", home(List.of(), true), "/staff"));
        all.put("staff-bulk", new Example("worklists/bulk", bulk(), "/staff/work/decide"));
        all.put("staff-done", new Example("worklists/done", done(), "/staff/work/done/1"));
        all.put("staff-board", new Example("worklists/board", board(), "/staff/board"));
    }

    private static HomePage home(List<HomePage.Work> work, boolean isPlain) {
        return new HomePage(
                new HomePage.Heading("My teams", "48 open, 3 late, 5 due today"),
                List.of(
                        new HomePage.View("Mine", "/staff?who=me", "12", false, false),
                        new HomePage.View("My teams", "/staff?who=", "48", true, false),
                        new HomePage.View("Late", "/staff?due=late", "3", false, false),
                        new HomePage.View("Church Walk", "/staff?find=church", "", false, true)),
                new HomePage.Filters(
                        List.of(Choice.of("me", "Me"), Choice.of("nobody", "Nobody yet")),
                        List.of(Choice.of("waste-desk", "Waste desk")),
                        List.of(Choice.of("report-missed-bin", MISSED)),
                        List.of(Choice.chosen("not emptied", "Not emptied")),
                        List.of(Choice.of("late", "Late")),
                        List.of(Choice.of("customer", "The customer")),
                        "Church",
                        "/staff?who="),
                new HomePage.Rows(
                        work,
                        "stage=not+emptied",
                        work.isEmpty() ? null : "/staff?after=1.X2TP4HM7R",
                        null,
                        "48-96-3"),
                new HomePage.Acts(
                        List.of(
                                new HomePage.Group(
                                        "Waste desk", List.of(Choice.of("1", "Dan Okafor")))),
                        List.of(Choice.of("waste-desk", "Waste desk")),
                        List.of(new HomePage.Own("1", "Church Walk")),
                        isPlain),
                isPlain ? new HomePage.Told("2 cases are now yours.", "/staff/work/done/1") : null,
                isPlain ? List.of() : List.of(new Fault("cases", "Tick the cases first")));
    }

    private static List<HomePage.Work> work() {
        var now = Examples.NOW;
        return List.of(
                work(
                        "M4P7TR2KX",
                        "14 Mill Lane",
                        Tag.late("Late: With the crew"),
                        now.minus(2, DAYS)),
                work(
                        "H7KM2PQX4",
                        "17 Church Walk",
                        Tag.moving("With the crew"),
                        now.plusSeconds(9000)),
                work("C3RW9TK7M", "9 Orchard Close", Tag.moving("Not emptied"), now.plus(1, DAYS)),
                new HomePage.Work(
                        "K9MR3CW4P",
                        "/staff/cases/K9MR3CW4P",
                        "Send a compliment or suggestion",
                        "",
                        Tag.moving("With the team"),
                        null,
                        new HomePage.Work.Holder("You", "Customer Services", true, false)));
    }

    private static HomePage.Work work(String reference, String where, Tag stage, Instant due) {
        return new HomePage.Work(
                reference,
                "/staff/cases/" + reference,
                MISSED,
                where,
                stage,
                due,
                new HomePage.Work.Holder("Nobody yet", "Waste and Recycling", false, true));
    }

    private static BulkPage bulk() {
        var one = new BulkPage.Line("M4P7TR2KX", "/staff/cases/M4P7TR2KX", MISSED, "14 Mill Lane");
        var other =
                new BulkPage.Line("H7KM2PQX4", "/staff/cases/H7KM2PQX4", MISSED, "17 Church Walk");
        return new BulkPage(
                "What should happen with these 2 cases?",
                "due=late",
                List.of(one, other),
                List.of(
                        new BulkPage.Way(
                                "",
                                "note",
                                "Note",
                                false,
                                List.of(),
                                List.of(one, other),
                                List.of()),
                        new BulkPage.Way(
                                "",
                                "answer",
                                "Answer",
                                true,
                                List.of(Choice.of("read twice", "Read twice")),
                                List.of(one),
                                List.of(other))),
                List.of(new Fault("reason-answer", "Give your reason")));
    }

    private static DonePage done() {
        return new DonePage(
                "Answer: 4 cases were moved.",
                List.of(
                        new DonePage.Stayed(
                                "M4P7TR2KX",
                                "/staff/cases/M4P7TR2KX",
                                MISSED + ", 14 Mill Lane",
                                "Dan Okafor has it"),
                        new DonePage.Stayed(
                                "H7KM2PQX4", "", "", "We have no case with this reference")),
                "/staff?due=late");
    }

    private static BoardPage board() {
        return new BoardPage(
                "Board",
                new BoardPage.Bars(
                        "3 of 52 open are late; Waste desk has most",
                        List.of(
                                new BoardPage.Bar("Waste desk", "/staff/board?team=a", 48, 3, true),
                                new BoardPage.Bar(
                                        "Container team", "/staff/board?team=b", 4, 0, false),
                                new BoardPage.Bar("Rounds", "/staff/board?team=c", 0, 0, false))),
                table("Team", "Waste desk"),
                new BoardPage.TeamBoard(
                        "waste-desk",
                        "Waste desk",
                        new BoardPage.Bars(
                                "None of 5 open are late; Dan Okafor has most",
                                List.of(
                                        new BoardPage.Bar(
                                                "Dan Okafor", "/staff?who=1", 5, 0, false))),
                        table("Person", "Dan Okafor"),
                        List.of(Choice.of("1", "Dan Okafor (5)")),
                        List.of(
                                new HomePage.Group(
                                        "Waste desk", List.of(Choice.of("2", "Ruth Bell")))),
                        List.of(
                                new BoardPage.Member("1", "Dan Okafor", false),
                                new BoardPage.Member("2", "Ruth Bell", true)),
                        new BoardPage.Sharing(
                                "New cases are shared out by rule (by turn).", false)),
                new HomePage.Told("3 cases are moved.", null),
                List.of(new Fault("many", "Say how many, from 1 to 500")));
    }

    private static Grid table(String what, String first) {
        return new Grid(
                "How much each has: " + what,
                List.of(Grid.Column.words(what), Grid.Column.numbers("Open")),
                List.of(List.of(Grid.Cell.of(first), Grid.Cell.link("48", "/staff?who="))));
    }

    public static CaseHolder holder(String reference) {
        return new CaseHolder(
                reference,
                "Dan Okafor",
                false,
                true,
                true,
                List.of(new HomePage.Group("Waste desk", List.of(Choice.of("1", "Dan Okafor")))));
    }
}
