package borough.joiners;

import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import borough.joiners.JoinersPage.Revocable;
import borough.joiners.JoinersPage.Stands;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Links;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators connect the council's directory and say what its groups stand for. */
@Controller
class JoinersPages {
    private static final String PATH = "/staff/joiners";
    private static final String PAGE = "joiners/pages/joiners";
    private static final int PLACE = 84;
    private static final int NAME_MAX = 100;

    private final Doors doors;
    private final JoinersGrids grids;
    private final Structure structure;
    private final Links links;

    /** What the page shows and changes. */
    @Component
    record Doors(DirectoryKeys keys, DirectoryGroups groups, Mappings mappings) {}

    JoinersPages(Doors doors, JoinersGrids grids, Structure structure, Links links, Frames frames) {
        this.doors = doors;
        this.grids = grids;
        this.structure = structure;
        this.links = links;
        frames.places(
                person ->
                        person.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(PLACE, "Joiners and leavers", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView joiners() {
        return Screen.page(PAGE, page(Wanted.NOTHING, null));
    }

    /** What a form asked for, with what is wrong with it. */
    private record Wanted(String name, String group, String role, String team, List<Fault> faults) {
        static final Wanted NOTHING = new Wanted("", "", "", "", List.of());
    }

    /** Makes a key. It is on this one page and nowhere else. */
    @PostMapping(PATH + "/keys")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView make(@RequestParam(defaultValue = "") String name) {
        var plain = name.strip();
        if (!isPlain(plain, NAME_MAX)) {
            var fault = new Fault("name", "Enter which directory this key is for, on one line");
            var typed = plain.length() > NAME_MAX ? "" : plain;
            return Screen.wrong(PAGE, page(new Wanted(typed, "", "", "", List.of(fault)), null));
        }
        var secret = doors.keys().make(Viewer.signedIn(), plain);
        return Screen.with(HttpStatus.CREATED, PAGE, page(Wanted.NOTHING, secret));
    }

    private static boolean isPlain(String text, int most) {
        return !text.isEmpty()
                && text.length() <= most
                && text.chars().noneMatch(Character::isISOControl);
    }

    @PostMapping(PATH + "/keys/{id}/revoke")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView revoke(@PathVariable UUID id) {
        doors.keys().revoke(Viewer.signedIn(), id);
        return Screen.go(PATH);
    }

    /** A group or a role stands for a team; exactly one of the two is chosen. */
    @PostMapping(PATH + "/mappings")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView map(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String team) {
        var kind = group.isBlank() ? Mapping.Kind.ROLE : Mapping.Kind.GROUP;
        var source = group.isBlank() ? role.strip() : group.strip();
        var fault = fault(group, role.strip(), source, team);
        if (fault.isPresent()) {
            var shown = role.length() > NAME_MAX ? "" : role;
            var wanted = new Wanted("", group, shown, team, List.of(fault.get()));
            return Screen.wrong(PAGE, page(wanted, null));
        }
        doors.mappings().add(Viewer.signedIn(), kind, source, team);
        return Screen.go(PATH);
    }

    private Optional<Fault> fault(String group, String role, String source, String team) {
        if (source.isEmpty()) {
            return Optional.of(new Fault("group", "Choose a group, or enter a role"));
        }
        if (!group.isBlank() && !role.isEmpty()) {
            return Optional.of(new Fault("role", "Choose a group or enter a role, not both"));
        }
        if (!isPlain(source, NAME_MAX)) {
            return Optional.of(new Fault("role", "The role must be 100 characters or fewer"));
        }
        return structure.team(team).isEmpty()
                ? Optional.of(new Fault("team", "Choose the team that it stands for"))
                : Optional.empty();
    }

    @PostMapping(PATH + "/mappings/remove")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView unmap(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String team) {
        var of = kind.equals("role") ? Mapping.Kind.ROLE : Mapping.Kind.GROUP;
        doors.mappings().remove(Viewer.signedIn(), of, source, team);
        return Screen.go(PATH);
    }

    private JoinersPage page(Wanted wanted, @Nullable String made) {
        var teams = structure.teams().stream().collect(Collectors.toMap(Team::slug, Team::name));
        var groups = doors.groups().forPage();
        var mappings = doors.mappings().all();
        var keys = doors.keys().all();
        var open =
                keys.stream()
                        .filter(DirectoryKey::isInUse)
                        .map(it -> new Revocable(it.name(), PATH + "/keys/" + it.id() + "/revoke"))
                        .toList();
        return new JoinersPage(
                links.to("/scim/v2"),
                new JoinersPage.Keys(grids.keys(keys), open, wanted.name(), made),
                grids.groups(groups, mappings, teams),
                mappings.stream().map(it -> stands(it, groups, teams)).toList(),
                form(wanted, groups),
                wanted.faults());
    }

    private JoinersPage.Form form(Wanted wanted, List<DirectoryGroups.Whole> groups) {
        var ofGroups =
                groups.stream()
                        .map(DirectoryGroups.Whole::group)
                        .map(it -> choice(it.source(), it.name(), wanted.group()))
                        .toList();
        var ofTeams =
                structure.teams().stream()
                        .map(it -> choice(it.slug(), it.name(), wanted.team()))
                        .toList();
        return new JoinersPage.Form(ofGroups, wanted.role(), ofTeams);
    }

    private static Choice choice(String value, String text, String chosen) {
        return value.equals(chosen) ? Choice.chosen(value, text) : Choice.of(value, text);
    }

    private static Stands stands(
            Mapping it, List<DirectoryGroups.Whole> groups, Map<String, String> teams) {
        var called =
                groups.stream()
                        .map(DirectoryGroups.Whole::group)
                        .filter(group -> group.source().equals(it.source()))
                        .map(DirectoryGroup::name)
                        .findFirst()
                        .orElse(it.source());
        var isRole = it.kind() == Mapping.Kind.ROLE;
        return new Stands(
                (isRole ? "The role " : "The group ") + (isRole ? it.source() : called),
                teams.getOrDefault(it.team(), it.team()),
                it.kind().word(),
                it.source(),
                it.team());
    }
}
