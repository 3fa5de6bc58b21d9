package borough.staff;

import static borough.web.Examples.ago;
import static borough.web.Examples.asked;

import borough.TestPlaces;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import borough.vocabulary.WordBook;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.Moment;
import borough.web.Paging;
import borough.web.SummaryRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keeping of the council itself, with believable things on the pages. */
public final class OrganisationExamples {
    private OrganisationExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put(
                "staff-departments",
                new Example(
                        "staff/departments",
                        new DepartmentsPage(
                                grid(
                                        "Departments",
                                        List.of(
                                                "Customer Services",
                                                "Revenues",
                                                "Waste and Recycling"),
                                        Column.words("Head"),
                                        Column.numbers("Teams"),
                                        Column.numbers("People")),
                                "/staff/departments/add",
                                null),
                        "/staff/departments"));
        all.put(
                "staff-department",
                new Example(
                        "staff/department",
                        new DepartmentPage(
                                "Waste and Recycling",
                                List.of(
                                        SummaryRow.of("Head", "Ruth Adeyemi"),
                                        SummaryRow.of("Hours", "6am to 4pm, Monday to Saturday")),
                                grid(
                                        "Teams",
                                        List.of("North rounds", "South rounds", "Waste advisers"),
                                        Column.words("Leader"),
                                        Column.numbers("People"),
                                        Column.numbers("Open cases")),
                                "/edit",
                                "/end",
                                "/add",
                                history(),
                                null),
                        "/staff/departments/waste"));
        all.put(
                "staff-team",
                new Example(
                        "staff/team",
                        new TeamPage(
                                "Waste advisers",
                                new Link("Waste and Recycling", "/staff/departments/waste"),
                                List.of(SummaryRow.of("Takes", "Calls and refusals about bins")),
                                new Grid("People", List.of(Column.words("Name")), List.of()),
                                "/edit",
                                "/end",
                                "/add",
                                history(),
                                "Grace Owusu was moved to North rounds."),
                        "/staff/departments/waste/advisers"));
        all.put("staff-end", new Example("staff/end", ending(List.of()), "/staff/departments"));
        all.put(
                "staff-end-hangs",
                new Example(
                        "staff/end",
                        ending(
                                List.of(
                                        "Grace Owusu works in it",
                                        "It holds the role waste supervisor",
                                        "12 open cases lie with it",
                                        "The service “Report a missed bin” names it")),
                        "/staff/departments"));
        all.put(
                "staff-person",
                new Example(
                        "staff/person",
                        new PersonPage(
                                "Grace Owusu",
                                List.of(
                                        SummaryRow.of("Email", "grace.owusu@brookshire.example"),
                                        SummaryRow.of("Last here", "Today at 9am")),
                                grid(
                                        "Roles",
                                        List.of("Waste adviser"),
                                        Column.words("Team"),
                                        Column.words("Since"),
                                        Column.words("Given by")),
                                "/edit",
                                "/invite",
                                "/sessions",
                                history(),
                                null),
                        "/staff/people/grace"));
        all.put(
                "staff-people",
                new Example(
                        "staff/people",
                        new PeoplePage(
                                "owusu",
                                grid(
                                        "People",
                                        List.of("Grace Owusu", "Daniel Owusu", "Efua Owusu-Mensah"),
                                        Column.words("Role"),
                                        Column.words("Team"),
                                        Column.words("Signs in")),
                                482,
                                new Paging(1, 17, "/staff/people?q=owusu"),
                                "/add"),
                        "/staff/people"));
        all.put(
                "staff-roles",
                new Example(
                        "staff/roles",
                        new RolesPage(
                                grid("Roles", List.of("waste supervisor"), Column.words("Team")),
                                "/add",
                                history(),
                                "Saved"),
                        "/staff/roles"));
        all.put(
                "staff-edit",
                new Example(
                        "staff/edit",
                        new EditPage(
                                "Change Waste advisers",
                                "/staff/departments/waste/advisers",
                                "/save",
                                "Save changes",
                                List.of(
                                        new Asked(
                                                "name",
                                                "text",
                                                "Name of the team",
                                                null,
                                                false,
                                                List.of(),
                                                Asked.Given.of(""),
                                                new Fault("name", "Enter a name for the team")),
                                        asked(
                                                "roles",
                                                "some of",
                                                "Roles",
                                                List.of(
                                                        Choice.chosen("adviser", "Waste adviser"),
                                                        Choice.of(
                                                                "supervisor",
                                                                "Waste supervisor")))),
                                "/remove",
                                "1a2b",
                                "Somebody else changed this since you opened the page. It now"
                                        + " says: name Waste advisers; department Waste."),
                        "/staff/departments/waste/advisers/edit"));
        var words = new Vocabulary();
        TestPlaces.teachAnswers(words);
        all.put(
                "staff-words",
                new Example("staff/words", new WordsPage(taught(words), ""), "/staff/words"));
        all.put(
                "staff-words-none",
                new Example(
                        "staff/words",
                        new WordsPage(WordBook.of(words).about("zebra"), "zebra"),
                        "/staff/words"));
    }

    private static EndPage ending(List<String> hangs) {
        return new EndPage(
                "End the team Waste advisers",
                "Waste advisers",
                "/staff/teams/advisers",
                "/staff/teams/advisers/end",
                "It is no longer listed, and nothing is sent to it.",
                hangs,
                "7",
                hangs.isEmpty() ? "Somebody has changed this since you opened the page." : null);
    }

    private static WordBook taught(Vocabulary words) {
        words.lookup("waste.next_collection")
                .means("The next collection of these bins at a property.")
                .takes("property", Type.PROPERTY)
                .takes("bins", Type.listOf(Type.TEXT))
                .gives(
                        Type.recordOf(
                                "collection",
                                Type.field("name", Type.TEXT),
                                Type.field("on", Type.DATE)),
                        in -> Map.of());
        words.action("waste.return_visit")
                .means("Sends the crew back. Then `started`, and `done` or `could not`.")
                .takes("property", Type.PROPERTY)
                .announces("started", "done", "could not")
                .reports("reason", Type.TEXT)
                .does((in, caseRef) -> {});
        return WordBook.of(words);
    }

    private static Grid grid(String caption, List<String> names, Column... columns) {
        var all = Stream.concat(Stream.of(Column.words("Name")), Stream.of(columns)).toList();
        return new Grid(
                caption,
                all,
                names.stream()
                        .map(
                                name ->
                                        Stream.concat(
                                                        Stream.of(Cell.link(name, "/x")),
                                                        Stream.of(columns)
                                                                .map(
                                                                        it ->
                                                                                Cell.of(
                                                                                        it.numeric()
                                                                                                ? "1,24"
                                                                                                        + name
                                                                                                                        .length()
                                                                                                                % 10
                                                                                                : "Ruth Adeyemi")))
                                                .toList())
                        .toList());
    }

    private static List<Moment> history() {
        return List.of(
                new Moment(ago(2), "Name", "from Bins to Waste advisers", "Nadia Shah", null));
    }
}
