package borough.contact;

import borough.asking.JourneyViews;
import borough.journeys.GoingOn;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An adviser goes on with a caller to another service, with what was said, and back again. */
@Controller
class OnwardCallPages {
    private static final String PATH = "/staff/journeys/{id}";

    private final Journeys journeys;
    private final GoingOn goingOn;

    OnwardCallPages(Journeys journeys, GoingOn goingOn) {
        this.journeys = journeys;
        this.goingOn = goingOn;
    }

    @PostMapping(PATH + "/on/{slug}")
    @MayUse(Who.ADVISERS)
    ModelAndView begin(@PathVariable String id, @PathVariable String slug) {
        return open(
                id,
                it ->
                        goingOn.begin(it, slug)
                                .map(begun -> Screen.go("/staff/journeys/" + begun.id()))
                                .orElseGet(() -> Screen.go(AssistedViews.path(it.journey()))));
    }

    /** Back to the journey that this one was begun from. */
    @PostMapping(PATH + "/back")
    @MayUse(Who.ADVISERS)
    ModelAndView back(@PathVariable String id) {
        return open(
                id, it -> Screen.go(AssistedViews.path(goingOn.comeBack(it).orElse(it.journey()))));
    }

    private ModelAndView open(String id, Function<Opened, ModelAndView> then) {
        return journeys.open(id, "", Optional.of(Viewer.signedIn()))
                .filter(it -> it.journey().by().isAssisted())
                .map(then)
                .orElseGet(() -> JourneyViews.gone(false));
    }
}
