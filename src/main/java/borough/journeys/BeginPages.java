package borough.journeys;

import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a journey begins, in each channel. */
@Controller
class BeginPages {
    private final WayIn way;

    BeginPages(WayIn way) {
        this.way = way;
    }

    @PostMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var by =
                new Journey.By(
                        "web", Optional.empty(), WayIn.device(request), way.tongue(slug, lang));
        return way.begin(slug, by, request, response);
    }

    @PostMapping("/kiosk/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView beginAtKiosk(
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var by = new Journey.By("kiosk", Optional.empty(), Device.KIOSK, way.tongue(slug, lang));
        return way.begin(slug, by, request, response);
    }

    @PostMapping("/staff/services/{slug}")
    @MayUse(Who.ADVISERS)
    ModelAndView beginForCaller(
            @PathVariable String slug,
            @RequestParam(defaultValue = "phone") String channel,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = channel.equals("reception") ? "reception" : "phone";
        var adviser = Optional.of(Viewer.signedIn().person());
        var by = new Journey.By(known, adviser, WayIn.device(request));
        return way.begin(slug, by, request, response);
    }
}
