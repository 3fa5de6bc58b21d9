package borough.reception;

import borough.asking.AtKiosk;
import borough.asking.JourneyFrame;
import borough.asking.JourneyViews;
import borough.asking.StartFacts;
import borough.asking.WayIn;
import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.council.Councils;
import borough.journeys.Device;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.services.Service;
import borough.tongues.Languages;
import borough.tongues.Tongue;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a kiosk shows around its journeys. Every page ends by itself, and at the end nothing is left
 * of whoever stood there: not in the browser, and of what was not sent or saved not with us.
 */
@Controller
class KioskPages {
    private static final String HOME = AtKiosk.HOME;
    private static final String CHANNEL = "kiosk";

    private final Catalogue catalogue;
    private final Councils councils;
    private final WayIn way;
    private final Journeys journeys;
    private final GoingOn goingOn;
    private final AtKiosk kiosk;

    /** The way through services, and on from one to another. */
    @Component
    record Ways(WayIn in, Journeys journeys, GoingOn on) {}

    KioskPages(Catalogue catalogue, Councils councils, Ways ways, AtKiosk kiosk) {
        this.catalogue = catalogue;
        this.councils = councils;
        this.way = ways.in();
        this.journeys = ways.journeys();
        this.goingOn = ways.on();
        this.kiosk = kiosk;
    }

    @GetMapping(HOME)
    @MayUse(Who.ANYONE)
    ModelAndView home(
            @RequestParam(defaultValue = "en") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        AtKiosk.set(request, response);
        var tongue = way.tongueOfPage(lang);
        var offered =
                catalogue.all().stream()
                        .filter(it -> it.front().channels().contains(CHANNEL))
                        .map(it -> link(it, tongue))
                        .toList();
        var around = ofPage("What can we do for you?", tongue);
        var page = Screen.page("reception/pages/home", new KioskHomePage(around, offered));
        return Screen.in(tongue, page);
    }

    // The list needs only the index; what a service says in another language stands in its file.
    private Link link(Listed it, Tongue tongue) {
        var path = HOME + "/" + it.slug();
        if (tongue.isEnglish()) {
            return new Link(it.front().title(), path);
        }
        var title =
                catalogue
                        .live(it.slug())
                        .map(service -> service.in(tongue).title())
                        .orElseGet(() -> it.front().title());
        return new Link(title, AtKiosk.in(tongue, path));
    }

    @GetMapping(HOME + "/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView start(@PathVariable String slug, @RequestParam(defaultValue = "en") String lang) {
        var tongue = way.tongue(slug, lang);
        return catalogue
                .live(slug)
                .filter(it -> it.channels().contains(CHANNEL))
                .map(
                        it ->
                                Screen.page(
                                        "reception/pages/start",
                                        start(it, tongue, HOME + "/" + slug)))
                .map(page -> Screen.in(tongue, page))
                .orElseGet(() -> Screen.go(HOME));
    }

    // The name stands on the page itself, or nobody would know what it is for.
    private KioskStartPage start(Service it, Tongue tongue, String action) {
        var title = it.in(tongue).title();
        return new KioskStartPage(
                AtKiosk.around(it.in(tongue).neutralTitle().orElse(title), tongue)
                        .in(way.languages(it)),
                title,
                it.in(tongue).about(),
                StartFacts.of(it, tongue),
                new KioskStartPage.Ways(action, AtKiosk.in(tongue, HOME)));
    }

    /** Where another service starts that somebody is led to here; it takes along what was said. */
    @GetMapping("/journeys/{id}/at-kiosk/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView on(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam Optional<String> lang,
            HttpServletRequest request) {
        return way.open(
                id,
                request,
                from -> {
                    var on = JourneyViews.path(from.journey()) + "/on/" + slug;
                    var tongue = way.onward(from, slug, lang);
                    return catalogue
                            .live(slug)
                            .filter(it -> it.channels().contains(CHANNEL))
                            .map(it -> start(it, tongue, on))
                            .map(it -> Screen.page("reception/pages/start", it))
                            .map(page -> Screen.in(tongue, page))
                            .orElseGet(() -> Screen.go(JourneyViews.path(from.journey())));
                });
    }

    @PostMapping(HOME + "/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tongue = way.tongue(slug, lang);
        var by = new Journey.By(CHANNEL, Optional.empty(), Device.KIOSK, tongue);
        return way.begin(slug, by, request, response);
    }

    @GetMapping(HOME + "/ask-a-person")
    @MayUse(Who.ANYONE)
    ModelAndView askPerson(
            @RequestParam(defaultValue = "en") String lang, HttpServletResponse response) {
        kiosk.leaveAfterWaiting(HOME, response);
        var tongue = way.tongueOfPage(lang);
        var back = new Link("Go back", AtKiosk.in(tongue, HOME));
        return Screen.in(tongue, told(ofPage("Ask a person", tongue), person(), back));
    }

    private JourneyFrame ofPage(String title, Tongue tongue) {
        return AtKiosk.around(title, tongue).in(Languages.ofPage(way.languages()));
    }

    private List<String> person() {
        return List.of(
                "Please go to the desk. They can do this with you, or for you.",
                "If nobody is there, ring %s.".formatted(councils.current().contact().phone()));
    }

    private static ModelAndView told(JourneyFrame around, List<String> says, Link next) {
        return JourneyViews.says(around, around.service(), says, next);
    }

    /** The same on the way: nothing that was said is lost. */
    @GetMapping("/journeys/{id}/ask-a-person")
    @MayUse(Who.ANYONE)
    ModelAndView askPerson(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id,
                request,
                it ->
                        told(
                                AtKiosk.around(it.journey(), "Ask a person"),
                                person(),
                                new Link("Go on", JourneyViews.path(it.journey()))));
    }

    @GetMapping(HOME + "/saved")
    @MayUse(Who.ANYONE)
    ModelAndView saved(
            @RequestParam(defaultValue = "en") String lang, HttpServletResponse response) {
        kiosk.leaveAfterWaiting(HOME, response);
        var tongue = way.tongueOfPage(lang);
        var says = List.of("We have sent the link. Nothing of it is left here.");
        var end = new Link("Finish", HOME);
        return Screen.in(tongue, told(ofPage("Your answers are saved", tongue), says, end));
    }

    /** Asks whether anybody is still there, and ends if nobody says so. */
    @GetMapping("/journeys/{id}/still-there")
    @MayUse(Who.ANYONE)
    ModelAndView stillThere(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return way.open(
                id,
                request,
                it -> {
                    var path = JourneyViews.path(it.journey());
                    var seconds = kiosk.leaveSoon(path + "/end", response);
                    var says = "If not, we clear everything in %d seconds.".formatted(seconds);
                    return told(
                            AtKiosk.around(it.journey(), "Are you still there?"),
                            List.of(says),
                            new Link("Yes, go on", path));
                });
    }

    /** Forgets whoever stood here. By following a link: a page that ends itself can do no more. */
    @GetMapping("/journeys/{id}/end")
    @MayUse(Who.ANYONE)
    ModelAndView end(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return way.open(
                id,
                request,
                it -> {
                    if (!it.journey().by().isAtKiosk()) {
                        return Screen.go(JourneyViews.path(it.journey()));
                    }
                    forget(it.journey(), request, response);
                    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
                    return Screen.go(HOME);
                });
    }

    // With the journeys that it would have come back to.
    private void forget(Journey it, HttpServletRequest request, HttpServletResponse response) {
        var before = goingOn.back(it);
        journeys.giveUp(it);
        WayIn.forget(it.id(), request, response);
        before.ifPresent(one -> forget(one, request, response));
    }
}
