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

    Optional<Link> instead(Rule rule) {
        return rule.offers().stream()
                .flatMap(slug -> catalogue.live(slug).stream())
                .map(it -> new Link(it.title(), "/services/" + it.slug()))
                .findFirst();
    }
}
