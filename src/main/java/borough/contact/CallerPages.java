package borough.contact;

import borough.asking.JourneyViews;
import borough.asking.WayIn;
import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.council.Councils;
import borough.council.Duty;
import borough.journeys.Journey;
import borough.journeys.PickingUp;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an adviser begins a service for somebody who rings or stands at the desk, or goes on with
 * one that they began themselves.
 */
@Controller
class CallerPages {
    private static final String PATH = "/staff/services";
    private static final String PAGE = "contact/pages/for-callers";

    private final Catalogue catalogue;
    private final Councils councils;
    private final PickingUp pickingUp;
    private final Callers callers;
    private final WayIn way;

    CallerPages(
            Catalogue catalogue,
            Councils councils,
            PickingUp pickingUp,
            Callers callers,
            Around around) {
        this.catalogue = catalogue;
        this.councils = councils;
        this.pickingUp = pickingUp;
        this.callers = callers;
        this.way = around.way();
        around.frames()
                .places(
                        person ->
                                person.may(Duty.ADVISE)
                                        ? List.of(
                                                new Frames.Place(20, "Help somebody", PATH, 0)
                                                        .holding(
                                                                PATH,
                                                                "/staff/journeys",
                                                                "/staff/enquiries"))
                                        : List.of());
    }

    /** The way into journeys, and what stands around each page. */
    @Component
    record Around(WayIn way, Frames frames) {}

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView services(
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String reach) {
        var person = Viewer.signedIn();
        if (callers.mustSayWhy(customer, person)) {
            return Screen.go(Callers.page(customer));
        }
        var page = page(said(told), "", null).about(callers.named(customer));
        return Screen.page(PAGE, page.reachedBy(reach.strip(), callers.reachedBy(reach)));
    }

    private static @Nullable String said(String told) {
        return switch (told) {
            case "handed-over" -> "The link is on its way. The caller can finish it themselves.";
            case "joined" -> "The caller was added to what is open already.";
            case "written" -> "It is written down.";
            default -> null;
        };
    }

    private ForCallersPage page(@Nullable String told, String typed, @Nullable Fault wrong) {
        var offered =
                catalogue.all().stream()
                        .filter(it -> it.front().channels().contains("phone"))
                        .map(CallerPages::offer)
                        .toList();
        return new ForCallersPage(offered, told, typed, wrong, ForCallersPage.Whom.NOBODY);
    }

    private static ForCallersPage.Offer offer(Listed it) {
        return new ForCallersPage.Offer(
                it.front().title(),
                it.front().about(),
                PATH + "/" + it.slug(),
                it.front().channels().contains("reception"));
    }

    @PostMapping(PATH + "/{slug}")
    @MayUse(Who.ADVISERS)
    ModelAndView begin(
            @PathVariable String slug,
            @RequestParam(defaultValue = "phone") String channel,
            @RequestParam(defaultValue = "") String customer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var by = by(channel, request);
        if (callers.mustSayWhy(customer, Viewer.signedIn())) {
            return Screen.go(Callers.page(customer));
        }
        return callers.of(customer)
                .flatMap(it -> callers.begin(slug, by, it))
                .map(begun -> way.enter(begun, request, response))
                .orElseGet(() -> way.begin(slug, by, request, response));
    }

    private static Journey.By by(String channel, HttpServletRequest request) {
        var known = channel.equals("reception") ? "reception" : "phone";
        var adviser = Optional.of(Viewer.signedIn().person());
        return new Journey.By(known, adviser, WayIn.device(request));
    }

    /** Goes on with the journey whose code was read aloud. */
    @PostMapping("/staff/pick-up")
    @MayUse(Who.ADVISERS)
    ModelAndView pickUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "phone") String channel,
            HttpServletRequest request) {
        return pickingUp
                .pickUp(code, by(channel, request))
                .map(id -> Screen.go("/staff/journeys/" + id))
                .orElseGet(() -> notFound(code));
    }

    private ModelAndView notFound(String code) {
        var wrong =
                code.isBlank()
                        ? "Enter the code that the caller reads out"
                        : "Nothing is open under this code. Ask the caller to read it again";
        return Screen.wrong(PAGE, page(null, code, new Fault("code", wrong)));
    }

    /** Where somebody who is stuck finds our number and the code to read out. */
    @GetMapping("/journeys/{id}/help")
    @MayUse(Who.ANYONE)
    ModelAndView help(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id,
                request,
                it ->
                        Screen.page(
                                "contact/pages/help",
                                new HelpPage(
                                        way.around(it.journey()),
                                        councils.current().contact().phone(),
                                        pickingUp.code(it.journey()),
                                        JourneyViews.path(it.journey()))));
    }
}
