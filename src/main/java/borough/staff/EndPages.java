package borough.staff;

import borough.council.Changed;
import borough.council.Endings;
import borough.council.Stood;
import borough.council.Structure;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators end a department, a team or a role, and read what still hangs on it. */
@Controller
class EndPages {
    private static final String DEPARTMENTS = "/staff/departments";
    private static final String TEAM = "/staff/teams/{slug}/end";
    private static final String DEPARTMENT = DEPARTMENTS + "/{slug}/end";
    private static final String ROLES = "/staff/roles";
    private static final String PAGE = "staff/pages/end";

    private final Structure structure;
    private final Endings endings;
    private final Hanging hanging;
    private final Directory directory;

    EndPages(Structure structure, Endings endings, Hanging hanging, Directory directory) {
        this.structure = structure;
        this.endings = endings;
        this.hanging = hanging;
        this.directory = directory;
    }

    @GetMapping(DEPARTMENT)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toEndDepartment(@PathVariable String slug) {
        return Screen.page(PAGE, department(slug));
    }

    private EndPage department(String slug) {
        var it = structure.department(slug).orElseThrow(Directory::notHere);
        return new EndPage(
                "End the department " + it.name(),
                it.name(),
                DEPARTMENTS + "/" + slug,
                DEPARTMENTS + "/" + slug + "/end",
                means("department", "What it did stays on record."),
                hanging.onDepartment(slug),
                Stood.of(it).mark(),
                null);
    }

    private static String means(String kind, String stays) {
        return "It is no longer listed, and nothing is sent to it. "
                + stays
                + " Add a "
                + kind
                + " of the same name, and this one goes on.";
    }

    @PostMapping(DEPARTMENT)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView endDepartment(
            @PathVariable String slug,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        return end(
                department(slug),
                DEPARTMENTS,
                () -> endings.endDepartment(Viewer.signedIn(), slug, new Stood(drawn)));
    }

    @GetMapping(TEAM)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toEndTeam(@PathVariable String slug) {
        return Screen.page(PAGE, team(slug));
    }

    private EndPage team(String slug) {
        var it = structure.team(slug).orElseThrow(Directory::notHere);
        return new EndPage(
                "End the team " + it.name(),
                it.name(),
                "/staff/teams/" + slug,
                "/staff/teams/" + slug + "/end",
                means("team", "The cases it closed and who was in it stay on record."),
                hanging.onTeam(slug),
                Stood.of(it).mark(),
                null);
    }

    @PostMapping(TEAM)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView endTeam(
            @PathVariable String slug,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        var it = structure.team(slug).orElseThrow(Directory::notHere);
        return end(
                team(slug),
                DEPARTMENTS + "/" + it.department(),
                () -> endings.endTeam(Viewer.signedIn(), slug, new Stood(drawn)));
    }

    @GetMapping(ROLES + "/end")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toEndRole(@RequestParam(defaultValue = "") String role) {
        return Screen.page(PAGE, role(role));
    }

    private EndPage role(String role) {
        var holder = Optional.ofNullable(structure.roles().get(role));
        var team = holder.orElseThrow(Directory::notHere);
        var named = directory.teamNames().getOrDefault(team, team);
        return new EndPage(
                "End the role " + role,
                role,
                ROLES,
                ROLES + "/end?role=" + URLEncoder.encode(role, StandardCharsets.UTF_8),
                "%s holds it now. Then no team does, until you give it to one.".formatted(named),
                hanging.onRole(role),
                Stood.role(team).mark(),
                null);
    }

    @PostMapping(ROLES + "/end")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView endRole(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        return end(
                role(role),
                ROLES,
                () -> endings.endRole(Viewer.signedIn(), role, new Stood(drawn)));
    }

    private static ModelAndView end(EndPage page, String onTo, Supplier<Changed> deed) {
        if (!page.hangs().isEmpty()) {
            return Screen.wrong(PAGE, page);
        }
        return switch (deed.get()) {
            case Changed.Done it -> Screen.go(onTo + "?told=ended");
            case Changed.Refused it -> {
                var hangs = it.mistakes().stream().map(Changed.Mistake::says).toList();
                yield Screen.wrong(PAGE, again(page, hangs, null));
            }
            case Changed.Meanwhile it -> {
                var newer =
                        "Somebody has changed this since you opened the page. Look at it before"
                                + " you end it.";
                yield Screen.with(HttpStatus.CONFLICT, PAGE, again(page, page.hangs(), newer));
            }
        };
    }

    private static EndPage again(EndPage it, List<String> hangs, @Nullable String newer) {
        return new EndPage(
                it.title(),
                it.name(),
                it.back(),
                it.action(),
                it.means(),
                hangs,
                it.drawn(),
                newer);
    }
}
