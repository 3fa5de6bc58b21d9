package borough.staff;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.Department;
import borough.council.People;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Subject;
import borough.council.Team;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Departments: which there are, who leads each, and their teams. */
@Controller
class StructurePages {
    private static final String ALL = "/staff/departments";

    private final Structure structure;
    private final People people;
    private final Administration administration;
    private final Directory directory;

    StructurePages(
            Structure structure,
            People people,
            Administration administration,
            Directory directory) {
        this.structure = structure;
        this.people = people;
        this.administration = administration;
        this.directory = directory;
    }

    private static String pathOf(String slug) {
        return ALL + "/" + slug;
    }

    @GetMapping(ALL)
    @MayUse(Who.STAFF)
    ModelAndView departments(@RequestParam(defaultValue = "") String told) {
        var teams = structure.teams();
        var rows =
                structure.departments().stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.link(it.name(), pathOf(it.slug())),
                                                Cell.of(it.head()),
                                                Cell.of(count(teams, it))))
                        .toList();
        var grid =
                new Grid(
                        "Departments",
                        List.of(
                                Column.words("Department"),
                                Column.words("Led by"),
                                Column.numbers("Teams")),
                        rows);
        return Screen.page(
                "staff/pages/departments",
                new DepartmentsPage(
                        grid,
                        Directory.ifMayChange("/staff/new-department"),
                        Directory.told(told)));
    }

    private static String count(List<Team> teams, Department department) {
        return Long.toString(
                teams.stream().filter(it -> it.department().equals(department.slug())).count());
    }

    @GetMapping(ALL + "/{slug}")
    @MayUse(Who.STAFF)
    ModelAndView department(
            @PathVariable String slug, @RequestParam(defaultValue = "") String told) {
        var department = structure.department(slug).orElseThrow(Directory::notHere);
        var sizes = people.teamSizes();
        var rows =
                structure.teams().stream()
                        .filter(it -> it.department().equals(slug))
                        .map(
                                it ->
                                        List.of(
                                                Cell.link(it.name(), "/staff/teams/" + it.slug()),
                                                Cell.of(TeamPages.shortly(it.duties())),
                                                Cell.of(
                                                        Integer.toString(
                                                                sizes.getOrDefault(it.slug(), 0)))))
                        .toList();
        return Screen.page(
                "staff/pages/department",
                new DepartmentPage(
                        department.name(),
                        List.of(SummaryRow.of("Led by", department.head())),
                        new Grid(
                                "Teams of " + department.name(),
                                List.of(
                                        Column.words("Team"),
                                        Column.words("May"),
                                        Column.numbers("People")),
                                rows),
                        Directory.ifMayChange(pathOf(slug) + "/change"),
                        Directory.ifMayChange(pathOf(slug) + "/end"),
                        Directory.ifMayChange(pathOf(slug) + "/new-team"),
                        directory.history(Subject.department(slug)),
                        Directory.told(told)));
    }

    @GetMapping("/staff/new-department")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toAdd() {
        return Screen.page("staff/pages/edit", adding("", "", List.of()));
    }

    @PostMapping(ALL)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String head) {
        return Directory.answer(
                administration.addDepartment(Viewer.signedIn(), name, head),
                slug -> pathOf(slug) + "?told=added",
                mistakes -> adding(name, head, mistakes));
    }

    private static EditPage adding(String name, String head, List<Changed.Mistake> mistakes) {
        return new EditPage("Add a department", ALL, ALL, "Add", fields(name, head, mistakes));
    }

    @GetMapping(ALL + "/{slug}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toChange(@PathVariable String slug) {
        var it = structure.department(slug).orElseThrow(Directory::notHere);
        return Screen.page("staff/pages/edit", changing(it, List.of()).of(Stood.of(it)));
    }

    @PostMapping(ALL + "/{slug}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView change(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String head,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        var it = structure.department(slug).orElseThrow(Directory::notHere);
        var wanted = new Department(it.slug(), name, head);
        return Directory.answer(
                administration.changeDepartment(Viewer.signedIn(), wanted, new Stood(drawn)),
                key -> pathOf(key) + "?told=saved",
                mistakes -> again(wanted, drawn, mistakes));
    }

    // With how it stands now, where somebody else changed it since.
    private EditPage again(Department wanted, String drawn, List<Changed.Mistake> mistakes) {
        var now = structure.department(wanted.slug()).orElseThrow(Directory::notHere);
        var page = changing(wanted, mistakes).of(Stood.of(now));
        return drawn.isEmpty() || page.drawn().equals(drawn)
                ? page
                : page.since(Directory.since("name " + now.name(), "led by " + now.head()));
    }

    private static EditPage changing(Department it, List<Changed.Mistake> mistakes) {
        return new EditPage(
                "Change a department",
                pathOf(it.slug()),
                pathOf(it.slug()) + "/change",
                "Save",
                fields(it.name(), it.head(), mistakes));
    }

    private static List<borough.web.Asked> fields(
            String name, String head, List<Changed.Mistake> mistakes) {
        return new Fields(mistakes)
                .text("name", "Name", name)
                .text("head", "The post that leads it", head)
                .all();
    }
}
