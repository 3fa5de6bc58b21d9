package borough.staff;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.People;
import borough.council.Person;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Subject;
import borough.signin.SignIn;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People who work for the council: found by name, and changed by administrators. */
@Controller
class PeoplePages {
    private static final String ALL = "/staff/people";
    private static final int LONGEST_SEARCH = 100;
    private static final int PAGES_MAX = 10_000;

    private final People people;
    private final Structure structure;
    private final Administration administration;
    private final SignIn signIn;
    private final Directory directory;

    PeoplePages(
            People people,
            Structure structure,
            Administration administration,
            SignIn signIn,
            Directory directory) {
        this.people = people;
        this.structure = structure;
        this.administration = administration;
        this.signIn = signIn;
        this.directory = directory;
    }

    static String pathOf(UUID person) {
        return ALL + "/" + person;
    }

    @GetMapping(ALL)
    @MayUse(Who.STAFF)
    ModelAndView people(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        var asked = q.strip();
        var add = Directory.ifMayChange("/staff/new-person");
        if (!asked.isEmpty()) {
            var found =
                    people
                            .beginning(asked.substring(0, Math.min(asked.length(), LONGEST_SEARCH)))
                            .stream()
                            .filter(it -> it.active() || Directory.mayChange())
                            .toList();
            return Screen.page(
                    "staff/pages/people",
                    new PeoplePage(asked, grid(found), found.size(), new Paging(1, 1, ALL), add));
        }
        var count = people.count(Directory.mayChange());
        var number = Math.clamp(page, 1, Math.min(People.pages(count), PAGES_MAX));
        var shown = people.page(number, Directory.mayChange());
        return Screen.page(
                "staff/pages/people",
                new PeoplePage(
                        "", grid(shown), count, new Paging(number, People.pages(count), ALL), add));
    }

    private Grid grid(List<Person> shown) {
        var teams = directory.teamNames();
        var rows =
                shown.stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.link(it.name(), pathOf(it.id())),
                                                it.active()
                                                        ? Cell.of(
                                                                it.teams().stream()
                                                                        .map(teams::get)
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", ")))
                                                        : Cell.of(Tag.quiet("Has left")),
                                                Cell.of(it.email())))
                        .toList();
        return new Grid(
                "People",
                List.of(Column.words("Name"), Column.words("Teams"), Column.words("Work email")),
                rows);
    }

    @GetMapping(ALL + "/{id}")
    @MayUse(Who.STAFF)
    ModelAndView person(@PathVariable UUID id, @RequestParam(defaultValue = "") String told) {
        var person =
                people.find(id)
                        .filter(it -> it.active() || Directory.mayChange())
                        .orElseThrow(Directory::notHere);
        return Screen.page(
                "staff/pages/person",
                new PersonPage(
                        person.name(),
                        facts(person),
                        roles(person),
                        Directory.ifMayChange(pathOf(id) + "/change"),
                        person.active() ? Directory.ifMayChange(pathOf(id) + "/invite") : null,
                        Directory.ifMayChange(WhereSignedInPages.pathOf(id)),
                        directory.history(Subject.person(id)),
                        Directory.told(told)));
    }

    private List<SummaryRow> facts(Person person) {
        var teams = directory.teamNames();
        var theirs = person.teams().stream().map(it -> teams.getOrDefault(it, it)).toList();
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Work email", person.email()));
        facts.add(new SummaryRow("Teams", theirs.isEmpty() ? List.of("None") : theirs, null));
        if (!person.active()) {
            facts.add(SummaryRow.of("Works here", "No, and can't sign in"));
        }
        return facts;
    }

    private Grid roles(Person person) {
        var teams = directory.teamNames();
        var rows =
                structure.roles().entrySet().stream()
                        .filter(it -> person.teams().contains(it.getValue()))
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(it.getKey()),
                                                Cell.of(
                                                        teams.getOrDefault(
                                                                it.getValue(), it.getValue()))))
                        .toList();
        return new Grid(
                "Roles", List.of(Column.words("Role"), Column.words("Held by the team")), rows);
    }

    @GetMapping("/staff/new-person")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toAdd(@RequestParam(defaultValue = "") List<String> team) {
        return Screen.page("staff/pages/edit", adding("", "", team, List.of()));
    }

    @PostMapping(ALL)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> teams) {
        return Directory.answer(
                administration.addPerson(Viewer.signedIn(), name, email, teams),
                id -> ALL + "/" + id + "?told=added",
                mistakes -> adding(name, email, teams, mistakes));
    }

    private EditPage adding(
            String name, String email, List<String> teams, List<Changed.Mistake> mistakes) {
        return new EditPage(
                "Add a person", ALL, ALL, "Add", fields(name, email, teams, mistakes).all());
    }

    private Fields fields(
            String name, String email, List<String> teams, List<Changed.Mistake> mistakes) {
        return new Fields(mistakes)
                .text("name", "Name", name)
                .email("email", "Work email", email)
                .some("teams", "Teams", Fields.choices(directory.teamNames(), teams));
    }

    @GetMapping(ALL + "/{id}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView toChange(@PathVariable UUID id) {
        var it = people.find(id).orElseThrow(Directory::notHere);
        return Screen.page("staff/pages/edit", changing(it, List.of()).of(Stood.of(it)));
    }

    @PostMapping(ALL + "/{id}/change")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> teams,
            @RequestParam(defaultValue = "") String active,
            @RequestParam(name = "_drawn", defaultValue = "") String drawn) {
        var it = people.find(id).orElseThrow(Directory::notHere);
        var wanted = new Person(it.id(), name, email, teams, active.equals("yes"));
        return Directory.answer(
                administration.changePerson(Viewer.signedIn(), wanted, new Stood(drawn)),
                key -> ALL + "/" + key + "?told=saved",
                mistakes -> again(wanted, drawn, mistakes));
    }

    // With how it stands now, where somebody else changed it since.
    private EditPage again(Person wanted, String drawn, List<Changed.Mistake> mistakes) {
        var now = people.find(wanted.id()).orElseThrow(Directory::notHere);
        var page = changing(wanted, mistakes).of(Stood.of(now));
        var names = directory.teamNames();
        var teams = now.teams().stream().map(it -> names.getOrDefault(it, it)).toList();
        return drawn.isEmpty() || page.drawn().equals(drawn)
                ? page
                : page.since(
                        Directory.since(
                                "name " + now.name(),
                                "work email " + now.email(),
                                "teams " + (teams.isEmpty() ? "none" : String.join(", ", teams)),
                                now.active() ? "works here" : "has left"));
    }

    private EditPage changing(Person it, List<Changed.Mistake> mistakes) {
        return new EditPage(
                "Change a person",
                pathOf(it.id()),
                pathOf(it.id()) + "/change",
                "Save",
                fields(it.name(), it.email(), it.teams(), mistakes)
                        .yesOrNo(
                                "active",
                                "Do they work here?",
                                "Somebody who has left is signed out everywhere at once.",
                                it.active())
                        .all());
    }

    @PostMapping(ALL + "/{id}/invite")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView invite(@PathVariable UUID id, HttpServletRequest request) {
        var person = people.find(id).filter(Person::active).orElseThrow(Directory::notHere);
        signIn.ask(person.email(), request.getServerName(), "/me");
        return Screen.go(pathOf(id) + "?told=asked");
    }
}
