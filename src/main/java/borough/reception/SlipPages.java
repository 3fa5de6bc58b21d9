package borough.reception;

import borough.asking.AtKiosk;
import borough.asking.JourneyViews;
import borough.asking.WayIn;
import borough.cases.Cases;
import borough.council.Councils;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a kiosk prints at the end of a journey, on paper as narrow as a till's. */
@Controller
class SlipPages {
    private final Way way;
    private final Journeys journeys;
    private final Cases cases;
    private final Councils councils;
    private final Clock clock;

    /** Into a journey at a kiosk, and out of it. */
    @Component
    record Way(WayIn in, AtKiosk kiosk) {}

    SlipPages(Way way, Journeys journeys, Cases cases, Councils councils, Clock clock) {
        this.way = way;
        this.journeys = journeys;
        this.cases = cases;
        this.councils = councils;
        this.clock = clock;
    }

    /** What became of a journey, to be printed. */
    private record End(String title, @Nullable String reference, List<String> says) {}

    @GetMapping("/journeys/{id}/slip")
    @MayUse(Who.ANYONE)
    ModelAndView slip(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return way.in().open(id, request, it -> slip(it, response));
    }

    private ModelAndView slip(Opened it, HttpServletResponse response) {
        var journey = it.journey();
        var path = JourneyViews.path(journey);
        var end = journey.by().isAtKiosk() ? end(it) : Optional.<End>empty();
        if (end.isEmpty()) {
            return Screen.go(path);
        }
        way.kiosk().leaveAfterWaiting(path + "/still-there", response);
        var one = end.get();
        return Screen.in(
                journey.tongue(),
                Screen.page(
                        "reception/pages/slip",
                        new SlipPage(
                                way.in().around(journey),
                                one.title(),
                                one.reference(),
                                one.says(),
                                follow(one),
                                printed(),
                                path)));
    }

    private String printed() {
        var now = clock.instant();
        var day = now.atZone(clock.getZone()).toLocalDate();
        return Words.day(day, now) + ", " + Words.time(now);
    }

    // Nothing but the reference tells one slip from another: it may be found by anybody.
    private List<String> follow(End it) {
        var phone = councils.current().contact().phone();
        return it.reference() == null
                ? List.of("Questions? Ring %s.".formatted(phone))
                : List.of(
                        "To see where it is, go to “Follow a request” on our website.",
                        "Or ring %s and say the reference.".formatted(phone));
    }

    private Optional<End> end(Opened it) {
        var sent = it.journey().sent();
        return sent.isPresent() ? sent.map(to -> sent(it, to)) : ended(it, journeys.next(it));
    }

    // Paper says no "tomorrow": it is read on another day.
    private End sent(Opened it, Reference reference) {
        var promised = it.journey().service().story().promised();
        var about = cases.find(reference).orElseThrow();
        var says = new ArrayList<String>();
        about.where()
                .dueAt()
                .map(due -> promised.by(Words.day(due, clock.instant())))
                .map(Tongue::say)
                .ifPresent(says::add);
        says.add(cases.story(reference).orElseThrow().says());
        return new End("We have it", reference.text(), says);
    }

    private static Optional<End> ended(Opened it, Walked walked) {
        return switch (walked.step()) {
            case Step.Refused one ->
                    Optional.of(
                            new End(
                                    "We can’t do this for you now",
                                    null,
                                    with(one.words(), one.show(), walked)));
            case Step.Diverted one ->
                    Optional.of(
                            new End(
                                    "Somebody else can help you better",
                                    null,
                                    List.of(one.words())));
            case Step.Found one ->
                    Optional.of(
                            new End(
                                    "What we found",
                                    null,
                                    one.shown().stream()
                                            .flatMap(
                                                    shown ->
                                                            with(
                                                                    shown.words(),
                                                                    shown.show(),
                                                                    walked)
                                                                    .stream())
                                            .toList()));
            default -> Optional.empty();
        };
    }

    private static List<String> with(String words, Optional<Object> show, Walked walked) {
        var says = new ArrayList<String>(List.of(words));
        says.addAll(JourneyViews.lines(show, walked.known()));
        return says;
    }
}
