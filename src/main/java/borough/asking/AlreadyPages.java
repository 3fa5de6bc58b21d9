package borough.asking;

import borough.journeys.Already;
import borough.journeys.Joining;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.services.Rule.May;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody asks for is open already: they see it, join it, or go on beside it. */
@Controller
class AlreadyPages {
    private final WayIn way;
    private final Journeys journeys;
    private final JourneyViews views;
    private final Joining joining;
    private final Clock clock;

    AlreadyPages(WayIn way, Journeys journeys, JourneyViews views, Joining joining, Clock clock) {
        this.way = way;
        this.journeys = journeys;
        this.views = views;
        this.joining = joining;
        this.clock = clock;
    }

    @GetMapping("/journeys/{id}/already")
    @MayUse(Who.ANYONE)
    ModelAndView already(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id, request, it -> at(it).map(at -> page(it, at, false)).orElse(onward(it)));
    }

    private record At(Walked walked, Step.Duplicate found) {}

    private Optional<At> at(Opened it) {
        if (it.journey().sent().isPresent()) {
            return Optional.empty();
        }
        var walked = journeys.next(it);
        return walked.step() instanceof Step.Duplicate found
                ? Optional.of(new At(walked, found))
                : Optional.empty();
    }

    private static ModelAndView onward(Opened it) {
        return Screen.go(JourneyViews.path(it.journey()));
    }

    private ModelAndView page(Opened it, At at, boolean joined) {
        var rule = at.found().rule();
        var says = new ArrayList<String>();
        if (joined) {
            says.add(
                    it.journey()
                            .tongue()
                            .of("Somebody told us before you. We have added you to it."));
        }
        if (!at.found().words().isEmpty()) {
            says.add(at.found().words());
        }
        var choices =
                joined
                        ? List.<AlreadyPage.Choice>of()
                        : rule.may().stream()
                                .filter(may -> may != May.SHOW)
                                .map(may -> new AlreadyPage.Choice(may.said(), button(may)))
                                .toList();
        var path = JourneyViews.path(it.journey());
        return Screen.page(
                "asking/pages/already",
                new AlreadyPage(
                        views.around(it.journey()),
                        joined ? "You have joined this" : "We know about this already",
                        List.copyOf(says),
                        rule.may().contains(May.SHOW) || joined
                                ? joining.open(at.found(), it.journey().tongue()).stream()
                                        .map(this::open)
                                        .toList()
                                : List.of(),
                        choices,
                        new AlreadyPage.Way(
                                path + "/already",
                                JourneyViews.back(it.journey(), at.walked(), null))));
    }

    private static String button(May may) {
        return switch (may) {
            case SHOW -> "See it";
            case JOIN -> "Add me to it";
            case REPLACE -> "Send this instead";
            case ADD -> "Send this as well";
            case GO_ON -> "Go on all the same";
        };
    }

    // Nothing that tells who asked for it: not its reference, not its answers.
    private AlreadyPage.Open open(Joining.Open open) {
        return new AlreadyPage.Open(
                open.about().about().title(),
                open.says(),
                open.promise(clock.instant()).orElse(null));
    }

    @PostMapping("/journeys/{id}/already")
    @MayUse(Who.ANYONE)
    ModelAndView choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String choice,
            HttpServletRequest request) {
        return way.open(
                id, request, it -> at(it).map(at -> choose(it, at, choice)).orElse(onward(it)));
    }

    private ModelAndView choose(Opened it, At at, String choice) {
        var chosen =
                at.found().rule().may().stream()
                        .filter(may -> may.said().equals(choice.toLowerCase(Locale.UK)))
                        .findFirst();
        if (chosen.isEmpty()) {
            return page(it, at, false);
        }
        if (chosen.get() == May.JOIN) {
            joining.join(it.journey(), at.found(), "Customer");
            return page(it, at, true);
        }
        if (chosen.get().goesOn()) {
            journeys.goPast(it, at.found().rule().name(), Already.reason(chosen.get(), at.found()));
        }
        return onward(it);
    }
}
