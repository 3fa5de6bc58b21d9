package borough.journeys;

import borough.catalogue.Catalogue;
import borough.services.Rule;
import borough.web.Link;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is offered instead, where the service offered is one that can be used here. */
@Component
class Offers {
    private final Catalogue catalogue;

    Offers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The first that is offered in this channel; at a kiosk nothing leads away from the kiosk. */
    Optional<Link> instead(Rule rule, String channel) {
        var isAtKiosk = channel.equals("kiosk");
        return rule.offers().stream()
                .flatMap(slug -> catalogue.live(slug).stream())
                .filter(it -> !isAtKiosk || it.channels().contains(channel))
                .map(it -> new Link(it.title(), (isAtKiosk ? "/kiosk/" : "/services/") + it.slug()))
                .findFirst();
    }
}
