package borough.journeys;

import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.council.Duty;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser begins a service for somebody who rings or stands at the desk. */
@Controller
class CallerPages {
    private final Catalogue catalogue;

    CallerPages(Catalogue catalogue, Frames frames) {
        this.catalogue = catalogue;
        frames.places(
                person ->
                        person.may(Duty.ADVISE)
                                ? List.of(
                                        new Frames.Place(20, "Help somebody", "/staff/services", 0))
                                : List.of());
    }

    @GetMapping("/staff/services")
    @MayUse(Who.ADVISERS)
    ModelAndView services() {
        var offered =
                catalogue.all().stream()
                        .filter(it -> it.front().channels().contains("phone"))
                        .map(CallerPages::offer)
                        .toList();
        return Screen.page("journeys/pages/for-callers", new ForCallersPage(offered));
    }

    private static ForCallersPage.Offer offer(Listed it) {
        return new ForCallersPage.Offer(
                it.front().title(),
                it.front().about(),
                "/staff/services/" + it.slug(),
                it.front().channels().contains("reception"));
    }
}
