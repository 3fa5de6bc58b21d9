package borough.staff;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Subject;
import borough.council.Team;
import borough.web.Choice;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Teams: who is in each, what its members may do, and the roles it holds. */
@Controller
class TeamPages {
    private static final String TEAMS = "/staff/teams/";

    private final Structure structure;
    private final People people;
    private final Administration administration;
    private final Directory directory;

    TeamPages(
            Structure structure,
            People people,
            Administration administration,
            Directory directory) {
        this.structure = structure;
        this.people = people;
        this.administration = administration;
        this.directory = directory;
    }

    /** What a duty lets people do, as we would explain it to them. */
    static String means(Duty duty) {
        return switch (duty) {
            case ADVISE -> "Help callers and visitors: walk a service for them and see their cases";
            case CASEWORK -> "Work on the team’s cases";
            case SUPERVISE -> "See and move the work of the whole team";
            case FIELD -> "Work in the street or at doors, from the crew pages";
            case DESIGN -> "Write and publish services";
            case ADMINISTER -> "Keep departments, teams, people and settings";
        };
    }

    static String shortly(Set<Duty> duties) {
        return duties.stream().sorted().map(Duty::word).collect(Collectors.joining(", "));
    }

    static String pathOf(String slug) {
        return TEAMS + slug;
    }

    @GetMapping(TEAMS + "{slug}")
    @MayUse(Who.STAFF)
    ModelAndView team(@PathVariable String slug, @RequestParam(defaultValue = "") String told) {
        var team = structure.team(slug).orElseThrow(Directory::notHere);
        var department = structure.department(team.department()).orElseThrow(Directory::notHere);
        var rows =
                people.in(slug).stream()
                        .filter(Person::active)
                        .map(
                                it ->
                                        List.of(
                                                Cell.link(it.name(), PeoplePages.pathOf(it.id())),
                                                Cell.of(it.email())))
                        .toList();
        return Screen.page(
                "staff/pages/team",
                new TeamPage(
                        team.name(),
                        new Link(department.name(), "/staff/departments/" + department.slug()),
                        facts(team),
                        new Grid(
                                "People in " + team.name(),
                                List.of(Column.words("Name"), Column.words("Work email")),
                                rows),
                        Directory.ifMayChange(TEAMS + slug + "/change"),
                        Directory.ifMayChange(TEAMS + slug + "/end"),
                        Directory.ifMayChange("/staff/new-person?team=" + slug),
                        directory.history(Subject.team(slug)),
                        Directory.told(told)));
    }

    private List<SummaryRow> facts(Team team) {
        var may = team.duties().stream().sorted().map(TeamPages::means).toList();
        var roles =
                structure.roles().entrySet().stream()
                        .filter(it -> it.getValue().equals(team.slug()))
                        .map(Map.Entry::getKey)
                        .toList();
        return List.of(
                new SummaryRow("Members may", may.isEmpty() ? List.of("Nothing yet") : may, null),
                new SummaryRow("Holds the roles", roles.isEmpty() ? List.of("None") : roles, null));
    }

    @GetMapping("/staff/departments/{department}/new-team")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toAdd(@PathVariable String department) {
        var home = structure.department(department).orElseThrow(Directory::notHere);
        return Screen.page(
                "staff/pages/edit", adding(new Team("", home.slug(), "", Set.of()), List.of()));
    }

    @PostMapping("/staff/departments/{department}/new-team")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView add(
            @PathVariable String department,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> duties) {
        var home = structure.department(department).orElseThrow(Directory::notHere);
        var wanted = new Team("", home.slug(), name, known(duties));
        return Directory.answer(
                administration.addTeam(Viewer.signedIn(), wanted),
                slug -> TEAMS + slug + "?told=added",
                mistakes -> adding(wanted, mistakes));
    }

    private EditPage adding(Team it, List<Changed.Mistake> mistakes) {
        var home = "/staff/departments/" + it.department();
        var fields = new Fields(mistakes).text("name", "Name", it.name());
        return new EditPage(
                "Add a team", home, home + "/new-team", "Add", withDuties(fields, it).all());
    }

    @GetMapping(TEAMS + "{slug}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toChange(@PathVariable String slug) {
        var it = structure.team(slug).orElseThrow(Directory::notHere);
        return Screen.page("staff/pages/edit", changing(it, List.of()).of(Stood.of(it)));
    }

    @PostMapping(TEAMS + "{slug}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView change(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") List<String> duties,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        var it = structure.team(slug).orElseThrow(Directory::notHere);
        var wanted = new Team(it.slug(), department, name, known(duties));
        return Directory.answer(
                administration.changeTeam(Viewer.signedIn(), wanted, new Stood(drawn)),
                key -> TEAMS + key + "?told=saved",
                mistakes -> again(wanted, drawn, mistakes));
    }

    // With how it stands now, where somebody else changed it since.
    private EditPage again(Team wanted, String drawn, List<Changed.Mistake> mistakes) {
        var now = structure.team(wanted.slug()).orElseThrow(Directory::notHere);
        var page = changing(wanted, mistakes).of(Stood.of(now));
        var home = directory.departmentNames().getOrDefault(now.department(), now.department());
        return drawn.isEmpty() || page.drawn().equals(drawn)
                ? page
                : page.since(
                        Directory.since(
                                "name " + now.name(),
                                "department " + home,
                                "members may " + shortly(now.duties())));
    }

    private EditPage changing(Team it, List<Changed.Mistake> mistakes) {
        var fields =
                new Fields(mistakes)
                        .text("name", "Name", it.name())
                        .one(
                                "department",
                                "Department",
                                directory.departmentNames(),
                                it.department());
        return new EditPage(
                "Change a team",
                TEAMS + it.slug(),
                TEAMS + it.slug() + "/change",
                "Save",
                withDuties(fields, it).all());
    }

    private static Fields withDuties(Fields fields, Team it) {
        var choices =
                Arrays.stream(Duty.values())
                        .map(
                                duty ->
                                        new Choice(
                                                duty.word(),
                                                means(duty),
                                                null,
                                                it.duties().contains(duty)))
                        .toList();
        return fields.some("duties", "What may its members do?", choices);
    }

    private static Set<Duty> known(List<String> words) {
        return words.stream()
                .flatMap(it -> Duty.read(it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
