package borough.asking;

import borough.catalogue.Catalogue;
import borough.journeys.Journey;
import borough.services.Rule;
import borough.services.Service;
import borough.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is offered instead, where the service offered is one that can be used here. */
@Component
public class Offers {
    private final Catalogue catalogue;

    Offers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The first that is offered in this channel, or the service that a diversion leads to; at a
     * kiosk nothing leads away from the kiosk.
     */
    public Optional<Link> instead(Rule rule, Journey it) {
        var to = rule.way().to().map(Rule.Leads::said);
        return all(Stream.concat(rule.offers().stream(), to.stream()).toList(), it).stream()
                .findFirst();
    }

    /** Those of these services that can be used here, in this channel. */
    List<Link> all(List<String> slugs, Journey of) {
        var isAtKiosk = of.by().isAtKiosk();
        return slugs.stream()
                .flatMap(slug -> live(slug).stream())
                .filter(it -> !isAtKiosk || it.channels().contains("kiosk"))
                .map(it -> new Link(it.in(of.tongue()).title(), way(of) + it.slug()))
                .toList();
    }

    /** Those of these services that can be used here, at home, each begun below this path. */
    public List<Link> all(List<String> slugs, String path) {
        return slugs.stream()
                .flatMap(slug -> live(slug).stream())
                .filter(it -> it.channels().contains("web"))
                .map(it -> new Link(it.title(), path + it.slug()))
                .toList();
    }

    // With what was answered, where there is a page for that: at home.
    private static String way(Journey of) {
        if (of.by().isAtKiosk()) {
            return "/kiosk/";
        }
        boolean isLookedAt = of.id().startsWith("/") || of.by().isAssisted();
        return isLookedAt ? "/services/" : JourneyViews.path(of) + "/on/";
    }

    Optional<Service> live(String slug) {
        return catalogue.live(slug);
    }
}
