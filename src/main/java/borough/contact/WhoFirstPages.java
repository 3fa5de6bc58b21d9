package borough.contact;

import borough.asking.JourneyViews;
import borough.identity.IdentityChecks;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser says for whom they walk a service that asks who it is. */
@Controller
class WhoFirstPages {
    private static final String PATH = "/staff/journeys/{id}/who";

    private final Journeys journeys;
    private final GoingOn goingOn;
    private final WhoFirst whoFirst;
    private final Callers callers;

    WhoFirstPages(Journeys journeys, GoingOn goingOn, WhoFirst whoFirst, Callers callers) {
        this.journeys = journeys;
        this.goingOn = goingOn;
        this.whoFirst = whoFirst;
        this.callers = callers;
    }

    private Optional<Journey> walked(String id) {
        return journeys.open(id, "", Optional.of(Viewer.signedIn()))
                .map(it -> it.journey())
                .filter(it -> it.by().isAssisted() && it.sent().isEmpty());
    }

    /** Looks for them by a number or an address. */
    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView look(@PathVariable String id, @RequestParam(defaultValue = "") String reach) {
        return walked(id)
                .map(
                        it ->
                                whoFirst.before(it, reach.strip())
                                        .orElseGet(() -> Screen.go(AssistedViews.path(it))))
                .orElseGet(() -> JourneyViews.gone(false));
    }

    /** It is this customer. */
    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView say(@PathVariable String id, @RequestParam(defaultValue = "") String customer) {
        var it = walked(id);
        if (it.isEmpty()) {
            return JourneyViews.gone(false);
        }
        if (callers.mustSayWhy(customer, Viewer.signedIn())) {
            return Screen.go(Callers.page(customer));
        }
        var who = callers.of(customer);
        if (who.isEmpty()) {
            return Screen.go(AssistedViews.path(it.get()));
        }
        goingOn.isFor(it.get(), who.get());
        return Screen.go(IdentityChecks.path(who.get(), it.get().id(), it.get().by().channel()));
    }
}
