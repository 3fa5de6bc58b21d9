package borough.saving;

import borough.accounts.Account;
import borough.accounts.Belongings;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.asking.WayIn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.SavedLinks;
import borough.tongues.Tongue;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody saved while signed in: on their home page, and gone on with without a link. */
@Controller
class OwnPages {
    private static final String PATH = "/account/journeys/{id}";
    private static final int MOST = 20;

    private final Belongings belongings;
    private final Going going;
    private final WayIn way;
    private final Times times;

    /** Finding a journey and binding it to another browser, together. */
    @Component
    record Going(Journeys journeys, SavedLinks links, TransactionTemplate transaction) {}

    OwnPages(Belongings belongings, Going going, WayIn way, Times times, HomeParts parts) {
        this.belongings = belongings;
        this.going = going;
        this.way = way;
        this.times = times;
        parts.adds(this::part);
    }

    private Optional<HomePart> part(Account account) {
        var unsent = going.journeys().unsent(belongings.journeys(account.id(), MOST));
        return unsent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HomePart(
                                30,
                                Tongue.say("What you saved"),
                                "",
                                unsent.stream().map(this::line).toList(),
                                null));
    }

    private HomePart.Line line(Journey it) {
        var service = it.service().in(Tongue.here());
        return new HomePart.Line(
                service.neutralTitle().orElseGet(service::title),
                Tongue.say("Last answered")
                        + " "
                        + Tongue.say(Words.day(it.since().at(), times.now())),
                "/account/journeys/" + it.id(),
                false);
    }

    @GetMapping(PATH)
    @MayUse(Who.RESIDENTS)
    ModelAndView look(@PathVariable String id) {
        var it = theirs(id);
        var service = it.service().in(it.by().tongue());
        var title = service.neutralTitle().orElseGet(service::title);
        return Screen.in(
                it.by().tongue(),
                Screen.page(
                        "saving/pages/own", new OwnSavedPage(title, "/account/journeys/" + id)));
    }

    /** From then on it is this browser's, and no other's. */
    @PostMapping(PATH)
    @MayUse(Who.RESIDENTS)
    ModelAndView goOn(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var it = theirs(id);
        var by = new Journey.By("web", Optional.empty(), WayIn.device(request));
        var begun =
                Objects.requireNonNull(
                        going.transaction().execute(status -> going.links().goOn(it, by)));
        return way.enter(begun, request, response);
    }

    private Journey theirs(String id) {
        var found =
                belongings.isTheirJourney(Viewer.resident().account(), id)
                        ? going.journeys().unsent(List.of(id))
                        : List.<Journey>of();
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
