package borough.asking;

import borough.catalogue.Catalogue;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** On from a journey to another service with what was answered, and back to it again. */
@Controller
class OnwardPages {
    private final WayIn way;
    private final GoingOn goingOn;
    private final Catalogue catalogue;
    private final ServicePages services;
    private final Journeys journeys;

    OnwardPages(
            WayIn way,
            GoingOn goingOn,
            Catalogue catalogue,
            ServicePages services,
            Journeys journeys) {
        this.way = way;
        this.journeys = journeys;
        this.goingOn = goingOn;
        this.catalogue = catalogue;
        this.services = services;
    }

    /** Where the other service starts; nothing is begun by looking. */
    @GetMapping("/journeys/{id}/on/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView look(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam Optional<String> lang,
            HttpServletRequest request) {
        return way.open(id, request, it -> look(it, slug, lang));
    }

    private ModelAndView look(Opened it, String slug, Optional<String> lang) {
        return catalogue
                .live(slug)
                .map(other -> services.start(other, way.onward(it, slug, lang), on(it)))
                .orElseGet(JourneyViews::noSuchService);
    }

    private static String on(Opened it) {
        return JourneyViews.path(it.journey()) + "/on/";
    }

    @PostMapping("/journeys/{id}/on/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        return way.open(
                id,
                request,
                it -> {
                    boolean comesBack = goingOn.comesBack(it, slug);
                    return goingOn.begin(it, slug, way.onward(it, slug, lang))
                            .map(begun -> entered(it, begun, comesBack, request, response))
                            .orElseGet(JourneyViews::noSuchService);
                });
    }

    // Of what nobody comes back to, nothing stays at a kiosk.
    private ModelAndView entered(
            Opened from,
            Journeys.Begun begun,
            boolean comesBack,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (from.journey().by().isAtKiosk() && !comesBack) {
            leave(from.journey(), request, response);
        }
        return way.enter(begun, request, response);
    }

    private void leave(Journey it, HttpServletRequest request, HttpServletResponse response) {
        journeys.giveUp(it);
        WayIn.forget(it.id(), request, response);
    }

    /** Back to the journey that this one was begun from. */
    @PostMapping("/journeys/{id}/back")
    @MayUse(Who.ANYONE)
    ModelAndView back(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return way.open(
                id,
                request,
                it -> {
                    var back = goingOn.comeBack(it);
                    if (back.isPresent() && it.journey().by().isAtKiosk()) {
                        leave(it.journey(), request, response);
                    }
                    return Screen.go(JourneyViews.path(back.orElse(it.journey())));
                });
    }
}
