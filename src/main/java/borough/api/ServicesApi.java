package borough.api;

import borough.casebook.Event;
import borough.cases.Opening;
import borough.catalogue.Catalogue;
import borough.council.Partner;
import borough.data.NoLongerFree;
import borough.journeys.AtOnce;
import borough.services.Service;
import borough.values.Reference;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Problem;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Every service that names the api among its channels, with all answers at once. */
@Controller
public class ServicesApi {
    static final String CHANNEL = "api";

    private final Catalogue catalogue;
    private final AtOnce atOnce;
    private final Requests requests;
    private final Created created;
    private final Stops stops;

    ServicesApi(
            Catalogue catalogue, AtOnce atOnce, Requests requests, Created created, Stops stops) {
        this.catalogue = catalogue;
        this.atOnce = atOnce;
        this.requests = requests;
        this.created = created;
        this.stops = stops;
    }

    @PostMapping("/api/services/{slug}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> send(@PathVariable String slug, HttpServletRequest request) {
        var partner = Viewer.partner();
        var service = service(catalogue, partner, slug);
        var sent = Body.read(request);
        var asked =
                Requests.asked(
                        partner,
                        slug,
                        Optional.ofNullable(request.getHeader("Idempotency-Key")),
                        sent.bytes());
        var before = asked.flatMap(requests::before);
        if (before.isPresent()) {
            return created.told(service, before.get());
        }
        var submitted = Submitted.read(service, sent.json());
        return switch (atOnce.walk(service, submitted.said().in(likes(request)), by(partner))) {
            case AtOnce.Outcome.Wrong(var words) -> Stops.wrong(submitted.wrong(), words).answer();
            case AtOnce.Outcome any when !submitted.wrong().isEmpty() ->
                    Stops.wrong(submitted.wrong(), Map.of()).answer();
            case AtOnce.Outcome.Found(var found) -> Created.found(found);
            case AtOnce.Outcome.Stopped(Step.Duplicate found, var journey)
                    when submitted.join().contains(found.rule().name()) ->
                    stops.joined(found, journey, occasion(asked), by(partner));
            case AtOnce.Outcome.Stopped stopped ->
                    asked.flatMap(requests::before)
                            .map(one -> created.told(service, one))
                            .orElseGet(() -> stopped(stopped));
            case AtOnce.Outcome.Ready(var opening) -> created.told(service, open(opening, asked));
        };
    }

    private Reference open(Opening opening, Optional<RequestsStore.Asked> asked) {
        try {
            return requests.open(opening, asked);
        } catch (NoLongerFree taken) {
            throw new Declined(
                    Problem.of(
                            "taken",
                            HttpStatus.CONFLICT,
                            "Somebody else took it first",
                            String.valueOf(taken.getMessage())));
        }
    }

    // Not before this has been asked for again: sent twice at one moment, the second finds the case
    // of the first, which is its own.
    private ResponseEntity<String> stopped(AtOnce.Outcome.Stopped stopped) {
        atOnce.carryOut(stopped);
        return stops.stopped(stopped.step()).answer();
    }

    // Sent again under the same Idempotency-Key it is the same occasion.
    private static String occasion(Optional<RequestsStore.Asked> asked) {
        return "request "
                + asked.map(it -> it.key() + " " + it.requestHash())
                        .orElseGet(() -> UUID.randomUUID().toString());
    }

    // The words of errors and refusals, and of what the person is told until the end.
    static String likes(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language")))
                .orElse("en");
    }

    static Event.By by(Partner partner) {
        return new Event.By(partner.name(), CHANNEL);
    }

    /**
     * The live service of this name, where programs may use it and this partner's key is for it.
     */
    static Service service(Catalogue catalogue, Partner partner, String slug) {
        var service =
                catalogue
                        .live(slug)
                        .filter(it -> it.channels().contains(CHANNEL))
                        .orElseThrow(
                                () ->
                                        new Declined(
                                                Problem.of(
                                                        "services",
                                                        HttpStatus.NOT_FOUND,
                                                        "There is no such service here",
                                                        "The services are listed at /api.")));
        if (!partner.may(slug)) {
            throw new Declined(
                    Problem.of(
                            "keys",
                            HttpStatus.FORBIDDEN,
                            "Your key is not for this service",
                            "Ask the council for a key that is."));
        }
        return service;
    }

    @ExceptionHandler(Declined.class)
    ResponseEntity<String> declined(Declined it) {
        return it.problem().answer();
    }
}
