package borough.saving;

import borough.asking.WayIn;
import borough.casebook.Event;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.journeys.PhoneCodes;
import borough.tongues.Tongue;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Entering the code that came to the phone somebody gave, before what they ask for is sent. */
@Controller
class PhoneCodePages {
    private static final String PAGE = "/phone-code";
    private static final String PAGE_OF_CODE = "saving/pages/phonecode";
    private static final String AGAIN = "again";
    private static final String OFTEN = "often";
    private static final String WRONG =
            "This is not the code we texted, or it has run out. Look again, or ask for a new one";
    private static final String TOO_MANY =
            "We have texted this number too often. Wait an hour, or change the number";

    private final WayIn way;
    private final PhoneCodes codes;
    private final Journeys journeys;

    PhoneCodePages(WayIn way, PhoneCodes codes, Journeys journeys) {
        this.way = way;
        this.codes = codes;
        this.journeys = journeys;
    }

    private static String path(Journey it) {
        return "/journeys/" + it.id();
    }

    private ModelAndView text(Journey it, String phone) {
        return Screen.go(path(it) + PAGE + "?told=" + (codes.text(it, phone) ? AGAIN : OFTEN));
    }

    // What is still to be seen or said, and what is withdrawn, the journey's own page says.
    private ModelAndView send(Opened it) {
        var by = new Event.By("Customer", it.journey().by().channel());
        var isSent = journeys.send(it, by) instanceof Journeys.Sending.Sent;
        return Screen.go(path(it.journey()) + (isSent ? "/sent" : ""));
    }

    @GetMapping("/journeys/{id}" + PAGE)
    @MayUse(Who.ANYONE)
    ModelAndView page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request) {
        var wrong = told.equals(OFTEN) ? TOO_MANY : null;
        return way.open(id, request, it -> page(it, wrong, told.equals(AGAIN)));
    }

    private ModelAndView page(Opened it, @Nullable String wrong, boolean isAgain) {
        return codes.toProve(it.journey())
                .filter(phone -> it.journey().sent().isEmpty())
                .map(
                        phone ->
                                new PhoneCodePage(
                                        way.around(it.journey()),
                                        path(it.journey()),
                                        PhoneCodes.spaced(phone),
                                        wrong == null ? null : Tongue.say(wrong),
                                        isAgain))
                .map(
                        page ->
                                wrong == null
                                        ? Screen.page(PAGE_OF_CODE, page)
                                        : Screen.wrong(PAGE_OF_CODE, page))
                .orElseGet(() -> Screen.go(path(it.journey())));
    }

    @PostMapping("/journeys/{id}" + PAGE)
    @MayUse(Who.ANYONE)
    ModelAndView enter(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "_again", defaultValue = "") String again,
            HttpServletRequest request) {
        return way.open(id, request, it -> enter(it, code, !again.isEmpty()));
    }

    private ModelAndView enter(Opened it, String code, boolean isAgain) {
        var phone = codes.toProve(it.journey());
        if (phone.isEmpty() || it.journey().sent().isPresent()) {
            return Screen.go(path(it.journey()));
        }
        if (isAgain) {
            return text(it.journey(), phone.get());
        }
        return codes.prove(it.journey(), phone.get(), code) ? send(it) : page(it, WRONG, false);
    }
}
