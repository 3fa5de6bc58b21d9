package borough.journeys;

import borough.cases.Event;
import borough.services.Question;
import borough.services.Step;
import borough.services.Walked;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A journey's pages. The address has its id; a cookie has the secret that opens it. */
@Controller
class JourneyPages {
    private static final String COOKIE = "borough-journey-";

    private final Journeys journeys;
    private final JourneyViews views;

    JourneyPages(Journeys journeys, JourneyViews views) {
        this.journeys = journeys;
        this.views = views;
    }

    @PostMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return begin(slug, new Journey.By("web", Optional.empty()), request, response);
    }

    @PostMapping("/staff/services/{slug}")
    @MayUse(Who.ADVISERS)
    ModelAndView beginForCaller(
            @PathVariable String slug,
            @RequestParam(defaultValue = "phone") String channel,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = channel.equals("reception") ? "reception" : "phone";
        var adviser = Optional.of(Viewer.signedIn().person());
        return begin(slug, new Journey.By(known, adviser), request, response);
    }

    private ModelAndView begin(
            String slug, Journey.By by, HttpServletRequest request, HttpServletResponse response) {
        var begun = journeys.begin(slug, by);
        if (begun.isEmpty()) {
            return views.noSuchService();
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(begun.get(), request));
        return Screen.go("/journeys/" + begun.get().id());
    }

    private static String cookie(Journeys.Begun begun, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE + begun.id(), begun.secret())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/journeys/" + begun.id())
                .build()
                .toString();
    }

    /** Wherever the journey has come to. */
    @GetMapping("/journeys/{id}")
    @MayUse(Who.ANYONE)
    ModelAndView onward(@PathVariable String id, HttpServletRequest request) {
        var opened = open(id, request);
        return opened.isEmpty() ? views.gone() : onward(opened.get());
    }

    private ModelAndView onward(Journeys.Opened it) {
        var path = "/journeys/" + it.journey().id();
        if (it.journey().sent().isPresent()) {
            return Screen.go(path + "/sent");
        }
        var walked = journeys.next(it);
        return switch (walked.step()) {
            case Step.Ask ask -> Screen.go(path + "/" + ask.question().field());
            case Step.Ready ready -> Screen.go(path + "/check");
            default -> views.stopped(it.journey(), walked, "");
        };
    }

    @GetMapping("/journeys/{id}/{field}")
    @MayUse(Who.ANYONE)
    ModelAndView question(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        var it = opened.get();
        if (it.journey().sent().isPresent()) {
            return onward(it);
        }
        return asked(it, field)
                .map(ask -> views.question(it.journey(), ask, new Posted(sent), ""))
                .orElseGet(() -> onward(it));
    }

    // Only a question that is asked now, in its own words for this journey.
    private Optional<Walked> asked(Journeys.Opened it, String field) {
        return questionOf(it, field)
                .map(question -> journeys.again(it, question))
                .filter(
                        walked ->
                                walked.step() instanceof Step.Ask ask
                                        && ask.question().field().equals(field));
    }

    private static Optional<Question> questionOf(Journeys.Opened it, String field) {
        return it.journey().service().questions().stream()
                .filter(question -> question.field().equals(field))
                .findFirst();
    }

    @PostMapping("/journeys/{id}/{field}")
    @MayUse(Who.ANYONE)
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        var it = opened.get();
        var walked = asked(it, field);
        if (it.journey().sent().isPresent() || walked.isEmpty()) {
            return onward(it);
        }
        var posted = new Posted(sent);
        if (views.isLookingUp(walked.get(), posted)) {
            return views.question(it.journey(), walked.get(), posted, "");
        }
        var ask = (Step.Ask) walked.get().step();
        return switch (ask.question().answerType().read(ask.asking(), posted)) {
            case Answer.Wrong wrong ->
                    views.question(it.journey(), walked.get(), posted, wrong.words());
            case Answer.Passed passed -> kept(it, ask.question(), Nothing.NOTHING);
            case Answer.Given given -> kept(it, ask.question(), given.value());
        };
    }

    private ModelAndView kept(Journeys.Opened it, Question question, Object value) {
        journeys.answer(it, question, value);
        return Screen.go("/journeys/" + it.journey().id());
    }

    @GetMapping("/journeys/{id}/check")
    @MayUse(Who.ANYONE)
    ModelAndView check(@PathVariable String id, HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        var walked = journeys.next(opened.get());
        return walked.step() instanceof Step.Ready ready && opened.get().journey().sent().isEmpty()
                ? views.check(opened.get().journey(), ready)
                : onward(opened.get());
    }

    /** Goes past a warning or, where the rule allows it, a diversion or a refusal. */
    @PostMapping("/journeys/{id}/go-on")
    @MayUse(Who.ANYONE)
    ModelAndView goOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        var it = opened.get();
        var walked = journeys.next(it);
        return switch (walked.step()) {
            case Step.Warned warned -> gonePast(it, warned.rule().name(), "");
            case Step.Diverted diverted when diverted.rule().mayGoOn() ->
                    gonePast(it, diverted.rule().name(), "");
            case Step.Refused refused when mayOverride(refused) ->
                    reason.isBlank()
                            ? views.stopped(it.journey(), walked, "Enter the reason")
                            : gonePast(it, refused.rule().name(), reason.strip());
            default -> onward(it);
        };
    }

    private static boolean mayOverride(Step.Refused refused) {
        return refused.rule()
                .override()
                .filter(role -> Viewer.ifSignedIn().filter(it -> it.holds(role)).isPresent())
                .isPresent();
    }

    private ModelAndView gonePast(Journeys.Opened it, String rule, String reason) {
        journeys.goPast(it, rule, reason);
        return Screen.go("/journeys/" + it.journey().id());
    }

    @PostMapping("/journeys/{id}/send")
    @MayUse(Who.ANYONE)
    ModelAndView send(@PathVariable String id, HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        return switch (journeys.send(opened.get(), by(opened.get().journey()))) {
            case Journeys.Sending.Sent sent -> Screen.go("/journeys/" + id + "/sent");
            case Journeys.Sending.NotYet notYet -> onward(opened.get());
        };
    }

    private static Event.By by(Journey it) {
        return it.by().isAssisted()
                ? new Event.By(Viewer.signedIn().name(), it.by().channel())
                : new Event.By("Customer", it.by().channel());
    }

    @GetMapping("/journeys/{id}/sent")
    @MayUse(Who.ANYONE)
    ModelAndView sent(@PathVariable String id, HttpServletRequest request) {
        var opened = open(id, request);
        if (opened.isEmpty()) {
            return views.gone();
        }
        return opened.get().journey().sent().isPresent()
                ? views.sent(opened.get().journey())
                : onward(opened.get());
    }

    private Optional<Journeys.Opened> open(String id, HttpServletRequest request) {
        var secret =
                Optional.ofNullable(request.getCookies()).stream()
                        .flatMap(Arrays::stream)
                        .filter(it -> it.getName().equals(COOKIE + id))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
        return journeys.open(id, secret, Viewer.ifSignedIn());
    }
}
