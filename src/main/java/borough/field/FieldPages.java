package borough.field;

import borough.council.Duty;
import borough.visits.Press;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.web.Choice;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A crew's round on its tablet: what is next, done or could not, and whether it was saved. */
@Controller
class FieldPages {
    private static final int PLACE = 40;

    private final Visits visits;
    private final Today today;

    FieldPages(Visits visits, Today today, Frames frames) {
        this.visits = visits;
        this.today = today;
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
        var mine = Tablet.round(request);
        if (choose.isEmpty() && mine.isPresent()) {
            return Screen.go(Today.href(mine.get()));
        }
        return Screen.page(
                "field/pages/rounds",
                new RoundsPage(
                        today.rounds(),
                        mine.map(it -> today.saved(today.of(it))).orElse("Nothing to save yet"),
                        Tablet.light(request)));
    }

    @GetMapping("/crew/{round}")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView round(
            @PathVariable String round, HttpServletRequest request, HttpServletResponse response) {
        var all = today.of(round);
        if (mayPress()) {
            Tablet.remember(round, request, response);
        }
        var open = (int) all.stream().filter(Visit::isOpen).count();
        var page =
                new RoundPage(
                        "Round " + round,
                        Words.day(today.day(), today.now()),
                        all.stream().map(it -> today.job(it, mayPress())).toList(),
                        open,
                        all.size() - open,
                        today.saved(all),
                        Tablet.light(request));
        return Screen.page("field/pages/round", page);
    }

    @PostMapping("/crew/jobs/{id}")
    @MayUse(Who.CREWS)
    ModelAndView press(
            @PathVariable UUID id,
            @RequestParam String answer,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        var by = Viewer.signedIn().person();
        var press =
                switch (answer) {
                    case "done" -> visits.done(id, by);
                    case "could not" ->
                            visits.couldNot(id, Objects.requireNonNullElse(reason, ""), by);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return switch (press) {
            case Press.Saved _, Press.SavedBefore _ -> Screen.go("/crew/jobs/" + id + "/saved");
            case Press.TooLate it -> stands(it.visit(), request);
            case Press.Moved it -> stands(it.visit(), request);
            case Press.Warned it -> stands(it.visit(), request);
            case Press.NoSuchReason it ->
                    Screen.wrong(
                            "field/pages/could-not",
                            couldNot(it.visit(), "Choose one of these reasons.", request));
            case Press.NoSuchVisit _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/crew/jobs/{id}/could-not")
    @MayUse(Who.CREWS)
    ModelAndView couldNot(@PathVariable UUID id, HttpServletRequest request) {
        var visit = find(id);
        return visit.isOpen()
                ? Screen.page("field/pages/could-not", couldNot(visit, null, request))
                : stands(visit, request);
    }

    @GetMapping("/crew/jobs/{id}/saved")
    @MayUse(Who.CREWS)
    ModelAndView saved(@PathVariable UUID id, HttpServletRequest request) {
        var visit = find(id);
        var outcome = visit.outcome();
        if (outcome == null) {
            return Screen.go(Today.href(visit.crew()));
        }
        var next = Today.nextAfter(today.of(visit.crew()), id).map(it -> today.job(it, true));
        return Screen.page(
                "field/pages/saved",
                new SavedPage(
                        visit.place().label(),
                        today.how(visit),
                        Today.saved(outcome.at()),
                        next.orElse(null),
                        Today.href(visit.crew()),
                        Tablet.light(request)));
    }

    @PostMapping("/crew/light")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView light(
            @RequestParam String light, HttpServletRequest request, HttpServletResponse response) {
        Tablet.shine(light, request, response);
        return Screen.go("/crew");
    }

    private static boolean mayPress() {
        return Viewer.signedIn().may(Duty.FIELD);
    }

    private Visit find(UUID id) {
        return visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CouldNotPage couldNot(Visit visit, @Nullable String wrong, HttpServletRequest request) {
        var reasons =
                visits.reasons(visit.kind()).stream()
                        .map(it -> new Choice(it.name(), it.crew(), it.means(), false))
                        .toList();
        return new CouldNotPage(
                visit.place().label(),
                visit.work(),
                reasons,
                wrong,
                "/crew/jobs/" + visit.id(),
                Today.href(visit.crew()),
                today.saved(today.of(visit.crew())),
                Tablet.light(request));
    }

    private ModelAndView stands(Visit visit, HttpServletRequest request) {
        var page =
                new StandsPage(
                        visit.place().label(),
                        visit.work(),
                        "This job already stands as: " + today.how(visit),
                        Today.href(visit.crew()),
                        today.saved(today.of(visit.crew())),
                        Tablet.light(request));
        return Screen.with(HttpStatus.CONFLICT, "field/pages/stands", page);
    }
}
