package borough.asking;

import borough.asking.QuestionPage.Told;
import borough.documents.Documents;
import borough.documents.Uploads;
import borough.journeys.AtOnce;
import borough.journeys.Journey;
import borough.language.Known;
import borough.language.Said;
import borough.services.Question;
import borough.services.Rule;
import borough.services.Service;
import borough.tongues.Languages;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.Link;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What each step of a journey looks like; a member of staff sees the same in a denser form. */
@Component
public class JourneyViews {
    private static final String PLAIN = "asking/pages/gone";

    private final AskedFields fields;
    private final Offers offers;
    private final Tongues tongues;

    JourneyViews(AskedFields fields, Offers offers, Tongues tongues) {
        this.fields = fields;
        this.offers = offers;
        this.tongues = tongues;
    }

    /** Whether this post only looks for an address, or for another one. */
    boolean isLookingUp(Walked walked, Posted posted) {
        return walked.step() instanceof Step.Ask ask && fields.isLookingUp(ask, posted);
    }

    /** What is wrong with what was typed, and which answer another page has given since, if any. */
    record Redrawn(String wrong, @Nullable String newer, String drawn) {
        static Redrawn afresh(String drawn) {
            return new Redrawn("", null, drawn);
        }

        static Redrawn wrong(String words, String drawn) {
            return new Redrawn(words, null, drawn);
        }
    }

    /** A question, with what was typed and what is wrong with it, if anything. */
    ModelAndView question(Journey it, Walked walked, Posted posted, Redrawn redrawn) {
        var ask = (Step.Ask) walked.step();
        var asked = fields.asked(ask, posted, redrawn.wrong(), it.tongue()).filesUnder(path(it));
        var action = path(it) + "/" + ask.question().field();
        var status = HttpStatus.OK;
        if (asked.fault() != null) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        } else if (redrawn.newer() != null) {
            status = HttpStatus.CONFLICT;
        }
        var page =
                new QuestionPage(
                        around(it, action, "answers"),
                        asked,
                        action,
                        redrawn.drawn(),
                        back(it, walked, ask.question()),
                        new Told(
                                redrawn.newer(),
                                hasFailedLookup(walked),
                                offers.missingAddress(asked, it).orElse(null)),
                        it.by().isAtKiosk() ? null : path(it) + "/help");
        return Screen.with(status, "asking/pages/question", page);
    }

    /** Whether something could not be looked up, and the person goes on without. */
    static boolean hasFailedLookup(Walked walked) {
        return walked.facts().values().stream().anyMatch(fact -> fact.value().isEmpty());
    }

    // The question before this one, or the page where the service starts.
    static String back(Journey it, Walked walked, @Nullable Question asked) {
        var before =
                walked.asked().stream()
                        .map(Step.Answered::question)
                        .takeWhile(other -> !other.equals(asked))
                        .reduce((first, second) -> second);
        var start = it.by().isAtKiosk() ? "/kiosk/" : "/services/";
        return before.map(other -> path(it) + "/" + other.field())
                .orElse(start + it.service().slug());
    }

    /** What a rule says, with what may be done instead, and whether one may go on. */
    ModelAndView stopped(Journey it, Walked walked, String wrong) {
        return switch (walked.step()) {
            case Step.Refused refused ->
                    stopped(
                            it,
                            walked,
                            new Stop(
                                    refused.rule(),
                                    refused.words(),
                                    lines(refused.show(), walked.known()),
                                    wrong));
            case Step.Diverted diverted ->
                    stopped(
                            it,
                            walked,
                            new Stop(diverted.rule(), diverted.words(), to(it, diverted), wrong));
            case Step.Shown shown ->
                    stopped(
                            it,
                            walked,
                            new Stop(
                                    shown.rule(),
                                    shown.words(),
                                    lines(shown.show(), walked.known()),
                                    wrong));
            case Step.Warned warned ->
                    stopped(it, walked, new Stop(warned.rule(), warned.words(), List.of(), wrong));
            // With its cases it has a page of its own; this one is for previews, which have none.
            case Step.Duplicate found ->
                    stopped(it, walked, new Stop(found.rule(), found.words(), List.of(), wrong));
            default -> throw new IllegalStateException("Nothing stops this journey");
        };
    }

    /** What is shown beside the words: one thing, or each of several, as texts say them. */
    public static List<String> lines(Optional<Object> show, Known known) {
        var said = new Said(known.around());
        return show.stream()
                .<Object>flatMap(it -> it instanceof List<?> all ? all.stream() : Stream.of(it))
                .filter(it -> !Documents.isFile(it))
                .map(said::of)
                .toList();
    }

    // A service that we offer is a button of its own.
    private List<String> to(Journey it, Step.Diverted diverted) {
        return offers.live(diverted.to()).isPresent() || diverted.to().isEmpty()
                ? List.of()
                : List.of(
                        it.tongue()
                                .inEnglish(
                                        diverted.to().substring(0, 1).toUpperCase(Locale.UK)
                                                + diverted.to().substring(1)));
    }

    /** What stops a journey, and what is wrong with the reason given to go past it. */
    private record Stop(Rule rule, String words, List<String> shown, String wrong) {
        /** The button by which anybody may go on. */
        @Nullable String button() {
            return switch (rule.kind()) {
                case REFUSE -> null;
                case DIVERT -> rule.mayGoOn() ? "Go on here all the same" : null;
                case DUPLICATE -> AtOnce.mayBePassed(rule) ? "Go on here all the same" : null;
                case SHOW -> "Go on";
                case WARN -> "I have read this, go on";
            };
        }

        String title() {
            return switch (rule.kind()) {
                case REFUSE -> "We can’t do this for you now";
                case DIVERT -> "Somebody else can help you better";
                case DUPLICATE -> "We know about this already";
                case SHOW -> "This may help you";
                case WARN -> "Before you go on";
            };
        }

        boolean mayOverride() {
            return rule.override()
                    .filter(role -> Viewer.ifSignedIn().filter(who -> who.holds(role)).isPresent())
                    .isPresent();
        }

        RefusedPage.@Nullable Overriding overriding() {
            return mayOverride()
                    ? new RefusedPage.Overriding(
                            rule.override().orElse(""), wrong.isEmpty() ? null : wrong)
                    : null;
        }
    }

    private ModelAndView stopped(Journey it, Walked walked, Stop stop) {
        var offer = offers.instead(stop.rule(), it);
        var action = path(it) + "/go-on";
        var status = stop.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var page =
                new RefusedPage(
                        around(it),
                        stop.title(),
                        List.of(stop.words()),
                        stop.shown(),
                        offer.map(link -> new RefusedPage.Offer(link.text(), link.href(), null))
                                .orElse(null),
                        back(it, walked, null),
                        new RefusedPage.GoOn(action, stop.button(), stop.overriding()),
                        Uploads.shown(AskedFiles.shown(walked.step()), path(it)));
        return Screen.with(status, "asking/pages/refused", page);
    }

    /** The languages a service can be read in, for a page that is only read. */
    Languages languages(Service it) {
        return Languages.ofPage(tongues.all(it.languages().codes()));
    }

    /** The languages that our pages speak. */
    List<Tongue> languages() {
        return tongues.all();
    }

    /** The language of this code where the service has it; else English. */
    Tongue tongue(Service it, String code) {
        return tongues.oneOf(it.languages().codes(), code);
    }

    /** What surrounds this journey's pages. */
    JourneyFrame around(Journey it) {
        return around(it, path(it) + "/language", null);
    }

    // Another language is asked for by this action, and with what was typed in the form so far.
    private JourneyFrame around(Journey it, String action, @Nullable String form) {
        var service = it.service();
        var neutral = service.in(it.tongue()).neutralTitle();
        return new JourneyFrame(
                neutral.orElseGet(() -> service.in(it.tongue()).title()),
                neutral.isPresent(),
                service.privacy().quickExit() ? path(it) + "/leave" : null,
                it.by().isAtKiosk() ? AtKiosk.kiosk(it) : null,
                Languages.of(tongues.all(service.languages().codes()), action, form),
                it.maySave());
    }

    /** What cannot be opened, whatever the reason. */
    public static ModelAndView gone(boolean isAtKiosk) {
        if (isAtKiosk) {
            return Screen.go(AtKiosk.HOME);
        }
        return gone(
                "This page can no longer be shown",
                List.of(
                        "It was begun on another phone or computer, or too long ago, or it"
                                + " was closed. To keep answers safe, only the one that"
                                + " began it can go on with it.",
                        "If you saved your answers, use the link that we sent you."
                                + " Anything already sent is with us."),
                new Link("Start again", "/services"));
    }

    static ModelAndView noSuchService() {
        return gone(
                "There is no such service",
                List.of("It may have a new name."),
                new Link("All services", "/services"));
    }

    /** That something is not to be had, and where to go instead. */
    public static ModelAndView gone(String title, List<String> says, Link next) {
        return Screen.with(HttpStatus.NOT_FOUND, PLAIN, new GonePage(null, title, says, next));
    }

    /** A page that says one thing. */
    public static ModelAndView says(
            @Nullable JourneyFrame around, String title, List<String> says, @Nullable Link next) {
        return Screen.page(PLAIN, new GonePage(around, title, says, next));
    }

    static SummaryRow row(Journey it, Step.Answered answered) {
        var isPassed = answered.value() == Nothing.NOTHING;
        var words = isPassed ? it.tongue().of("Not provided") : answered.words();
        return SummaryRow.changeable(
                        answered.asked(), words, path(it) + "/" + answered.question().field())
                .with(Uploads.shown(Documents.in(answered.value()), path(it)));
    }

    // What is only looked at has its whole path for an id.
    public static String path(Journey it) {
        return it.id().startsWith("/") ? it.id() : "/journeys/" + it.id();
    }
}
