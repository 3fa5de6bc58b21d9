package borough.staff;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Subject;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which team holds each role that service files name. */
@Controller
class RolePages {
    private static final String ALL = "/staff/roles";
    private static final String CHANGE = ALL + "/change";
    private static final String END = ALL + "/end";

    private final Structure structure;
    private final Administration administration;
    private final Directory directory;

    RolePages(Structure structure, Administration administration, Directory directory) {
        this.structure = structure;
        this.administration = administration;
        this.directory = directory;
    }

    @GetMapping(ALL)
    @MayUse(Who.STAFF)
    ModelAndView roles(@RequestParam(defaultValue = "") String told) {
        var teams = directory.teamNames();
        var rows = structure.roles().entrySet().stream().map(it -> row(it, teams)).toList();
        return Screen.page(
                "staff/pages/roles",
                new RolesPage(
                        new Grid("Roles", columns(), rows),
                        Directory.ifMayChange(CHANGE),
                        directory.history(Subject.roles()),
                        Directory.told(told)));
    }

    private static List<Column> columns() {
        var role = Column.words("Role");
        var holder = Column.words("Held by the team");
        return Directory.mayChange()
                ? List.of(role, holder, Column.words("No longer needed"))
                : List.of(role, holder);
    }

    private static List<Cell> row(Map.Entry<String, String> it, Map<String, String> teams) {
        var role = URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8);
        var name =
                Directory.mayChange()
                        ? Cell.link(it.getKey(), CHANGE + "?role=" + role)
                        : Cell.of(it.getKey());
        var holder =
                Cell.link(
                        teams.getOrDefault(it.getValue(), it.getValue()),
                        "/staff/teams/" + it.getValue());
        return Directory.mayChange()
                ? List.of(name, holder, Cell.link("End " + it.getKey(), END + "?role=" + role))
                : List.of(name, holder);
    }

    @GetMapping(CHANGE)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toGive(@RequestParam(defaultValue = "") String role) {
        var holder = structure.roles().getOrDefault(role, "");
        return Screen.page("staff/pages/edit", giving(role, holder, List.of()).of(stood(role)));
    }

    private Stood stood(String role) {
        return role.isBlank() ? new Stood("") : Stood.role(holder(role));
    }

    private String holder(String role) {
        return structure.roles().getOrDefault(role.strip(), "");
    }

    // With who holds it now, where somebody else gave it away since.
    private EditPage again(String role, String team, String drawn, List<Changed.Mistake> mistakes) {
        var page = giving(role, team, mistakes).of(stood(role));
        var holder = directory.teamNames().getOrDefault(holder(role), "nobody");
        return drawn.isEmpty() || page.drawn().equals(drawn)
                ? page
                : page.since(Directory.since("held by " + holder));
    }

    @PostMapping(CHANGE)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView give(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        return Directory.answer(
                administration.giveRole(Viewer.signedIn(), role, team, new Stood(drawn)),
                key -> ALL + "?told=saved",
                mistakes -> again(role, team, drawn, mistakes));
    }

    private EditPage giving(String role, String team, List<Changed.Mistake> mistakes) {
        return new EditPage(
                "Give a role to a team",
                ALL,
                CHANGE,
                "Save",
                new Fields(mistakes)
                        .text("role", "Role, as services name it", role)
                        .one("team", "Team that holds it", directory.teamNames(), team)
                        .all());
    }
}
