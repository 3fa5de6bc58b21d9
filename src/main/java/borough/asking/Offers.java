package borough.asking;

import borough.catalogue.Catalogue;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.services.Rule;
import borough.services.Service;
import borough.web.Asked;
import borough.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is offered instead, where the service offered is one that can be used here. */
@Component
public class Offers {
    private static final String MISSING_ADDRESS = "tell-us-an-address";

    private final Catalogue catalogue;
    private final GoingOn goingOn;

    Offers(Catalogue catalogue, GoingOn goingOn) {
        this.catalogue = catalogue;
        this.goingOn = goingOn;
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
                .map(it -> new Link(it.in(of.tongue()).title(), way(of, it) + it.slug()))
                .toList();
    }

    /**
     * Where somebody who looked for an address and did not find it tells us of it: a service whose
     * cases are the gazetteer officer's list.
     */
    Optional<Link> missingAddress(Asked asked, Journey it) {
        boolean hasLooked = !asked.from().isEmpty() || asked.fault() != null;
        return asked.type().equals("property") && hasLooked
                ? all(List.of(MISSING_ADDRESS), it).stream().findFirst()
                : Optional.empty();
    }

    /**
     * The journey that this one came from, by a press, for it changes what that journey knows;
     * nothing where it came from none that is still open.
     */
    public Optional<Link> back(Journey it) {
        return goingOn.back(it)
                .map(
                        before ->
                                new Link(
                                        before.service().in(it.tongue()).title(),
                                        JourneyViews.path(it) + "/back"));
    }

    /** Those of these services that can be used here, at home, each begun below this path. */
    public List<Link> all(List<String> slugs, String path) {
        return slugs.stream()
                .flatMap(slug -> live(slug).stream())
                .filter(it -> it.channels().contains("web"))
                .map(it -> new Link(it.title(), path + it.slug()))
                .toList();
    }

    // With what was answered. What is not offered by phone, an adviser can only look at.
    private static String way(Journey of, Service other) {
        boolean isLookedAt =
                of.id().startsWith("/")
                        || of.by().isAssisted() && !other.channels().contains(of.by().channel());
        if (isLookedAt) {
            return "/services/";
        }
        return JourneyViews.path(of) + (of.by().isAtKiosk() ? "/at-kiosk/" : "/on/");
    }

    Optional<Service> live(String slug) {
        return catalogue.live(slug);
    }
}
