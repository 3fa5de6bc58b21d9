package borough.field;

import borough.caseload.CasePlace;
import borough.crews.Mine;
import borough.documents.Uploads;
import borough.visits.Press;
import borough.visits.Said;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.Visits;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
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

/** What a crew says of one job, and whether it was saved. */
@Controller
class JobPages {
    private static final String DONE = "done";
    private static final String COULD_NOT = "could not";

    private final Visits visits;
    private final Today today;
    private final Mine mine;
    private final Photos photos;
    private final CasePlace onMap;

    JobPages(Visits visits, Today today, Mine mine, Photos photos, CasePlace onMap) {
        this.onMap = onMap;
        this.photos = photos;
        this.visits = visits;
        this.today = today;
        this.mine = mine;
    }

    /**
     * What a form says of a job: the answer, why, and the list that it was on when it was drawn.
     */
    record Answer(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String crew,
            @Nullable String day) {
        State to() {
            return switch (String.valueOf(answer)) {
                case DONE -> State.DONE;
                case COULD_NOT -> State.COULD_NOT;
                case "started" -> State.STARTED;
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            };
        }

        Said said(UUID by, @Nullable String photo) {
            var why = reason == null || reason.isEmpty() ? null : reason;
            return new Said(to(), why, "", photo == null ? "" : photo, seen(), by);
        }

        // A program that knows only the job's number may leave out on which list it saw it.
        private Said.@Nullable Seen seen() {
            try {
                return crew == null || day == null || day.isEmpty()
                        ? null
                        : new Said.Seen(crew, LocalDate.parse(day));
            } catch (DateTimeException forged) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
    }

    @PostMapping("/crew/jobs/{id}")
    @MayUse(Who.CREWS)
    ModelAndView press(@PathVariable UUID id, Answer answer, HttpServletRequest request) {
        var visit = find(id);
        if (!mayPress(visit.crew())) {
            return Refusals.notYours(visit.crew(), today, request);
        }
        var to = answer.to();
        var photo = photos.taken(request, visit);
        if (photo.isRefused()) {
            return Screen.wrong("field/pages/choose", choose(visit, to, photo.wrong(), request));
        }
        var said = answer.said(Viewer.signedIn().person(), photo.id());
        var became = visits.say(id, said);
        if (!(became instanceof Press.Saved)) {
            photos.forget(photo);
        }
        return switch (became) {
            case Press.Saved _, Press.SavedBefore _ -> Screen.go("/crew/jobs/" + id + "/saved");
            case Press.TooLate it -> already(it.visit(), request);
            case Press.Moved it -> moved(it.visit(), answer, request);
            case Press.Warned it -> Screen.go("/crew/jobs/" + it.visit().id());
            case Press.NoSuchReason it ->
                    Screen.wrong(
                            "field/pages/choose",
                            choose(it.visit(), said.to(), "Choose one of these.", request));
            case Press.NoSuchVisit _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/crew/jobs/{id}")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView job(@PathVariable UUID id, HttpServletRequest request) {
        var visit = find(id);
        var person = Viewer.signedIn();
        var seen = photos.seen(visit, person, mine.mayLookInto(visit.crew(), person));
        return Screen.page(
                "field/pages/job",
                new JobPage(
                        today.job(visit, mayPress(visit.crew())),
                        Uploads.shown(seen, "/crew/jobs/" + id),
                        onMap(visit),
                        Today.href(visit.crew()),
                        today.saved(visit.crew()),
                        Tablet.light(request)));
    }

    // The place that was pointed at says more than the street it is near.
    private @Nullable String onMap(Visit it) {
        var street = it.place().street();
        return onMap.onMap(it.caseReference(), it.place().property())
                .orElse(street == null ? null : "usrn:" + street);
    }

    @PostMapping("/crew/jobs/{id}/warnings")
    @MayUse(Who.CREWS)
    ModelAndView read(@PathVariable UUID id, HttpServletRequest request) {
        var crew = find(id).crew();
        if (!mayPress(crew)) {
            return Refusals.notYours(crew, today, request);
        }
        visits.warningsRead(id, Viewer.signedIn().person());
        return Screen.go("/crew/jobs/" + id);
    }

    @GetMapping("/crew/jobs/{id}/could-not")
    @MayUse(Who.CREWS)
    ModelAndView couldNot(@PathVariable UUID id, HttpServletRequest request) {
        return ask(find(id), State.COULD_NOT, request);
    }

    /** Where a job may be done in more ways than a card has room for. */
    @GetMapping("/crew/jobs/{id}/done")
    @MayUse(Who.CREWS)
    ModelAndView done(@PathVariable UUID id, HttpServletRequest request) {
        return ask(find(id), State.DONE, request);
    }

    private ModelAndView ask(Visit visit, State to, HttpServletRequest request) {
        if (!mayPress(visit.crew())) {
            return Refusals.notYours(visit.crew(), today, request);
        }
        return visit.isOpen()
                ? Screen.page("field/pages/choose", choose(visit, to, null, request))
                : already(visit, request);
    }

    @PostMapping("/crew/jobs/{id}/seen")
    @MayUse(Who.CREWS)
    ModelAndView seen(@PathVariable UUID id, HttpServletRequest request) {
        var crew = find(id).crew();
        if (!mayPress(crew)) {
            return Refusals.notYours(crew, today, request);
        }
        visits.offSeen(id, Viewer.signedIn().person());
        return Screen.go(Today.href(crew));
    }

    @GetMapping("/crew/jobs/{id}/saved")
    @MayUse(Who.CREWS)
    ModelAndView saved(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wrong,
            HttpServletRequest request) {
        var visit = find(id);
        var outcome = visit.outcome();
        if (outcome == null) {
            return Screen.go(Today.href(visit.crew()));
        }
        var mayPress = mayPress(visit.crew());
        var next = Today.nextAfter(today.of(visit.crew()), id).map(it -> today.job(it, mayPress));
        var mayAdd = mayPress && visit.state() != State.CANCELLED;
        return Screen.page(
                "field/pages/saved",
                new SavedPage(
                        visit.place().label(),
                        today.how(visit),
                        Today.saved(outcome.at()),
                        next.orElse(null),
                        Today.href(visit.crew()),
                        Tablet.light(request),
                        mayAdd ? "/crew/jobs/" + id + "/note" : null,
                        visits.kind(visit.kind()).wantsPhoto(),
                        mayPress && !outcome.note().isBlank() ? outcome.note().strip() : null,
                        Uploads.shown(photos.of(visit), "/crew/jobs/" + id),
                        PhotoPages.wrong(wrong)));
    }

    private boolean mayPress(String crew) {
        return mine.maySpeakFor(crew, Viewer.signedIn());
    }

    private Visit find(UUID id) {
        return visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ChoosePage choose(
            Visit visit, State to, @Nullable String wrong, HttpServletRequest request) {
        var isDone = to == State.DONE;
        var answer = isDone ? DONE : COULD_NOT;
        var kind = visits.kind(visit.kind());
        var job = "/crew/jobs/" + visit.id();
        var reasons = isDone ? kind.done() : kind.couldNot();
        var choices = reasons.stream().map(FieldPages::choice).toList();
        return new ChoosePage(
                visit.place().label(),
                isDone ? "How was it left?" : "Why not?",
                visit.place().label() + ": " + visit.work(),
                "reason",
                Threes.of(choices, Tablet.from(request), job + "/" + answer.replace(' ', '-')),
                Map.of(
                        "answer",
                        answer,
                        "crew",
                        visit.crew(),
                        "day",
                        visit.dueOn().toString(),
                        ChoosePage.PICTURE,
                        "yes"),
                wrong,
                job,
                Today.href(visit.crew()),
                today.saved(visit.crew()),
                Tablet.light(request));
    }

    private ModelAndView moved(Visit visit, Answer answer, HttpServletRequest request) {
        var words = visit.crew() + ", for " + Words.nearDay(visit.dueOn(), today.now());
        var anyway =
                new StandsPage.Anyway(
                        "/crew/jobs/" + visit.id(),
                        String.valueOf(answer.answer()),
                        answer.reason() == null ? "" : answer.reason(),
                        visit.crew(),
                        visit.dueOn().toString(),
                        "Save our answer all the same");
        return stands(
                visit,
                "This job was moved since you looked. It is on the list of " + words + ".",
                anyway,
                request);
    }

    private ModelAndView already(Visit visit, HttpServletRequest request) {
        var how = visit.isOpen() ? "Started" : today.how(visit);
        return stands(visit, "This job already stands as: " + how, null, request);
    }

    private ModelAndView stands(
            Visit visit,
            String says,
            StandsPage.@Nullable Anyway anyway,
            HttpServletRequest request) {
        var page =
                new StandsPage(
                        visit.place().label(),
                        visit.work(),
                        says,
                        Today.href(visit.crew()),
                        today.saved(visit.crew()),
                        Tablet.light(request),
                        anyway);
        return Screen.with(HttpStatus.CONFLICT, "field/pages/stands", page);
    }
}
