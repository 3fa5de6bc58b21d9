package borough.field;

import borough.council.Duty;
import borough.visitkinds.Ending;
import borough.visits.Supervision;
import borough.visits.Visit;
import borough.web.Choice;
import borough.web.Frames;
import borough.web.Job;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A crew's list on its tablet: what is next, what is done, and the end of the day. */
@Controller
class FieldPages {
    private static final int PLACE = 40;
    // The script that looks again for what is new says so: its looks are nobody's.
    private static final String LOOKS_AGAIN = "X-Looks-Again";

    private final Supervision supervision;
    private final Today today;
    private final Mine mine;

    FieldPages(Supervision supervision, Today today, Mine mine, Frames frames) {
        this.supervision = supervision;
        this.today = today;
        this.mine = mine;
        frames.places(
                it ->
                        it.may(Duty.FIELD) || it.may(Duty.SUPERVISE)
                                ? List.of(new Frames.Place(PLACE, "Crew rounds", "/crew", 0))
                                : List.of());
    }

    @GetMapping("/crew")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView rounds(
            @RequestParam(defaultValue = "") String choose, HttpServletRequest request) {
        var remembered = Tablet.round(request).or(() -> mine.of(Viewer.signedIn()));
        if (choose.isEmpty() && remembered.isPresent()) {
            return Screen.go(Today.href(remembered.get()));
        }
        return Screen.page(
                "field/pages/rounds",
                new RoundsPage(
                        today.rounds(),
                        remembered
                                .map(it -> today.saved(today.of(it)))
                                .orElse("Nothing to save yet"),
                        Tablet.light(request)));
    }

    @GetMapping("/crew/{round}")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView round(
            @PathVariable String round, HttpServletRequest request, HttpServletResponse response) {
        var mayPress = mayPress(round);
        var looked = Tablet.looked(round, request);
        if (mayPress && request.getHeader(LOOKS_AGAIN) == null) {
            Tablet.remember(round, request, response);
            Tablet.looks(round, today.now(), request, response);
        }
        return Screen.page("field/pages/round", page(round, mayPress, looked, request));
    }

    private RoundPage page(
            String round, boolean mayPress, Optional<Instant> looked, HttpServletRequest request) {
        var all = today.of(round);
        var cards = today.jobs(all, mayPress, looked.orElse(null));
        var open = new ArrayList<Job>();
        var ended = new ArrayList<Job>();
        for (int i = 0; i < all.size(); i++) {
            (all.get(i).isOpen() ? open : ended).add(cards.get(i));
        }
        var finished = supervision.finishedToday().get(round);
        return new RoundPage(
                "Round " + round,
                Words.day(today.day(), today.now()),
                open.isEmpty() ? null : open.getFirst(),
                open.isEmpty() ? List.of() : open.subList(1, open.size()),
                ended,
                Today.mark(all),
                changed(all, looked),
                finished == null ? null : Words.time(finished),
                Today.href(round),
                mayPress,
                today.saved(all),
                Tablet.light(request));
    }

    private static @Nullable String changed(List<Visit> all, Optional<Instant> looked) {
        var count =
                looked.map(
                                since ->
                                        all.stream()
                                                .filter(it -> it.isOpen() && it.isNewSince(since))
                                                .count())
                        .orElse(0L);
        return count == 0
                ? null
                : Words.count(count, "new job")
                        + " since you looked at "
                        + Words.time(looked.orElseThrow());
    }

    @GetMapping("/crew/{round}/finish")
    @MayUse(Who.CREWS)
    ModelAndView finish(@PathVariable String round, HttpServletRequest request) {
        return mayPress(round)
                ? Screen.page("field/pages/finish", finishing(round, null, request))
                : Refusals.notYours(round, today, request);
    }

    @PostMapping("/crew/{round}/finish")
    @MayUse(Who.CREWS)
    ModelAndView finish(
            @PathVariable String round,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        if (!mayPress(round)) {
            return Refusals.notYours(round, today, request);
        }
        var finished = supervision.finish(round, reason, Viewer.signedIn().person());
        return finished.isPresent()
                ? Screen.go(Today.href(round))
                : Screen.wrong(
                        "field/pages/finish",
                        finishing(round, "Choose one of these reasons.", request));
    }

    @PostMapping("/crew/{round}/go-on")
    @MayUse(Who.CREWS)
    ModelAndView goOn(@PathVariable String round, HttpServletRequest request) {
        if (!mayPress(round)) {
            return Refusals.notYours(round, today, request);
        }
        supervision.goOn(round);
        return Screen.go(Today.href(round));
    }

    private FinishPage finishing(String round, @Nullable String wrong, HttpServletRequest request) {
        var all = today.of(round);
        return new FinishPage(
                "Round " + round,
                (int) all.stream().filter(Visit::isOpen).count(),
                supervision.dayEnds().stream().map(FieldPages::choice).toList(),
                wrong,
                Today.href(round) + "/finish",
                Today.href(round),
                today.saved(all),
                Tablet.light(request));
    }

    static Choice choice(Ending it) {
        return new Choice(it.name(), it.crew(), it.means(), false);
    }

    @PostMapping("/crew/light")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView light(
            @RequestParam String light, HttpServletRequest request, HttpServletResponse response) {
        Tablet.shine(light, request, response);
        return Screen.go("/crew");
    }

    private boolean mayPress(String round) {
        return mine.maySpeakFor(round, Viewer.signedIn());
    }
}
