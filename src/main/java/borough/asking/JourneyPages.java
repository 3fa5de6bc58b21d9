package borough.asking;

import borough.asking.JourneyViews.Redrawn;
import borough.documents.Owner;
import borough.journeys.Drawn;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.services.Question;
import borough.tongues.Languages;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering a journey's questions, one a page, and going past what may be gone past. */
@Controller
class JourneyPages {
    private final WayIn way;
    private final Journeys journeys;
    private final JourneyViews views;
    private final EndViews ends;
    private final AskedFiles files;

    JourneyPages(
            WayIn way, Journeys journeys, JourneyViews views, EndViews ends, AskedFiles files) {
        this.way = way;
        this.files = files;
        this.journeys = journeys;
        this.views = views;
        this.ends = ends;
    }

    @PostMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = WayIn.device(request);
        var by = new Journey.By("web", Optional.empty(), device, way.tongue(slug, lang));
        return way.begin(slug, by, request, response);
    }

    /** Wherever the journey has come to. */
    @GetMapping("/journeys/{id}")
    @MayUse(Who.ANYONE)
    ModelAndView onward(@PathVariable String id, HttpServletRequest request) {
        return way.open(id, request, this::onward);
    }

    private ModelAndView onward(Opened it) {
        if (it.journey().sent().isPresent()) {
            return Screen.go(JourneyViews.path(it.journey()) + "/sent");
        }
        var walked = journeys.next(it);
        return switch (walked.step()) {
            case Step.Ask ask -> Screen.go(next(it, walked));
            case Step.Ready ready -> Screen.go(next(it, walked));
            case Step.Found found -> ends.found(it.journey(), walked, found);
            case Step.Duplicate found -> Screen.go(next(it, walked));
            default -> views.stopped(it.journey(), walked, "");
        };
    }

    /** The page of the next step; what stops a journey is shown at the journey's own address. */
    private static String next(Opened it, Walked walked) {
        var path = JourneyViews.path(it.journey());
        return switch (walked.step()) {
            case Step.Ask ask -> path + "/" + ask.question().field();
            case Step.Ready ready -> path + "/check";
            case Step.Duplicate found -> path + "/already";
            default -> path;
        };
    }

    @GetMapping("/journeys/{id}/{field}")
    @MayUse(Who.ANYONE)
    ModelAndView question(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return way.open(id, request, it -> question(it, field, new Posted(sent), request));
    }

    private ModelAndView question(
            Opened it, String field, Posted typed, HttpServletRequest request) {
        var asked = asked(it, field);
        if (asked.isEmpty()) {
            return onward(it);
        }
        var ask = (Step.Ask) asked.get().step();
        var posted = files.taken(it.journey(), List.of(ask), typed, request);
        var question = ask.question();
        journeys.shown(it.journey(), question);
        var drawn = Drawn.of(it.journey(), question);
        return views.question(it.journey(), asked.get(), posted, Redrawn.afresh(drawn));
    }

    // Only a question that is asked now, in its own words for this journey.
    private Optional<Walked> asked(Opened it, String field) {
        if (it.journey().sent().isPresent()) {
            return Optional.empty();
        }
        return it.journey().service().questions().stream()
                .filter(question -> question.field().equals(field))
                .findFirst()
                .map(question -> journeys.again(it, question))
                .filter(
                        walked ->
                                walked.step() instanceof Step.Ask ask
                                        && ask.question().field().equals(field));
    }

    @PostMapping("/journeys/{id}/{field}")
    @MayUse(Who.ANYONE)
    ModelAndView answer(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var typed = new Posted(sent);
        return way.open(
                id,
                request,
                it ->
                        asked(it, field)
                                .map(
                                        walked ->
                                                answer(
                                                        it,
                                                        walked,
                                                        taken(it, walked, typed, request)))
                                .orElseGet(() -> onward(it)));
    }

    private Posted taken(Opened it, Walked walked, Posted typed, HttpServletRequest request) {
        return files.taken(it.journey(), List.of((Step.Ask) walked.step()), typed, request);
    }

    private ModelAndView answer(Opened it, Walked walked, Posted posted) {
        var drawn = posted.first(Drawn.FIELD);
        if (!posted.first(Languages.FIELD).isEmpty()) {
            return speak(it, walked, posted);
        }
        if (views.isLookingUp(walked, posted) && !isSaving(posted)) {
            return views.question(it.journey(), walked, posted, Redrawn.afresh(drawn));
        }
        var ask = (Step.Ask) walked.step();
        return switch (journeys.read(ask, posted)) {
            case Answer.Wrong wrong -> wrong(it, walked, posted, wrong.words());
            case Answer.Passed passed -> kept(it, walked, posted, Nothing.NOTHING);
            case Answer.Given given -> kept(it, walked, posted, given.value());
        };
    }

    // In another language, with what was typed so far.
    private ModelAndView speak(Opened it, Walked before, Posted posted) {
        var language = posted.first(Languages.FIELD);
        var now = journeys.speak(it, views.tongue(it.journey().service(), language));
        var question = ((Step.Ask) before.step()).question();
        var drawn = Redrawn.afresh(posted.first(Drawn.FIELD));
        var page = views.question(now.journey(), journeys.again(now, question), posted, drawn);
        return Screen.in(now.journey().tongue(), page);
    }

    /** Reads the journey in another of its service's languages from here on. */
    @PostMapping("/journeys/{id}/language")
    @MayUse(Who.ANYONE)
    ModelAndView speak(
            @PathVariable String id,
            @RequestParam(name = Languages.FIELD, defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        return way.open(
                id,
                request,
                it -> {
                    journeys.speak(it, views.tongue(it.journey().service(), language));
                    var path = JourneyViews.path(it.journey());
                    return Screen.go(back.matches(path + "(/[a-z-]+)?") ? back : path);
                });
    }

    // Whoever saves need not finish the answer first; the next page says that it was not kept.
    private ModelAndView wrong(Opened it, Walked walked, Posted posted, String words) {
        if (isSaving(posted)) {
            return Screen.go(JourneyViews.path(it.journey()) + "/save?answer=not-kept");
        }
        var question = ((Step.Ask) walked.step()).question();
        journeys.notAccepted(it.journey(), question);
        var redrawn = Redrawn.wrong(words, posted.first(Drawn.FIELD));
        return views.question(it.journey(), walked, posted, redrawn);
    }

    private ModelAndView kept(Opened it, Walked walked, Posted posted, Object value) {
        var question = ((Step.Ask) walked.step()).question();
        if (Drawn.isOlder(it.journey(), question, posted.first(Drawn.FIELD), value)) {
            return views.question(it.journey(), walked, posted, newer(it, walked, question));
        }
        var next = journeys.answer(it, question, value);
        files.keepOnly(Owner.journey(it.journey().id()), (Step.Ask) walked.step(), value);
        var path = JourneyViews.path(it.journey());
        return Screen.go(isSaving(posted) ? path + "/save" : next(it, next));
    }

    private static boolean isSaving(Posted posted) {
        return !posted.first("_save").isEmpty();
    }

    // The page that comes back was drawn with the newer answer, so that pressing again counts.
    private Redrawn newer(Opened it, Walked walked, Question question) {
        return new Redrawn("", journeys.words(it, question), Drawn.of(it.journey(), question));
    }

    /** Goes past a warning or, where the rule allows it, a diversion or a refusal. */
    @PostMapping("/journeys/{id}/go-on")
    @MayUse(Who.ANYONE)
    ModelAndView goOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return way.open(id, request, it -> goOn(it, reason));
    }

    private ModelAndView goOn(Opened it, String reason) {
        if (it.journey().sent().isPresent()) {
            return onward(it);
        }
        var walked = journeys.next(it);
        return switch (walked.step()) {
            case Step.Warned warned -> gonePast(it, warned.rule().name(), "");
            case Step.Shown shown -> gonePast(it, shown.rule().name(), "");
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

    private ModelAndView gonePast(Opened it, String rule, String reason) {
        return Screen.go(next(it, journeys.goPast(it, rule, reason)));
    }
}
