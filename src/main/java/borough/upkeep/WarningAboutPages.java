package borough.upkeep;

import borough.council.People;
import borough.markers.Marked;
import borough.markers.Marker;
import borough.markers.PersonMarkers;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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

/** The warnings about one person: read by advisers, set and looked at again by who may. */
@Controller
class WarningAboutPages {
    private static final String PATH = "/staff/customers/{id}/warnings";

    private final PersonMarkers markers;
    private final People people;
    private final Whose whose;
    private final Clock clock;

    WarningAboutPages(PersonMarkers markers, People people, Whose whose, Clock clock) {
        this.markers = markers;
        this.people = people;
        this.whose = whose;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView all(@PathVariable String id) {
        var it = whose.of(id);
        return Screen.page(
                "upkeep/pages/about",
                new AboutPage(
                        it.name(),
                        path(it),
                        maySet(),
                        markers.about(it.id()).stream().map(this::row).toList()));
    }

    private static String path(Whose.Known it) {
        return RecordViews.path(it.id()) + "/warnings";
    }

    private boolean maySet() {
        return markers.maySet(Viewer.signedIn());
    }

    private AboutPage.Row row(Marker it) {
        var person = it.person();
        var expires = person == null ? null : person.expiresOn();
        return new AboutPage.Row(
                it.id().toString(),
                markers.says(it),
                person == null ? "" : person.reason(),
                Words.day(it.reviewOn(), clock.instant()),
                it.isOverdue(LocalDate.now(clock)),
                expires == null ? "" : Words.day(expires, clock.instant()),
                people.find(it.setBy()).map(by -> by.name()).orElse("somebody who has left"));
    }

    @GetMapping(PATH + "/add")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView add(@PathVariable String id) {
        return Screen.page("upkeep/pages/form", form(mayBeSet(id), Map.of(), null));
    }

    private Whose.Known mayBeSet(String id) {
        if (!maySet()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return whose.of(id);
    }

    @PostMapping(PATH + "/add")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView add(@PathVariable String id, @RequestParam Map<String, String> given) {
        var it = mayBeSet(id);
        if (TypedDay.in(given, "expires").equals(TypedDay.NONE)) {
            return wrong(it, given, new Fault("expires", "Enter a date, such as 27 3 2026"));
        }
        var marked =
                markers.set(
                        new PersonMarkers.Wanted(
                                it.id(),
                                Asked.Form.said(given, "kind"),
                                Asked.Form.said(given, "words"),
                                Asked.Form.said(given, "reason"),
                                day(given, "review"),
                                day(given, "expires")),
                        Viewer.signedIn());
        return marked instanceof Marked.Wrong wrong
                ? wrong(it, given, new Fault(wrong.field(), wrong.says()))
                : Screen.go(path(it));
    }

    private ModelAndView wrong(Whose.Known it, Map<String, String> given, Fault fault) {
        return Screen.wrong("upkeep/pages/form", form(it, given, fault));
    }

    private static @Nullable LocalDate day(Map<String, String> given, String key) {
        try {
            return LocalDate.parse(TypedDay.in(given, key));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private FormPage form(Whose.Known it, Map<String, String> given, @Nullable Fault wrong) {
        return new FormPage(
                "Warn of this person",
                it.name(),
                List.of(
                        "Whoever rings, meets or calls on them reads it first, crews at their"
                                + " door too. They may ask to see it: write facts only."),
                path(it),
                path(it) + "/add",
                "Set the warning",
                new Asked.Form(given, wrong)
                        .one(
                                "kind",
                                "What of?",
                                markers.kinds().stream()
                                        .map(kind -> Choice.of(kind.name(), kind.says()))
                                        .toList())
                        .optional("words", "What else must people know?", "It is read at the door.")
                        .lines("reason", "Why is there a warning?", "Only desks read this.")
                        .date("review", "By when does somebody look at it again?", null)
                        .optionalDate("expires", "Does it end by itself? On which day?", null)
                        .fields());
    }

    /** Somebody looked at it again and it holds still. */
    @PostMapping(PATH + "/{marker}/review")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView review(@PathVariable String id, @PathVariable UUID marker) {
        var it = mayBeSet(id);
        of(it, marker);
        markers.review(marker, markers.longestUntil(), Viewer.signedIn());
        return Screen.go(path(it));
    }

    @PostMapping(PATH + "/{marker}/end")
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView end(@PathVariable String id, @PathVariable UUID marker) {
        var it = mayBeSet(id);
        of(it, marker);
        markers.end(marker, Viewer.signedIn());
        return Screen.go(path(it));
    }

    private void of(Whose.Known it, UUID marker) {
        if (markers.about(it.id()).stream().noneMatch(one -> one.id().equals(marker))) {
            throw Whose.notFound();
        }
    }
}
