package borough.api;

import borough.casebook.Event;
import borough.catalogue.Catalogue;
import borough.data.Json;
import borough.journeys.AtOnce;
import borough.journeys.Joining;
import borough.journeys.Journey;
import borough.services.Rule;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.walking.Step;
import borough.web.Links;
import borough.web.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What stops a program on its way through a service, in the words that a page would say. */
@Component
class Stops {
    private final Catalogue catalogue;
    private final Links links;
    private final Joining joining;
    private final Clock clock;

    Stops(Catalogue catalogue, Links links, Joining joining, Clock clock) {
        this.catalogue = catalogue;
        this.links = links;
        this.joining = joining;
        this.clock = clock;
    }

    /** What to put right: pieces of the request, then answers by question. */
    static Problem wrong(List<Submitted.Wrong> pieces, Map<String, String> byQuestion) {
        var answers =
                byQuestion.entrySet().stream()
                        .map(it -> Submitted.Wrong.of(it.getKey(), it.getValue()));
        return Problem.of(
                        "answers",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "There is a problem with what was sent",
                        "Put right what is in errors, and send it again. Nothing was kept.")
                .with(
                        "errors",
                        Stream.concat(pieces.stream(), answers)
                                .map(Submitted.Wrong::json)
                                .toList());
    }

    /** A refusal, a diversion or a warning. */
    Problem stopped(Step step) {
        var problem = problem(step);
        return problem.with("may go on", AtOnce.passable(step).isPresent());
    }

    private Problem problem(Step step) {
        return switch (step) {
            case Step.Refused it ->
                    stopped("refused", "We can’t do this now", it.rule(), it.words());
            case Step.Diverted it ->
                    stopped("sent-elsewhere", "Somebody else can help", it.rule(), it.words())
                            .with("to", it.to())
                            .with(
                                    "comes back",
                                    it.rule().way().to().filter(Rule.Leads::comesBack).isPresent());
            case Step.Duplicate it ->
                    stopped("open-already", "We know about this already", it.rule(), it.words())
                            .with("may", it.rule().may().stream().map(Rule.May::said).toList())
                            .with(
                                    "open",
                                    it.rule().may().contains(Rule.May.SHOW) ? open(it) : List.of());
            case Step.Shown it -> stopped("warnings", "This may help", it.rule(), it.words());
            case Step.Warned it ->
                    stopped("warnings", "Read this before going on", it.rule(), it.words());
            default -> throw new IllegalStateException("Nothing stops here: " + step);
        };
    }

    // As the page tells it: nothing that tells who asked for it.
    private List<Map<String, String>> open(Step.Duplicate found) {
        return joining.open(found, Tongue.here()).stream().map(this::open).toList();
    }

    private Map<String, String> open(Joining.Open open) {
        var json = new LinkedHashMap<String, String>();
        json.put("title", open.about().about().title());
        if (!open.says().isEmpty()) {
            json.put("says", Marked.plain(open.says()));
        }
        open.promise(clock.instant())
                .ifPresent(promise -> json.put("promise", Tongue.here().plain(promise)));
        return json;
    }

    /** Adds the person to what is open already, once for each occasion, and tells of it. */
    ResponseEntity<String> joined(Step.Duplicate found, Journey who, String occasion, Event.By by) {
        joining.join(found, who, occasion, by);
        var json = new LinkedHashMap<String, Object>();
        json.put("state", "joined");
        json.put("rule", found.rule().name());
        json.put(
                "says",
                Tongue.here().plain("Somebody told us before you. We have added you to it."));
        json.put("open", open(found));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.write(json));
    }

    private Problem stopped(String kind, String title, Rule rule, String words) {
        return Problem.of(kind, HttpStatus.UNPROCESSABLE_CONTENT, title, Marked.plain(words))
                .with("rule", rule.name())
                .with("offers", offers(rule));
    }

    private List<Map<String, String>> offers(Rule rule) {
        return rule.offers().stream()
                .flatMap(slug -> catalogue.live(slug).stream())
                .map(
                        it -> {
                            var offer = new LinkedHashMap<String, String>();
                            offer.put("service", it.slug());
                            offer.put("title", it.title());
                            offer.put("link", links.to("/services/" + it.slug()));
                            return Map.copyOf(offer);
                        })
                .toList();
    }
}
