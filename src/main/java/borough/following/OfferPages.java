package borough.following;

import borough.asking.WayIn;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** On from a request to a service that its stage offers, with what was answered filled in. */
@Controller
class OfferPages {
    private final Cases cases;
    private final CustomersView view;
    private final GoingOn goingOn;
    private final WayIn way;

    OfferPages(Cases cases, CustomersView view, GoingOn goingOn, WayIn way) {
        this.cases = cases;
        this.view = view;
        this.goingOn = goingOn;
        this.way = way;
    }

    @PostMapping("/follow/{reference}/{secret}/on/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var read = Reference.read(reference).filter(it -> cases.opens(it, secret));
        return read.flatMap(view::see)
                .filter(seen -> seen.offers().contains(slug))
                .flatMap(
                        seen ->
                                goingOn.begin(
                                        seen.service(),
                                        view.answers(read.get()),
                                        slug,
                                        by(seen, request)))
                .map(begun -> way.enter(begun, request, response))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Journey.By by(CustomersView.Seen seen, HttpServletRequest request) {
        var tongue = Tongue.named(seen.story().language());
        return new Journey.By("web", Optional.empty(), WayIn.device(request), tongue);
    }
}
