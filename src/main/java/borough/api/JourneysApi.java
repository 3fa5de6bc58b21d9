package borough.api;

import borough.api.ByProgram.Held;
import borough.api.ByProgram.Standing;
import borough.catalogue.Catalogue;
import borough.data.Json;
import borough.journeys.AtOnce;
import borough.journeys.Consents;
import borough.journeys.Journey;
import borough.services.Question;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Problem;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service step by step, for programs that ask one thing at a time. */
@Controller
class JourneysApi {
    private static final String PATH = "/api/journeys/{token}";

    private final Catalogue catalogue;
    private final ByProgram journeys;
    private final Consents consents;
    private final Created created;
    private final Stops stops;
    private final FilesApi files;

    JourneysApi(
            Catalogue catalogue, ByProgram journeys, Consents consents, Ends ends, FilesApi files) {
        this.catalogue = catalogue;
        this.journeys = journeys;
        this.consents = consents;
        this.created = ends.created();
        this.stops = ends.stops();
        this.files = files;
    }

    /** What a journey ends in, and what stops it. */
    @Component
    record Ends(Created created, Stops stops) {}

    @PostMapping("/api/journeys")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> begin(HttpServletRequest request) {
        var slug = only(request, "service");
        ServicesApi.service(catalogue, Viewer.partner(), slug);
        var held = journeys.begin(slug, Viewer.partner(), ServicesApi.likes(request));
        return told(HttpStatus.CREATED, held.orElseThrow(JourneysApi::notThere));
    }

    /** Goes on with what somebody lets this partner finish, by the code that they were given. */
    @PostMapping("/api/journeys/by-code")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> byCode(HttpServletRequest request) {
        var partner = Viewer.partner();
        return switch (consents.use(only(request, "code"), partner)) {
            case Consents.Used.Open(var begun) ->
                    told(HttpStatus.CREATED, ByProgram.held(begun, partner));
            case Consents.Used.Wrong() ->
                    notNow(
                            "This code opens nothing for you: it is wrong, was used or taken"
                                    + " back, is too old, or was made for somebody else");
            case Consents.Used.TooOften() ->
                    Problem.of(
                                    "pace",
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "Too many wrong codes",
                                    "Wait two hours, then try again.")
                            .answer();
        };
    }

    private static Held held(String token) {
        return new Held(token, Viewer.partner());
    }

    @GetMapping(PATH)
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> where(@PathVariable String token) {
        return told(HttpStatus.OK, held(token));
    }

    @PutMapping(PATH + "/answers/{question}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> answer(
            @PathVariable String token, @PathVariable String question, HttpServletRequest request) {
        var journey = look(held(token)).journey();
        var json = Body.read(request).json();
        var asked = journey.service().question(question);
        if (asked.isEmpty() || json.size() != 1 || !json.has("answer")) {
            var words = "Send {\"answer\": …} to a question of this service";
            return Stops.wrong(List.of(), Map.of(question, words)).answer();
        }
        var said = json.get("answer");
        return kept(
                held(token), Map.of(question, asking -> read(journey, asked.get(), said, asking)));
    }

    private Answer read(Journey journey, Question question, JsonNode said, Asking asking) {
        return FilesApi.takesFiles(question)
                ? files.read(journey, question, said, asking)
                : Reading.read(question, said, asking);
    }

    private ResponseEntity<String> kept(Held held, Map<String, Function<Asking, Answer>> said) {
        return switch (journeys.answer(held, said).orElseThrow(JourneysApi::notThere)) {
            case ByProgram.Became.Wrong(var words) -> Stops.wrong(List.of(), words).answer();
            case ByProgram.Became.Kept(var now) -> told(HttpStatus.OK, held, now);
        };
    }

    /** Answers several questions, all of them or none. */
    @PatchMapping(PATH + "/answers")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> answers(@PathVariable String token, HttpServletRequest request) {
        var journey = look(held(token)).journey();
        var json = Body.read(request).json();
        var submitted = Submitted.read(journey.service(), json);
        return submitted.wrong().isEmpty()
                ? kept(held(token), files.in(journey, submitted, json))
                : Stops.wrong(submitted.wrong(), Map.of()).answer();
    }

    @PostMapping(PATH + "/go-past")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> goPast(@PathVariable String token, HttpServletRequest request) {
        look(held(token));
        return journeys.goPast(held(token), only(request, "rule"))
                .map(now -> told(HttpStatus.OK, held(token), now))
                .orElseGet(() -> notNow("There is nothing of this name to go past now"));
    }

    /** Adds the person to what is open already. */
    @PostMapping(PATH + "/join")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> join(@PathVariable String token, HttpServletRequest request) {
        look(held(token));
        return journeys.joining(held(token), only(request, "rule"))
                .map(this::joined)
                .orElseGet(() -> notNow("There is nothing of this name to join now"));
    }

    private ResponseEntity<String> joined(ByProgram.Joins it) {
        var occasion = "journey " + it.journey().id();
        return stops.joined(it.found(), it.journey(), occasion, it.by());
    }

    @PostMapping(PATH + "/send")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> send(@PathVariable String token, HttpServletRequest request) {
        look(held(token));
        var now = journeys.send(held(token)).orElseThrow(JourneysApi::notThere);
        if (now.sent().isPresent()) {
            return created.told(now.journey().service(), now.sent().get(), now.isLent());
        }
        return now.step() instanceof Step.Ask ask
                ? Stops.wrong(List.of(), Map.of(ask.question().name(), "Answer this first"))
                        .answer()
                : told(HttpStatus.OK, held(token), now);
    }

    /** On to another service, with what was said filled in; its journey is another. */
    @PostMapping(PATH + "/on")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> goOn(@PathVariable String token, HttpServletRequest request) {
        var slug = only(request, "service");
        look(held(token));
        ServicesApi.service(catalogue, Viewer.partner(), slug);
        return journeys.goOn(held(token), slug)
                .map(it -> told(HttpStatus.CREATED, it))
                .orElseGet(() -> notNow("Only a journey that you began leads on to another"));
    }

    /** Back from where it led, once that is done, with what was said there. */
    @PostMapping(PATH + "/come-back")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> comeBack(@PathVariable String token, HttpServletRequest request) {
        var from = only(request, "from");
        look(held(token));
        return journeys.comeBack(held(token), held(from))
                .map(now -> told(HttpStatus.OK, held(token), now))
                .orElseGet(() -> notNow("That journey is not done, or began elsewhere"));
    }

    /** The person gets a link, and finishes it on our pages. */
    @PostMapping(PATH + "/hand-over")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> handOver(@PathVariable String token, HttpServletRequest request) {
        var contact = only(request, "contact");
        if (look(held(token)).isLent()) {
            return notNow("This is theirs already: they can go on with it where they began it");
        }
        return journeys.handOver(held(token), contact)
                ? ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(Map.of("handed over", true)))
                : notNow("Send the person’s mobile number or email address");
    }

    private static ResponseEntity<String> notNow(String words) {
        var title = "This can’t be done now";
        return Problem.of("journeys", HttpStatus.UNPROCESSABLE_CONTENT, title, words).answer();
    }

    // One text under one name, and nothing else.
    private static String only(HttpServletRequest request, String name) {
        ObjectNode json = Body.read(request).json();
        if (json.size() == 1 && json.path(name).isString()) {
            return json.get(name).asString();
        }
        throw new Declined(
                Stops.wrong(
                        List.of(
                                Submitted.Wrong.at(
                                        Submitted.path(name), "Send only " + name + ", a text")),
                        Map.of()));
    }

    private static Declined notThere() {
        return new Declined(
                Problem.of(
                        "journeys",
                        HttpStatus.NOT_FOUND,
                        "There is no such journey here",
                        "It may have been handed over, or be too old. Begin another."));
    }

    // A journey is open to its token, and only with a key for its service.
    private Standing look(Held held) {
        var found = journeys.look(held).orElseThrow(JourneysApi::notThere);
        ServicesApi.service(catalogue, held.partner(), found.service().slug());
        return found;
    }

    private ResponseEntity<String> told(HttpStatus status, Held held) {
        return told(status, held, look(held));
    }

    private ResponseEntity<String> told(HttpStatus status, Held held, Standing now) {
        var json = new LinkedHashMap<String, Object>();
        json.put("journey", held.token());
        json.put("service", now.service().slug());
        json.putAll(next(now));
        if (now.sent().isEmpty()) {
            json.putAll(SoFar.of(now.walked()));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(json));
    }

    private Map<String, Object> next(Standing now) {
        if (now.sent().isPresent()) {
            return Map.of("state", "sent", "reference", now.sent().get().text());
        }
        return switch (now.step()) {
            case Step.Ask ask -> SoFar.asking(ask);
            case Step.Ready ready -> Map.of("state", "ready");
            case Step.Found found -> Map.of("state", "found", "found", Created.says(found));
            case Step stopped -> stopped(stopped);
        };
    }

    private Map<String, Object> stopped(Step step) {
        var json = new LinkedHashMap<String, Object>();
        var problem = stops.stopped(step);
        json.put("state", problem.kind());
        json.put("says", problem.detail());
        json.putAll(problem.more());
        json.put("may go on", AtOnce.passable(step).isPresent());
        return json;
    }

    @ExceptionHandler(Declined.class)
    ResponseEntity<String> declined(Declined it) {
        return it.problem().answer();
    }
}
