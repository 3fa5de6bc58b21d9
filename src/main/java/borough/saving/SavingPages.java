package borough.saving;

import borough.asking.AtKiosk;
import borough.asking.JourneyViews;
import borough.asking.WayIn;
import borough.journeys.Journey;
import borough.journeys.Journeys.Opened;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saving a journey to go on with later. */
@Controller
class SavingPages {
    private final WayIn way;
    private final Saving saving;
    private final Times times;
    private final OtherWays others;

    SavingPages(WayIn way, Saving saving, Times times, OtherWays others) {
        this.way = way;
        this.saving = saving;
        this.times = times;
        this.others = others;
    }

    @GetMapping("/journeys/{id}/save")
    @MayUse(Who.ANYONE)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        var notKept = answer.equals("not-kept");
        return way.open(id, request, it -> ifNotSent(it, () -> save(it, notKept, nothingTyped())));
    }

    private static SavePage.Typed nothingTyped() {
        return new SavePage.Typed("", null);
    }

    private interface Then {
        ModelAndView page();
    }

    private static ModelAndView ifNotSent(Opened it, Then then) {
        if (it.journey().sent().isPresent()) {
            return Screen.go(JourneyViews.path(it.journey()) + "/sent");
        }
        return it.journey().maySave() ? then.page() : Screen.go(JourneyViews.path(it.journey()));
    }

    private ModelAndView save(Opened it, boolean notKept, SavePage.Typed typed) {
        var until = times.until();
        var page =
                new SavePage(
                        way.around(it.journey()),
                        new SavePage.Ways(JourneyViews.path(it.journey()), others.of(it)),
                        Words.day(until, times.now()),
                        new SavePage.Notes(notKept, Saving.closesHere(it.journey())),
                        typed);
        return typed.wrong() == null
                ? Screen.page("saving/pages/save", page)
                : Screen.wrong("saving/pages/save", page);
    }

    @PostMapping("/journeys/{id}/save")
    @MayUse(Who.ANYONE)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        return way.open(
                id, request, it -> ifNotSent(it, () -> save(it, contact, request, response)));
    }

    private ModelAndView save(
            Opened it, String typed, HttpServletRequest request, HttpServletResponse response) {
        var to = SaveContact.read(typed);
        var wrong = typed.isBlank() ? "Enter an email address or a mobile number" : unreadable(to);
        if (wrong != null) {
            return save(it, false, new SavePage.Typed(typed, wrong));
        }
        saving.save(it, to.orElseThrow());
        if (!Saving.closesHere(it.journey())) {
            return Screen.go(JourneyViews.path(it.journey()) + "/saved");
        }
        WayIn.forget(it.journey().id(), request, response);
        var page = it.journey().by().isAtKiosk() ? "/kiosk/saved" : "/saved";
        return Screen.go(AtKiosk.in(it.journey().tongue(), page));
    }

    private @Nullable String unreadable(Optional<SaveContact> to) {
        if (to.isEmpty()) {
            return "Enter an email address like name@example.com, or a mobile number like"
                    + " 07700 900 982";
        }
        return null;
    }

    /** What was saved, for the browser that may still go on. */
    @GetMapping("/journeys/{id}/saved")
    @MayUse(Who.ANYONE)
    ModelAndView saved(@PathVariable String id, HttpServletRequest request) {
        return way.open(
                id,
                request,
                it ->
                        saving.of(it.journey())
                                .map(saved -> saved(it.journey(), saved))
                                .orElseGet(() -> Screen.go(JourneyViews.path(it.journey()))));
    }

    private ModelAndView saved(Journey it, Saving.Saved saved) {
        return Screen.page(
                "saving/pages/saved",
                new SavedPage(
                        way.around(it),
                        saved.contact().address(),
                        Words.day(saved.until(), times.now()),
                        JourneyViews.path(it)));
    }

    /** The same where the browser was closed to the journey: nothing of it is said. */
    @GetMapping("/saved")
    @MayUse(Who.ANYONE)
    ModelAndView saved(@RequestParam(defaultValue = "en") String lang) {
        var page = Screen.page("saving/pages/saved", new SavedPage(null, null, null, null));
        return Screen.in(way.tongueOfPage(lang), page);
    }

    /** The way out of a page that nobody else should see; the way back shows nothing. */
    @GetMapping("/journeys/{id}/leave")
    @MayUse(Who.ANYONE)
    ModelAndView leave(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        WayIn.forget(id, request, response);
        return Screen.away(times.waits().current().quickExit());
    }
}
