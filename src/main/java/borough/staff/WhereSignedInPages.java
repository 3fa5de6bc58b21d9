package borough.staff;

import borough.council.People;
import borough.signin.OpenSession;
import borough.signin.SignIn;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody is signed in, and how an administrator ends it everywhere. */
@Controller
class WhereSignedInPages {
    private final People people;
    private final SignIn signIn;
    private final Clock clock;

    WhereSignedInPages(People people, SignIn signIn, Clock clock) {
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
    }

    static String pathOf(UUID person) {
        return PeoplePages.pathOf(person) + "/sessions";
    }

    @GetMapping("/staff/people/{id}/sessions")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView where(@PathVariable UUID id) {
        var person = people.find(id).orElseThrow(Directory::notHere);
        var rows = signIn.sessions(id, "").stream().map(this::row).toList();
        var columns =
                List.of(
                        Column.words("Browser"),
                        Column.words("How"),
                        Column.words("Since"),
                        Column.words("Last seen"));
        return Screen.page(
                "staff/pages/where-signed-in",
                new WhereSignedInPage(
                        person.name(),
                        PeoplePages.pathOf(id),
                        new Grid("Where " + person.name() + " is signed in", columns, rows),
                        pathOf(id) + "/end"));
    }

    private List<Cell> row(OpenSession it) {
        var now = clock.instant();
        return List.of(
                Cell.of(it.device().isEmpty() ? "A browser" : it.device()),
                Cell.of(it.how()),
                Cell.of(Words.when(it.beganAt(), now)),
                Cell.of(Words.when(it.seenAt(), now)));
    }

    @PostMapping("/staff/people/{id}/sessions/end")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView end(@PathVariable UUID id) {
        var person = people.find(id).orElseThrow(Directory::notHere);
        signIn.endAll(person.id());
        return Screen.go(PeoplePages.pathOf(id) + "?told=signed-out");
    }
}
