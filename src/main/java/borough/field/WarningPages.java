package borough.field;

import borough.council.People;
import borough.council.Person;
import borough.markers.Marked;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.visits.Place;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Warnings about places and people: who may set them, sees them all, and ends them. */
@Controller
class WarningPages {
    private static final String ALL = "/staff/warnings";

    private final Markers markers;
    private final People people;
    private final FoundPlaces found;
    private final Today today;

    WarningPages(Markers markers, People people, FoundPlaces found, Today today) {
        this.markers = markers;
        this.people = people;
        this.found = found;
        this.today = today;
    }

    @GetMapping(ALL)
    @MayUse({Who.SUPERVISORS, Who.CASEWORKERS})
    ModelAndView all() {
        var all = markers.toReview();
        var names =
                all.stream()
                        .map(Marker::setBy)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::name));
        return Screen.page(
                "field/pages/warnings",
                new WarningsPage(all.stream().map(it -> row(it, names.get(it.setBy()))).toList()));
    }

    private String name(UUID person) {
        return people.find(person).map(Person::name).orElse("somebody who has left");
    }

    private WarningsPage.Row row(Marker it, @Nullable String by) {
        return new WarningsPage.Row(
                it.label(),
                markers.says(it),
                Words.day(it.reviewOn(), today.now()),
                it.reviewOn().isBefore(today.day()),
                String.valueOf(by),
                ALL + "/" + it.id() + "/end",
                record(it));
    }

    private static @Nullable String record(Marker it) {
        var person = it.person();
        return person == null ? null : "/staff/customers/" + person.customer() + "/warnings";
    }

    @GetMapping(ALL + "/add")
    @MayUse({Who.SUPERVISORS, Who.CASEWORKERS})
    ModelAndView add() {
        return Screen.page("field/pages/form", form(Map.of(), null, List.of()));
    }

    @PostMapping(ALL + "/add")
    @MayUse({Who.SUPERVISORS, Who.CASEWORKERS})
    ModelAndView add(@RequestParam Map<String, String> given) {
        var place = found.chosen(given);
        if (place.isEmpty()) {
            var choices = found.choices(given);
            var fault =
                    choices.isEmpty()
                            ? new Fault("place", "Enter an address or a street that we have")
                            : new Fault("spot", "Choose which place you mean");
            return Screen.wrong("field/pages/form", form(given, fault, choices));
        }
        return markers.set(wanted(place.get(), given), Viewer.signedIn().person())
                        instanceof Marked.Wrong wrong
                ? Screen.wrong(
                        "field/pages/form",
                        form(given, new Fault(wrong.field(), wrong.says()), List.of()))
                : Screen.go(ALL);
    }

    private static Markers.Wanted wanted(Place place, Map<String, String> given) {
        var isStreet = place.property() == null;
        return new Markers.Wanted(
                place.property(),
                isStreet ? place.street() : null,
                place.label(),
                Asked.Form.said(given, "kind"),
                Asked.Form.said(given, "words"),
                Asked.Form.day(given, "review"));
    }

    private DeskFormPage form(
            Map<String, String> given, @Nullable Fault wrong, List<Choice> places) {
        var form = new Asked.Form(given, wrong).text("place", "Where?", "An address or a street.");
        if (!places.isEmpty()) {
            form.one("spot", "Which of these?", places);
        }
        return new DeskFormPage(
                "Warn whoever goes there",
                List.of("Crews must read it before they can answer for a job there."),
                ALL,
                ALL + "/add",
                "Set the warning",
                form.one(
                                "kind",
                                "What of?",
                                markers.kinds().stream()
                                        .map(it -> Choice.of(it.name(), it.says()))
                                        .toList())
                        .optional(
                                "words",
                                "What else they must know",
                                "Facts only. It is kept sealed, and erased when the warning ends.")
                        .date(
                                "review",
                                "Until when, before somebody looks at it again?",
                                "At the latest " + Words.day(markers.longestUntil(), today.now()))
                        .fields(),
                List.of());
    }

    @PostMapping(ALL + "/{id}/end")
    @MayUse({Who.SUPERVISORS, Who.CASEWORKERS})
    ModelAndView end(@PathVariable UUID id) {
        markers.end(id, Viewer.signedIn().person());
        return Screen.go(ALL);
    }
}
