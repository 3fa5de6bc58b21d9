package borough.asking;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.council.Contact;
import borough.council.Councils;
import borough.journeys.Waits;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
@Controller
class ServicePages {
    private final Catalogue catalogue;
    private final Areas areas;
    private final Councils councils;
    private final JourneyViews views;
    private final Waits waits;

    ServicePages(
            Catalogue catalogue, Areas areas, Councils councils, JourneyViews views, Waits waits) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.councils = councils;
        this.views = views;
        this.waits = waits;
    }

    @GetMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView start(@PathVariable String slug, @RequestParam(defaultValue = "en") String lang) {
        return catalogue
                .offered(slug)
                .map(it -> start(it, views.tongue(it, lang), "/services/"))
                .orElseGet(JourneyViews::noSuchService);
    }

    /** The page in this language, whose button posts to this path with the service's name. */
    ModelAndView start(Service it, Tongue tongue, String path) {
        var page = page(it, around(it, tongue), tongue, path);
        return Screen.in(tongue, Screen.page("asking/pages/start", page));
    }

    // The name stands on the page itself, or nobody would know what it is for.
    private JourneyFrame around(Service it, Tongue tongue) {
        return new JourneyFrame(
                it.in(tongue).neutralTitle().orElseGet(() -> it.in(tongue).title()),
                true,
                it.privacy().quickExit() ? waits.current().quickExit() : null,
                null,
                views.languages(it),
                false);
    }

    private StartPage page(Service it, JourneyFrame around, Tongue tongue, String path) {
        var contact = councils.current().contact();
        return new StartPage(
                around,
                it.in(tongue).title(),
                it.in(tongue).about(),
                new Link(areaName(it, tongue), AtKiosk.in(tongue, "/areas/" + it.area())),
                StartFacts.of(it, tongue),
                new StartPage.Ways(path + it.slug(), others(it, contact)));
    }

    private static List<String> others(Service it, Contact contact) {
        var others = new ArrayList<String>();
        if (it.channels().contains("phone")) {
            others.add("Ring %s. It takes as long by phone.".formatted(contact.phone()));
        }
        if (it.channels().contains("reception")) {
            others.add("Come to %s, and we do it with you.".formatted(contact.address()));
        }
        return others;
    }

    private String areaName(Service it, Tongue tongue) {
        return tongue.of(areas.named(it.area()).map(Areas.Area::name).orElse("Services"));
    }
}
