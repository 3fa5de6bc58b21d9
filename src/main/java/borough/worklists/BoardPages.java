package borough.worklists;

import borough.caseload.CaseFilter;
import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Spot;
import borough.caseload.HandOver;
import borough.caseload.Holding;
import borough.council.SignedIn;
import borough.distribution.Distribution;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.worklists.Board.Besides;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A supervisor's board, and the work that is moved and shared from it. */
@Controller
class BoardPages {
    private static final String TEMPLATE = "worklists/pages/board";

    private final Board board;
    private final CaseLists cases;
    private final Holding holding;
    private final Distribution distribution;
    private final Outcomes outcomes;

    BoardPages(
            Board board,
            CaseLists cases,
            Holding holding,
            Distribution distribution,
            Outcomes outcomes) {
        this.board = board;
        this.cases = cases;
        this.holding = holding;
        this.distribution = distribution;
        this.outcomes = outcomes;
    }

    @GetMapping("/staff/board")
    @MayUse(Who.SUPERVISORS)
    ModelAndView show(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String done) {
        var around = board.around(Viewer.signedIn());
        if (!team.isEmpty()) {
            checkLed(team, around);
        }
        return Screen.page(TEMPLATE, board.page(team, around, new Besides(done, List.of())));
    }

    private static void checkLed(String team, Around around) {
        if (!around.reach().leads().contains(team)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Moves what one person of the team has, or nobody has yet, to another: what is due first. */
    @PostMapping("/staff/board/{team}/move")
    @MayUse(Who.SUPERVISORS)
    ModelAndView move(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String many) {
        var by = Viewer.signedIn();
        var around = board.around(by);
        checkLed(team, around);
        var person = Chosen.person(to);
        var whose = whose(from);
        var count = many.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(many) : 0;
        var fault = fault(whose.isPresent(), person.isPresent(), count);
        if (fault.isPresent()) {
            return Screen.wrong(
                    TEMPLATE, board.page(team, around, new Besides("", List.of(fault.get()))));
        }
        var filter =
                new CaseFilter(
                        CaseFilter.Sight.of(List.of(team), by),
                        whose.get(),
                        CaseFilter.About.ANYTHING,
                        CaseFilter.Due.ANY_TIME);
        var which =
                cases.after(Spot.START, filter, count).stream()
                        .map(it -> it.about().reference())
                        .toList();
        return told(holding.assign(which, person.get(), by), team, by);
    }

    private static Optional<CaseFilter.Whose> whose(String from) {
        return from.equals(ListQuery.NOBODY)
                ? Optional.of(new CaseFilter.Whose.Nobodys())
                : Chosen.person(from).map(CaseFilter.Whose.Of::new);
    }

    private static Optional<Fault> fault(boolean hasFrom, boolean hasTo, int count) {
        if (!hasFrom) {
            return Optional.of(new Fault("from", "Choose whose cases to move"));
        }
        if (!hasTo) {
            return Optional.of(new Fault("to", "Choose who gets them"));
        }
        return count == 0 || count > Chosen.TOGETHER_MAX
                ? Optional.of(new Fault("many", "Say how many, from 1 to " + Chosen.TOGETHER_MAX))
                : Optional.empty();
    }

    private ModelAndView told(List<HandOver> all, String team, SignedIn by) {
        var done = all.stream().filter(HandOver::isAsWanted).count();
        var why =
                all.stream().anyMatch(it -> !it.isAsWanted())
                        ? " The others could not: that person does not work in this team."
                        : "";
        var words = HandOverPages.says((int) done, "moved") + why;
        var id = outcomes.keep(new Outcome(words, "", List.of()), by);
        return Screen.go("/staff/board?team=" + team + "&done=" + id);
    }

    @PostMapping("/staff/board/{team}/sharing")
    @MayUse(Who.SUPERVISORS)
    ModelAndView sharing(@PathVariable String team, @RequestParam(defaultValue = "") String today) {
        var by = Viewer.signedIn();
        checkLed(team, board.around(by));
        if (today.equals("off")) {
            distribution.switchOff(team, by);
        } else {
            distribution.switchOn(team);
        }
        return Screen.go("/staff/board?team=" + team);
    }

    @PostMapping("/staff/board/{team}/away")
    @MayUse(Who.SUPERVISORS)
    ModelAndView away(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String today) {
        var by = Viewer.signedIn();
        var around = board.around(by);
        checkLed(team, around);
        var theirs =
                Chosen.person(person)
                        .filter(it -> board.isLed(it, around))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (today.equals("away")) {
            distribution.away(theirs, by);
        } else {
            distribution.back(theirs);
        }
        return Screen.go("/staff/board?team=" + team);
    }
}
