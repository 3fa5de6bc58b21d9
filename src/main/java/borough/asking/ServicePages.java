package borough.asking;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.council.Contact;
import borough.council.Councils;
import borough.journeys.Waits;
import borough.services.Service;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
@Controller
class ServicePages {
    private final Catalogue catalogue;
    private final Areas areas;
    private final Councils councils;
    private final Waits waits;

    ServicePages(Catalogue catalogue, Areas areas, Councils councils, Waits waits) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.councils = councils;
        this.waits = waits;
    }

    @GetMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView start(@PathVariable String slug) {
        return catalogue
                .live(slug)
                .map(it -> Screen.page("asking/pages/start", page(it, around(it), "/services/")))
                .orElseGet(JourneyViews::noSuchService);
    }

    // The name stands on the page itself, or nobody would know what it is for.
    JourneyFrame around(Service it) {
        var privacy = it.privacy();
        return new JourneyFrame(
                privacy.title().orElse(it.title()),
                true,
                privacy.quickExit() ? waits.current().quickExit() : null,
                null);
    }

    StartPage page(Service it, JourneyFrame around, String path) {
        var contact = councils.current().contact();
        return new StartPage(
                around,
                it.title(),
                it.about(),
                new Link(areaName(it), "/areas/" + it.area()),
                StartFacts.of(it),
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

    private String areaName(Service it) {
        return areas.named(it.area()).map(Areas.Area::name).orElse("Services");
    }
}
