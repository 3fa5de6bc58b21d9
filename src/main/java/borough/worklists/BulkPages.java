package borough.worklists;

import borough.caseload.BulkMoves;
import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Line;
import borough.cases.Cases.Choice;
import borough.cases.Cases.Deciding;
import borough.council.SignedIn;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import borough.worklists.Outcome.Stayed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The same decision in many cases: first what would happen, then what did and what did not. */
@Controller
class BulkPages {
    private static final String TEMPLATE = "worklists/pages/bulk";
    // Each is a transaction of its own, and somebody waits for the page.
    static final int MOVED_MAX = 100;

    private final BulkMoves moves;
    private final CaseLists cases;
    private final Chosen chosen;
    private final Outcomes outcomes;

    BulkPages(BulkMoves moves, CaseLists cases, Chosen chosen, Outcomes outcomes) {
        this.moves = moves;
        this.cases = cases;
        this.chosen = chosen;
        this.outcomes = outcomes;
    }

    /** Changes nothing; posted because as many cases as may be ticked fit no address. */
    @PostMapping("/staff/work/decide")
    @MayUse(Who.STAFF)
    ModelAndView preview(
            @RequestParam(name = "case", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String list) {
        var by = Viewer.signedIn();
        return chosen.wrong(ticked, MOVED_MAX, list, by)
                .orElseGet(
                        () ->
                                Screen.page(
                                        TEMPLATE, page(Chosen.read(ticked), list, by, List.of())));
    }

    @PostMapping("/staff/work/decided")
    @MayUse(Who.STAFF)
    ModelAndView decide(
            @RequestParam(name = "case", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") Set<String> tick,
            @RequestParam(defaultValue = "") String list) {
        var by = Viewer.signedIn();
        var wrong = chosen.wrong(ticked, MOVED_MAX, list, by);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var references = Chosen.read(ticked);
        var deciding = new Deciding(part, decision, reason.strip(), tick, Map.of());
        var missing = missing(references, deciding, by);
        if (missing.isPresent()) {
            return Screen.wrong(TEMPLATE, page(references, list, by, List.of(missing.get())));
        }
        return told(moves.decide(references, deciding, by), deciding, list, by);
    }

    // What every case would refuse is asked for before the first is moved.
    private Optional<Fault> missing(List<Reference> all, Deciding it, SignedIn by) {
        return moves.ways(all, by).stream()
                .filter(way -> isIt(way.choice(), it))
                .findFirst()
                .flatMap(
                        way -> {
                            var id = BulkPage.idOf(it.part(), it.decision());
                            if (way.choice().needsReason() && it.reason().isBlank()) {
                                return Optional.of(new Fault("reason-" + id, "Give your reason"));
                            }
                            return it.ticks().containsAll(way.choice().mustTick())
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Fault("tick-" + id, "Tick what you have checked"));
                        });
    }

    private static boolean isIt(Choice way, Deciding it) {
        return way.decision().equals(it.decision()) && way.part().equals(it.part());
    }

    private ModelAndView told(
            List<BulkMoves.Done> all, Deciding deciding, String list, SignedIn by) {
        var stayed =
                all.stream()
                        .flatMap(
                                it ->
                                        it
                                                .whyNot()
                                                .map(why -> new Stayed(it.reference(), why))
                                                .stream())
                        .toList();
        var count = all.size() - stayed.size();
        var decision = Lists.sentence(deciding.decision());
        var words =
                switch (count) {
                    case 0 -> decision + ": no case was moved.";
                    case 1 -> decision + ": 1 case was moved.";
                    default -> decision + ": " + Words.number(count) + " cases were moved.";
                };
        var id = outcomes.keep(new Outcome(words, list, stayed), by);
        return chosen.told(id, stayed.isEmpty(), list);
    }

    @GetMapping("/staff/work/done/{id}")
    @MayUse(Who.STAFF)
    ModelAndView done(@PathVariable String id) {
        var it =
                outcomes.of(id, Viewer.signedIn())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines =
                cases.these(
                        it.stayed().stream().map(Stayed::reference).toList(), Viewer.signedIn());
        var stayed =
                it.stayed().stream()
                        .map(
                                one ->
                                        lines.stream()
                                                .filter(isOf(one.reference()))
                                                .findFirst()
                                                .map(line -> stayed(one, line))
                                                .orElseGet(() -> unknown(one)))
                        .toList();
        return Screen.page(
                "worklists/pages/done",
                new DonePage(it.words(), stayed, ListQuery.read(it.list()).path()));
    }

    private static java.util.function.Predicate<Line> isOf(Reference reference) {
        return it -> it.about().reference().equals(reference);
    }

    private static DonePage.Stayed stayed(Stayed one, Line line) {
        var shown = shown(line);
        return new DonePage.Stayed(
                shown.reference(), shown.href(), shown.what() + ", " + shown.where(), one.why());
    }

    private static DonePage.Stayed unknown(Stayed one) {
        return new DonePage.Stayed(one.reference().text(), "", "", one.why());
    }

    private BulkPage page(
            List<Reference> references, String list, SignedIn by, List<Fault> faults) {
        var lines = cases.these(references, by);
        var ways =
                moves.ways(references, by).stream()
                        .map(
                                it ->
                                        new BulkPage.Way(
                                                it.choice().part(),
                                                it.choice().decision(),
                                                named(it.choice()),
                                                it.choice().needsReason(),
                                                ticks(it.choice().mustTick()),
                                                shown(lines, it.where(), true),
                                                shown(lines, it.where(), false)))
                        .toList();
        var title =
                lines.size() == 1
                        ? "What should happen with this case?"
                        : "What should happen with these " + lines.size() + " cases?";
        return new BulkPage(
                title, list, lines.stream().map(BulkPages::shown).toList(), ways, faults);
    }

    private static String named(Choice it) {
        return Lists.sentence(
                it.part().isEmpty() ? it.decision() : it.part() + ": " + it.decision());
    }

    private static List<borough.web.Choice> ticks(List<String> all) {
        return all.stream().map(it -> borough.web.Choice.of(it, Lists.sentence(it))).toList();
    }

    private static List<BulkPage.Line> shown(
            List<Line> lines, List<Reference> among, boolean isIn) {
        var set = Set.copyOf(among);
        return lines.stream()
                .filter(it -> set.contains(it.about().reference()) == isIn)
                .map(BulkPages::shown)
                .toList();
    }

    private static BulkPage.Line shown(Line it) {
        var about = it.about();
        return new BulkPage.Line(
                about.reference().text(),
                "/staff/cases/" + about.reference().text(),
                about.about().title(),
                about.about().place());
    }
}
