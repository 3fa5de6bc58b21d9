package borough.journeys;

import borough.cases.Cases;
import borough.council.Councils;
import borough.services.Rule;
import borough.services.Step;
import borough.services.Walked;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Screen;
import borough.web.SummaryRow;
import borough.web.Viewer;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What each step of a journey looks like; a member of staff sees the same in a denser form. */
@Component
class JourneyViews {
    private static final String SEND = "Send";

    private final AskedFields fields;
    private final Offers offers;
    private final Cases cases;
    private final Councils councils;
    private final Clock clock;

    JourneyViews(AskedFields fields, Offers offers, Cases cases, Councils councils, Clock clock) {
        this.fields = fields;
        this.offers = offers;
        this.cases = cases;
        this.councils = councils;
        this.clock = clock;
    }

    /** Whether this post only looks for an address, or for another one. */
    boolean isLookingUp(Walked walked, Posted posted) {
        return walked.step() instanceof Step.Ask ask && fields.isLookingUp(ask, posted);
    }

    /** A question, with what was typed and what is wrong with it, if anything. */
    ModelAndView question(Journey it, Walked walked, Posted posted, String wrong) {
        var ask = (Step.Ask) walked.step();
        var asked = fields.asked(ask, posted, wrong);
        var action = path(it) + "/" + ask.question().field();
        var page =
                it.by().isAssisted()
                        ? assisted(it, walked).asking(asked, action)
                        : new QuestionPage(
                                it.service().title(),
                                asked,
                                action,
                                back(it, walked, ask.question().field()),
                                List.of(),
                                "Continue");
        var template = it.by().isAssisted() ? "journeys/pages/assisted" : "journeys/pages/question";
        return asked.fault() == null ? Screen.page(template, page) : Screen.wrong(template, page);
    }

    // The question before this one, or the page where the service starts.
    private static String back(Journey it, Walked walked, String field) {
        var before =
                walked.asked().stream()
                        .map(answered -> answered.question().field())
                        .takeWhile(other -> !other.equals(field))
                        .reduce((first, second) -> second);
        return before.map(other -> path(it) + "/" + other)
                .orElse("/services/" + it.service().slug());
    }

    ModelAndView check(Journey it, Step.Ready ready) {
        var rows = ready.answers().stream().map(answered -> row(it, answered)).toList();
        var promise = ready.due().map(this::promise).orElse(null);
        var action = path(it) + "/send";
        if (it.by().isAssisted()) {
            var page = assisted(it, rows).sending(action, promise);
            return Screen.page("journeys/pages/assisted", page);
        }
        return Screen.page(
                "journeys/pages/check",
                new CheckPage(
                        it.service().title(),
                        rows,
                        action,
                        SEND,
                        promise,
                        rows.isEmpty() ? null : rows.getLast().changeHref()));
    }

    private static SummaryRow row(Journey it, Step.Answered answered) {
        var isPassed = answered.value() == Nothing.NOTHING;
        var words = isPassed ? "Not provided" : answered.words();
        return SummaryRow.changeable(
                answered.question().wording().question().raw(),
                words,
                path(it) + "/" + answered.question().field());
    }

    private String promise(Instant due) {
        return "We will do this by " + Words.by(due, clock.instant()) + ".";
    }

    /** A refusal, a diversion or a warning, with what may be done instead. */
    ModelAndView stopped(Journey it, Walked walked, String wrong) {
        return switch (walked.step()) {
            case Step.Refused refused ->
                    stopped(it, walked, new Stop(refused.rule(), refused.words(), wrong));
            case Step.Diverted diverted ->
                    stopped(it, walked, new Stop(diverted.rule(), diverted.words(), wrong));
            case Step.Warned warned ->
                    stopped(it, walked, new Stop(warned.rule(), warned.words(), wrong));
            default -> throw new IllegalStateException("Nothing stops this journey");
        };
    }

    /** What stops a journey, and what is wrong with the reason given to go past it. */
    private record Stop(Rule rule, String words, String wrong) {}

    private ModelAndView stopped(Journey it, Walked walked, Stop stop) {
        var offer = offers.instead(stop.rule());
        var action = path(it) + "/go-on";
        var status = stop.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        if (it.by().isAssisted()) {
            var refusal =
                    new AssistedPage.Refusal(
                            title(stop.rule()),
                            List.of(stop.words()),
                            offer.orElse(null),
                            mayGoPast(stop.rule()),
                            stop.wrong().isEmpty() ? null : new Fault("reason", stop.wrong()));
            var page = assisted(it, walked).page(List.of(), refusal, action, "Go on", "");
            return Screen.with(status, "journeys/pages/assisted", page);
        }
        var page =
                new RefusedPage(
                        it.service().title(),
                        title(stop.rule()),
                        List.of(stop.words()),
                        null,
                        offer.map(link -> new RefusedPage.Offer(link.text(), link.href(), null))
                                .orElse(null),
                        back(it, walked, ""),
                        overriding(stop, action));
        return Screen.with(status, "journeys/pages/refused", page);
    }

    private static String title(Rule rule) {
        return switch (rule.kind()) {
            case REFUSE -> "We can’t do this for you now";
            case DIVERT -> "Somebody else can help you better";
            case DUPLICATE -> "We know about this already";
            case SHOW -> "This may help you";
            case WARN -> "Before you go on";
        };
    }

    private static boolean mayGoPast(Rule rule) {
        return rule.override()
                .filter(role -> Viewer.ifSignedIn().filter(who -> who.holds(role)).isPresent())
                .isPresent();
    }

    private static RefusedPage.@Nullable Overriding overriding(Stop stop, String action) {
        return mayGoPast(stop.rule())
                ? new RefusedPage.Overriding(
                        stop.rule().override().orElse(""),
                        action,
                        stop.wrong().isEmpty() ? null : stop.wrong())
                : null;
    }

    ModelAndView sent(Journey it) {
        var reference = it.sent().orElseThrow();
        var about = cases.find(reference).orElseThrow();
        var promise = about.where().dueAt().map(this::promise).orElse(null);
        var says = cases.story(reference).orElseThrow().says();
        return Screen.page(
                "journeys/pages/sent",
                new SentPage(
                        it.service().title(),
                        "We have it",
                        reference.text(),
                        promise,
                        List.of(
                                new borough.web.Step(says, null),
                                new borough.web.Step(
                                        "You can look at any time to see where it is.", null)),
                        it.by().isAssisted()
                                ? "/staff/cases/" + reference.text()
                                : cases.followingPath(reference),
                        councils.current().contact().phone()));
    }

    ModelAndView gone() {
        return Screen.with(
                HttpStatus.NOT_FOUND,
                "journeys/pages/gone",
                new GonePage(
                        "This page can no longer be shown",
                        List.of(
                                "It was begun on another phone or computer, or more than a day"
                                        + " ago. To keep answers safe, only the one that began it"
                                        + " can go on with it.",
                                "Anything already sent is with us."),
                        new Link("Start again", "/services")));
    }

    ModelAndView noSuchService() {
        return Screen.with(
                HttpStatus.NOT_FOUND,
                "journeys/pages/gone",
                new GonePage(
                        "There is no such service",
                        List.of("It may have a new name."),
                        new Link("All services", "/services")));
    }

    private Assisting assisted(Journey it, Walked walked) {
        return assisted(it, walked.asked().stream().map(answered -> row(it, answered)).toList());
    }

    private static Assisting assisted(Journey it, List<SummaryRow> known) {
        return new Assisting(it, known);
    }

    private static String path(Journey it) {
        return "/journeys/" + it.id();
    }

    /** Builds the one page on which an adviser walks a service for somebody. */
    private record Assisting(Journey journey, List<SummaryRow> known) {
        AssistedPage asking(borough.web.Asked field, String action) {
            return page(List.of(field), null, action, "Continue", "");
        }

        AssistedPage sending(String action, @Nullable String promise) {
            return page(List.of(), null, action, SEND, promise == null ? "" : promise);
        }

        AssistedPage page(
                List<borough.web.Asked> fields,
                AssistedPage.@Nullable Refusal refusal,
                String action,
                String button,
                String promise) {
            return new AssistedPage(
                    journey.service().title(),
                    promise,
                    journey.by().channel(),
                    fields,
                    List.of(),
                    refusal,
                    known,
                    action,
                    button);
        }
    }
}
