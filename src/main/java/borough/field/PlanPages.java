package borough.field;

import borough.rounds.Crew;
import borough.rounds.Rounds;
import borough.visits.CrewDay;
import borough.visits.Shift;
import borough.visits.Supervision;
import borough.visits.Supervision.ByHand;
import borough.visits.Visit;
import borough.visits.VisitEvent;
import borough.visits.Visits;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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

/**
 * What a supervisor plans by hand: a job for another crew or day, or one that no case asked for.
 */
@Controller
class PlanPages {
    private static final String ADD = "/staff/rounds/add";

    private final Visits visits;
    private final Supervision supervision;
    private final Rounds rounds;
    private final FoundPlaces found;
    private final Today today;

    PlanPages(
            Visits visits, Supervision supervision, Rounds rounds, FoundPlaces found, Today today) {
        this.visits = visits;
        this.supervision = supervision;
        this.rounds = rounds;
        this.found = found;
        this.today = today;
    }

    @GetMapping("/staff/rounds/jobs/{id}")
    @MayUse(Who.SUPERVISORS)
    ModelAndView job(@PathVariable UUID id) {
        var visit = find(id);
        var given = new HashMap<>(Asked.Form.parts("day", visit.dueOn()));
        given.put("crew", visit.crew());
        return Screen.page("field/pages/form", moving(visit, given, null));
    }

    @PostMapping("/staff/rounds/jobs/{id}")
    @MayUse(Who.SUPERVISORS)
    ModelAndView move(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        var visit = find(id);
        var moved =
                supervision.move(
                        id,
                        Asked.Form.said(given, "crew"),
                        Asked.Form.day(given, "day"),
                        Asked.Form.said(given, "why"),
                        Viewer.signedIn().person());
        return moved instanceof Shift.Done done
                ? Screen.go(
                        SupervisorPages.href(done.visit().crew()) + "?day=" + done.visit().dueOn())
                : Screen.wrong("field/pages/form", moving(visit, given, fault(moved)));
    }

    private DeskFormPage moving(Visit it, Map<String, String> given, @Nullable Fault wrong) {
        return new DeskFormPage(
                "Move a job",
                List.of(
                        it.place().label(),
                        it.work(),
                        "On the list of "
                                + it.crew()
                                + " for "
                                + Words.nearDay(it.dueOn(), today.now())),
                SupervisorPages.href(it.crew()),
                "/staff/rounds/jobs/" + it.id(),
                "Move it",
                new Asked.Form(given, wrong)
                        .pick("crew", "Whose job is it?", crews())
                        .date("day", "For which day?", null)
                        .text("why", "Why?", "Staff read this in the job's history.")
                        .fields(),
                visits.history(it.id()).stream().map(this::line).toList());
    }

    private String line(VisitEvent it) {
        var what = it.what() == null ? it.state().word().replace('_', ' ') : it.what();
        var why = it.words().isEmpty() ? "" : ": " + it.words();
        var reason = it.reason() == null ? "" : ": " + it.reason();
        return Words.stamp(it.at(), today.now()) + ", " + what + reason + why;
    }

    @GetMapping(ADD)
    @MayUse(Who.SUPERVISORS)
    ModelAndView add() {
        return Screen.page(
                "field/pages/form", adding(Asked.Form.parts("day", today.day()), null, List.of()));
    }

    @PostMapping(ADD)
    @MayUse(Who.SUPERVISORS)
    ModelAndView add(@RequestParam Map<String, String> given) {
        var place = found.chosen(given);
        var choices = place.isPresent() ? List.<Choice>of() : found.choices(given);
        if (!choices.isEmpty()) {
            var fault = new Fault("spot", "Choose which place you mean");
            return Screen.wrong("field/pages/form", adding(given, fault, choices));
        }
        var by = Viewer.signedIn().person();
        var wanted =
                new ByHand(
                        Asked.Form.said(given, "kind"),
                        place.orElse(null),
                        Asked.Form.said(given, "crew"),
                        Asked.Form.day(given, "day"),
                        Asked.Form.said(given, "work"),
                        Asked.Form.said(given, "notes"));
        var added = supervision.add(wanted, by);
        return added instanceof Shift.Done done
                ? Screen.go(
                        SupervisorPages.href(done.visit().crew()) + "?day=" + done.visit().dueOn())
                : Screen.wrong("field/pages/form", adding(given, fault(added), choices));
    }

    private DeskFormPage adding(
            Map<String, String> given, @Nullable Fault wrong, List<Choice> places) {
        var form =
                new Asked.Form(given, wrong)
                        .pick(
                                "kind",
                                "What is to be done?",
                                visits.kinds().stream()
                                        .map(it -> Choice.of(it.name(), capital(it.name())))
                                        .toList())
                        .text("place", "Where?", "An address, a postcode or a street.");
        if (!places.isEmpty()) {
            form.one("spot", "Which of these?", places);
        }
        return new DeskFormPage(
                "Add a job",
                List.of(),
                "/staff/rounds",
                ADD,
                "Add it",
                form.pick("crew", "Who goes?", crews())
                        .date("day", "On which day?", null)
                        .optional("work", "What to do there", null)
                        .optional("notes", "What else the crew should know", null)
                        .fields(),
                List.of());
    }

    private List<Choice> crews() {
        var names = new TreeSet<String>();
        rounds.crews().stream().map(Crew::name).forEach(names::add);
        visits.crewsOn(today.day()).stream().map(CrewDay::crew).forEach(names::add);
        return names.stream().map(it -> Choice.of(it, it)).toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private Visit find(UUID id) {
        return visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Fault fault(Shift it) {
        return it instanceof Shift.Wrong wrong ? new Fault(wrong.field(), wrong.says()) : null;
    }
}
