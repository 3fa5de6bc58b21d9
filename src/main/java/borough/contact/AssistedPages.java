package borough.contact;

import borough.asking.AskedFiles;
import borough.asking.JourneyViews;
import borough.casebook.Event;
import borough.contact.AssistedViews.Typed;
import borough.documents.Owner;
import borough.journeys.AtOnce;
import borough.journeys.Joining;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.saving.Saving;
import borough.services.Question;
import borough.services.Rule;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An adviser walks a service with a caller or a visitor, many questions on a page. */
@Controller
class AssistedPages {
    private static final String PATH = "/staff/journeys/{id}";

    private final Journeys journeys;
    private final Section section;
    private final AssistedViews views;
    private final Saving saving;
    private final Joining joining;
    private final AskedFiles files;
    private final WhoFirst whoFirst;

    AssistedPages(
            Journeys journeys, Section section, AssistedViews views, Ends ends, AskedFiles files) {
        this.journeys = journeys;
        this.section = section;
        this.views = views;
        this.saving = ends.saving();
        this.joining = ends.joining();
        this.whoFirst = ends.whoFirst();
        this.files = files;
    }

    /** What else a walk may end in than in being sent, and who must be known before. */
    @Component
    record Ends(Saving saving, Joining joining, WhoFirst whoFirst) {}

    // Only what an adviser walks: a resident's own journey is opened by its code first.
    private ModelAndView open(String id, Function<Opened, ModelAndView> page) {
        var opened =
                journeys.open(id, "", Optional.of(Viewer.signedIn()))
                        .filter(it -> it.journey().by().isAssisted());
        if (opened.isEmpty()) {
            return JourneyViews.gone(false);
        }
        return opened.get().journey().sent().isPresent()
                ? Screen.go("/journeys/" + id + "/sent")
                : page.apply(opened.get());
    }

    // The same, once it is as sure who they are as the service asks for.
    private ModelAndView openChecked(String id, Function<Opened, ModelAndView> page) {
        return open(id, it -> whoFirst.before(it.journey(), "").orElseGet(() -> page.apply(it)));
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String change,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return openChecked(
                id,
                it -> {
                    var asks =
                            change.isEmpty() ? section.next(it) : section.of(it, List.of(change));
                    var posted = files.taken(it.journey(), asks, new Posted(sent), request);
                    return shown(it, asks, new Typed(posted, Map.of()));
                });
    }

    private ModelAndView shown(Opened it, List<Step.Ask> asks, Typed typed) {
        return asks.isEmpty()
                ? views.at(it.journey(), journeys.next(it), typed)
                : views.asking(it.journey(), journeys.next(it), asks, typed);
    }

    /** Takes what was answered; whatever is sound is kept, and the rest asked again. */
    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return open(id, it -> answer(it, new Posted(sent), request));
    }

    private ModelAndView answer(Opened it, Posted typed, HttpServletRequest request) {
        var asks = section.of(it, typed.all("_asked"));
        var posted = files.taken(it.journey(), asks, typed, request);
        if (asks.stream().anyMatch(ask -> views.isLookingUp(ask, posted))) {
            return views.asking(it.journey(), journeys.next(it), asks, new Typed(posted, Map.of()));
        }
        var sound = new LinkedHashMap<Question, Object>();
        var wrong = new LinkedHashMap<String, String>();
        for (var ask : asks) {
            switch (journeys.read(ask, posted)) {
                case Answer.Given given -> sound.put(ask.question(), given.value());
                case Answer.Passed passed -> sound.put(ask.question(), Nothing.NOTHING);
                case Answer.Wrong words -> wrong.put(ask.question().field(), words.words());
            }
        }
        if (!sound.isEmpty()) {
            journeys.answer(it, sound);
            files.keepOnly(Owner.journey(it.journey().id()), asks, sound);
        }
        return wrong.isEmpty()
                ? Screen.go(AssistedViews.path(it.journey()))
                : open(it.journey().id(), again -> wrong(again, posted, wrong));
    }

    // A refusal that the sound answers bring comes before what is wrong with the others.
    private ModelAndView wrong(Opened it, Posted posted, Map<String, String> wrong) {
        var asks = section.of(it, List.copyOf(wrong.keySet()));
        return asks.isEmpty()
                ? Screen.go(AssistedViews.path(it.journey()))
                : views.asking(it.journey(), journeys.next(it), asks, new Typed(posted, wrong));
    }

    /** Goes on past what the caller has heard or, for who holds the role, past a refusal. */
    @PostMapping(PATH + "/go-on")
    @MayUse(Who.ADVISERS)
    ModelAndView goOn(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return openChecked(id, it -> goOn(it, reason.strip()));
    }

    private ModelAndView goOn(Opened it, String reason) {
        var walked = journeys.next(it);
        var passable = AtOnce.passable(walked.step());
        if (passable.isPresent()) {
            journeys.goPast(it, passable.get(), "");
        } else if (walked.step() instanceof Step.Refused refused
                && refused.rule().override().filter(Viewer.signedIn()::holds).isPresent()) {
            if (reason.isEmpty()) {
                var typed = new Typed(Typed.NOTHING.posted(), Map.of("reason", "Enter the reason"));
                return views.at(it.journey(), walked, typed);
            }
            journeys.goPast(it, refused.rule().name(), reason);
        }
        return Screen.go(AssistedViews.path(it.journey()));
    }

    /** Adds the caller to what is open already. */
    @PostMapping(PATH + "/join")
    @MayUse(Who.ADVISERS)
    ModelAndView join(@PathVariable String id) {
        return openChecked(id, this::join);
    }

    private ModelAndView join(Opened it) {
        if (journeys.next(it).step() instanceof Step.Duplicate found
                && found.rule().may().contains(Rule.May.JOIN)) {
            joining.join(it.journey(), found, Viewer.signedIn().name());
            return Screen.go("/staff/services?told=joined");
        }
        return Screen.go(AssistedViews.path(it.journey()));
    }

    @PostMapping(PATH + "/send")
    @MayUse(Who.ADVISERS)
    ModelAndView send(@PathVariable String id) {
        return openChecked(
                id,
                it -> {
                    var channel = it.journey().by().channel();
                    journeys.send(it, new Event.By(Viewer.signedIn().name(), channel));
                    return Screen.go(AssistedViews.path(it.journey()));
                });
    }

    /** Sends the caller a link by which they finish it themselves. */
    @PostMapping(PATH + "/hand-over")
    @MayUse(Who.ADVISERS)
    ModelAndView handOver(
            @PathVariable String id, @RequestParam(defaultValue = "") String contact) {
        return open(
                id,
                it ->
                        saving.save(it, contact)
                                ? Screen.go("/staff/services?told=handed-over")
                                : notSent(it, contact));
    }

    private ModelAndView notSent(Opened it, String contact) {
        var posted = new Posted(Map.of("contact", List.of(contact)));
        var wrong = Map.of("contact", "Enter the caller’s mobile number or email address");
        return shown(it, section.next(it), new Typed(posted, wrong));
    }
}
