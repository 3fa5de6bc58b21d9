package borough.signin;

import borough.council.Duty;
import borough.council.Person;
import borough.council.Structure;
import borough.council.Team;
import borough.signin.SignInPeoplePage.Group;
import borough.signin.SignInPeoplePage.Someone;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** In a demonstration: sign in by choosing a name. */
@Controller
class DemonstrationPages {
    private final Demonstrators demonstrators;
    private final Structure structure;
    private final Sessions sessions;

    DemonstrationPages(Demonstrators demonstrators, Structure structure, Sessions sessions) {
        this.demonstrators = demonstrators;
        this.structure = structure;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/people")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView people(@RequestParam(defaultValue = "") String q) {
        if (!demonstrators.areHere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Screen.page(
                "signin/pages/sign-in-people",
                new SignInPeoplePage(q, q.isBlank() ? someOfEach() : found(q)));
    }

    private List<Group> someOfEach() {
        return demonstrators.all().entrySet().stream()
                .map(it -> new Group(does(it.getKey()), someones(it.getValue())))
                .toList();
    }

    private List<Group> found(String words) {
        var found = demonstrators.find(words);
        return found.isEmpty() ? List.of() : List.of(new Group("Found", someones(found)));
    }

    private List<Someone> someones(Collection<Person> people) {
        var teams = structure.teams().stream().collect(Collectors.toMap(Team::slug, Team::name));
        return people.stream().map(it -> someone(it, teams)).toList();
    }

    private static Someone someone(Person person, Map<String, String> teams) {
        var where =
                person.teams().stream()
                        .map(it -> teams.getOrDefault(it, it))
                        .collect(Collectors.joining(", "));
        return new Someone(person.id().toString(), person.name(), where);
    }

    private static String does(Duty duty) {
        return switch (duty) {
            case ADVISE -> "Answering residents";
            case CASEWORK -> "Working on cases";
            case SUPERVISE -> "Leading a team";
            case FIELD -> "In the street";
            case DESIGN -> "Designing services";
            case ADMINISTER -> "Looking after the council’s settings";
        };
    }

    @PostMapping("/sign-in/people")
    @MayUse(Who.DEMONSTRATION)
    ModelAndView be(
            @RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        var by = SignIn.By.DEMONSTRATION;
        var found = demonstrators.find(person);
        if (found.isEmpty() || !sessions.begin(found.get().id(), by, request, response)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Screen.go(isCrew(person) ? "/crew" : SignInPages.onTo(""));
    }

    // Whoever works in the street has no desk to go to.
    private boolean isCrew(UUID person) {
        var duties =
                demonstrators.find(person).stream()
                        .flatMap(it -> it.teams().stream())
                        .flatMap(it -> structure.team(it).stream())
                        .flatMap(it -> it.duties().stream())
                        .toList();
        return !duties.isEmpty() && duties.stream().allMatch(Duty.FIELD::equals);
    }
}
