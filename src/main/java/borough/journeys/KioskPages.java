package borough.journeys;

import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.council.Councils;
import borough.journeys.JourneyFrame.Kiosk;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a kiosk shows around its journeys. Every page ends by itself, and at the end nothing is left
 * of whoever stood there: not in the browser, and of what was not sent or saved not with us.
 */
@Controller
class KioskPages {
    private static final String COOKIE = "borough-kiosk";
    private static final String HOME = "/kiosk";
    private static final String REFRESH = "Refresh";
    private static final String ASK = "/kiosk/ask-a-person";

    private final Catalogue catalogue;
    private final Councils councils;
    private final WayIn way;
    private final Journeys journeys;
    private final Waits waits;

    KioskPages(Catalogue catalogue, Councils councils, WayIn way, Journeys journeys, Waits waits) {
        this.catalogue = catalogue;
        this.councils = councils;
        this.way = way;
        this.journeys = journeys;
        this.waits = waits;
    }

    /** Whether this browser is a kiosk's, so that no page leads out of it. */
    static boolean isKiosk(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies()).anyMatch(it -> it.getName().equals(COOKIE));
    }

    /** What surrounds a kiosk's page that belongs to no journey. */
    static JourneyFrame around(String title) {
        return new JourneyFrame(title, true, null, new Kiosk(HOME, ASK));
    }

    @GetMapping(HOME)
    @MayUse(Who.ANYONE)
    ModelAndView home(HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(COOKIE, "yes")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var offered =
                catalogue.all().stream()
                        .filter(it -> it.front().channels().contains("kiosk"))
                        .map(KioskPages::link)
                        .toList();
        return Screen.page(
                "journeys/pages/kiosk-home",
                new KioskHomePage(around("What can we do for you?"), offered));
    }

    private static Link link(Listed it) {
        return new Link(it.front().title(), HOME + "/" + it.slug());
    }

    @GetMapping(ASK)
    @MayUse(Who.ANYONE)
    ModelAndView askPerson(HttpServletResponse response) {
        leaveAfter(waits, HOME, response);
        return told(around("Ask a person"), person(), new Link("Go back", HOME));
    }

    private List<String> person() {
        return List.of(
                "Please go to the desk. They can do this with you, or for you.",
                "If nobody is there, ring %s.".formatted(councils.current().contact().phone()));
    }

    private static ModelAndView told(JourneyFrame around, List<String> says, @Nullable Link next) {
        return Screen.page(
                "journeys/pages/gone", new GonePage(around, around.service(), says, next));
    }

    /** The same on the way: nothing that was said is lost. */
    @GetMapping("/journeys/{id}/ask-a-person")
    @MayUse(Who.ANYONE)
    ModelAndView askPerson(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id,
                request,
                it -> told(of(it.journey(), "Ask a person"), person(), goOn(it.journey())));
    }

    private static Link goOn(Journey it) {
        return new Link("Go on", JourneyViews.path(it));
    }

    private static JourneyFrame of(Journey it, String title) {
        return new JourneyFrame(title, true, null, kiosk(it));
    }

    static Kiosk kiosk(Journey it) {
        var path = JourneyViews.path(it);
        return new Kiosk(path + "/end", path + "/ask-a-person");
    }

    @GetMapping("/kiosk/saved")
    @MayUse(Who.ANYONE)
    ModelAndView saved(HttpServletResponse response) {
        leaveAfter(waits, HOME, response);
        var says = "We have sent the link. Nothing of it is left here.";
        return told(around("Your answers are saved"), List.of(says), new Link("Finish", HOME));
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
                    var then = waits.current().kiosk().then().toSeconds();
                    response.setHeader(
                            REFRESH, then + ";url=" + JourneyViews.path(it.journey()) + "/end");
                    var says = "If not, we clear everything in %d seconds.".formatted(then);
                    return told(
                            of(it.journey(), "Are you still there?"),
                            List.of(says),
                            new Link("Yes, go on", JourneyViews.path(it.journey())));
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
                    journeys.giveUp(it.journey());
                    WayIn.forget(id, request, response);
                    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
                    return Screen.go(HOME);
                });
    }

    /** A journey's page at a kiosk leads by itself to the question whether anybody is there. */
    static ModelAndView watched(Journey it, ModelAndView page, Waits waits) {
        var around = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var response = around.getResponse();
        if (it.by().isAtKiosk() && response != null && !response.containsHeader(REFRESH)) {
            leaveAfter(waits, JourneyViews.path(it) + "/still-there", response);
        }
        return page;
    }

    // A header, for it works without scripts, and pages need no mark of their own for it.
    private static void leaveAfter(Waits waits, String path, HttpServletResponse response) {
        var seconds = waits.current().kiosk().waits().toSeconds();
        response.setHeader(REFRESH, seconds + ";url=" + path);
    }
}
