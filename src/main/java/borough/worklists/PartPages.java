package borough.worklists;

import borough.caseload.HandOver;
import borough.caseload.HoldingParts;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.worklists.Outcome.Stayed;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Parts of a case change hands, each by itself, from the page of their case. */
@Controller
class PartPages {
    private static final String PATH = "/staff/work/{reference}/part";

    private final HoldingParts holding;
    private final Outcomes outcomes;
    private final Around.Looking looking;

    PartPages(HoldingParts holding, Outcomes outcomes, Around.Looking looking) {
        this.holding = holding;
        this.outcomes = outcomes;
        this.looking = looking;
    }

    @PostMapping(PATH + "/take")
    @MayUse(Who.STAFF)
    ModelAndView take(
            @PathVariable String reference, @RequestParam(defaultValue = "") String part) {
        return Reference.read(reference)
                .map(it -> told(holding.take(it, part, Viewer.signedIn())))
                .orElseGet(() -> Screen.go("/staff"));
    }

    @PostMapping(PATH + "/give-back")
    @MayUse(Who.STAFF)
    ModelAndView giveBack(
            @PathVariable String reference, @RequestParam(defaultValue = "") String part) {
        return Reference.read(reference)
                .map(it -> told(holding.giveBack(it, part, Viewer.signedIn())))
                .orElseGet(() -> Screen.go("/staff"));
    }

    @PostMapping(PATH + "/assign")
    @MayUse(Who.SUPERVISORS)
    ModelAndView assign(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String to) {
        var it = Reference.read(reference);
        var person = Chosen.person(to);
        if (it.isEmpty() || person.isEmpty()) {
            return Screen.go(it.map(PartPages::path).orElse("/staff"));
        }
        return told(holding.assign(it.get(), part, person.get(), Viewer.signedIn()));
    }

    private static String path(Reference it) {
        return "/staff/cases/" + it.text();
    }

    private ModelAndView told(HandOver it) {
        if (it.isAsWanted()) {
            return Screen.go(path(it.reference()) + "#parts-title");
        }
        var names = looking.names(it.heldBy().map(Set::of).orElse(Set.of()));
        var why = HandOverPages.why(it, Lists.nameOf(it.heldBy(), names));
        var stayed = List.of(new Stayed(it.reference(), why));
        var outcome = new Outcome("The part did not change hands.", "", stayed);
        return Screen.go("/staff/work/done/" + outcomes.keep(outcome, Viewer.signedIn()));
    }
}
