package borough.asking;

import borough.casebook.Event;
import borough.journeys.Drawn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.journeys.PhoneCodes;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking over the answers, sending them, and what is said then. */
@Controller
class SendingPages {
    private final WayIn way;
    private final Journeys journeys;
    private final PhoneCodes codes;
    private final EndViews views;

    SendingPages(WayIn way, Journeys journeys, PhoneCodes codes, EndViews views) {
        this.way = way;
        this.codes = codes;
        this.journeys = journeys;
        this.views = views;
    }

    @GetMapping("/journeys/{id}/check")
    @MayUse(Who.ANYONE)
    ModelAndView check(
            @PathVariable String id,
            @RequestParam(defaultValue = "no") String changed,
            HttpServletRequest request) {
        return way.open(id, request, it -> check(it, changed.equals("yes")));
    }

    private ModelAndView check(Opened it, boolean changed) {
        var walked = journeys.next(it);
        return walked.step() instanceof Step.Ready ready && it.journey().sent().isEmpty()
                ? views.check(it.journey(), walked, ready, changed)
                : onward(it);
    }

    private static ModelAndView onward(Opened it) {
        return Screen.go(JourneyViews.path(it.journey()));
    }

    @PostMapping("/journeys/{id}/send")
    @MayUse(Who.ANYONE)
    ModelAndView send(
            @PathVariable String id,
            @RequestParam(name = Drawn.FIELD, defaultValue = "") String drawn,
            HttpServletRequest request) {
        return way.open(
                id,
                request,
                it ->
                        Drawn.isOlder(it.journey(), drawn)
                                ? Screen.go(JourneyViews.path(it.journey()) + "/check?changed=yes")
                                : proved(it));
    }

    // What is not ready yet goes to the page of what is left; the code comes last.
    private ModelAndView proved(Opened it) {
        var phone = codes.toProve(it.journey());
        if (phone.isEmpty() || !(journeys.next(it).step() instanceof Step.Ready)) {
            return send(it);
        }
        var told = codes.text(it.journey(), phone.get()) ? "" : "?told=often";
        return Screen.go(JourneyViews.path(it.journey()) + "/phone-code" + told);
    }

    private ModelAndView send(Opened it) {
        return switch (journeys.send(it, by(it.journey()))) {
            case Journeys.Sending.Sent sent -> Screen.go(JourneyViews.path(it.journey()) + "/sent");
            case Journeys.Sending.NotYet notYet -> onward(it);
            case Journeys.Sending.Withdrawn gone -> views.withdrawn(it.journey());
        };
    }

    private static Event.By by(Journey it) {
        return new Event.By("Customer", it.by().channel());
    }

    @GetMapping("/journeys/{id}/sent")
    @MayUse(Who.ANYONE)
    ModelAndView sent(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id,
                request,
                it -> it.journey().sent().isPresent() ? views.sent(it.journey()) : onward(it));
    }
}
