package borough.website;

import borough.cases.Case;
import borough.cases.Cases;
import borough.cases.Event;
import borough.cases.Story;
import borough.places.Places;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Moment;
import borough.web.Screen;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a request stands, by the link we sent or by its reference and one more thing we know. */
@Controller
class FollowPages {
    // What customers see of the history: moves and messages, never who did what inside.
    private static final Set<String> SHOWN = Set.of("opened", "told", "not told", "entered");

    private static final String NOT_SENT =
            "Nothing was sent, as we have no number or email address of yours";

    private final Cases cases;
    private final Places places;

    FollowPages(Cases cases, Places places) {
        this.cases = cases;
        this.places = places;
    }

    @GetMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView ask() {
        return Screen.page("website/pages/follow-find", new FollowFindPage("", "", List.of()));
    }

    @PostMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String postcode) {
        var faults = new ArrayList<Fault>();
        var read = Reference.read(reference);
        if (read.isEmpty()) {
            faults.add(
                    new Fault(
                            "reference",
                            "Enter the reference as we sent it, nine letters and numbers"));
        }
        if (postcode.isBlank()) {
            faults.add(new Fault("postcode", "Enter the postcode of the property"));
        }
        var found = read.flatMap(cases::find).filter(it -> isAt(it, postcode));
        if (faults.isEmpty() && found.isEmpty()) {
            faults.add(
                    new Fault("reference", "We have no request with that reference and postcode"));
        }
        return faults.isEmpty()
                ? Screen.go(cases.followingPath(found.orElseThrow().reference()))
                : Screen.wrong(
                        "website/pages/follow-find",
                        new FollowFindPage(reference, postcode, faults));
    }

    private boolean isAt(Case it, String postcode) {
        var typed = postcode.toUpperCase(Locale.UK).replaceAll("\\s", "");
        return it.about()
                .property()
                .flatMap(places::at)
                .filter(at -> at.address().postcode().replace(" ", "").equals(typed))
                .isPresent();
    }

    @GetMapping("/follow/{reference}/{secret}")
    @MayUse(Who.ANYONE)
    ModelAndView follow(@PathVariable String reference, @PathVariable String secret) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .flatMap(cases::story)
                .map(FollowPages::page)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Story story) {
        var it = story.about();
        return Screen.page(
                "website/pages/follow",
                new FollowPage(
                        it.about().title(),
                        it.reference().text(),
                        sentence(it.where().stage()),
                        says(story),
                        it.where().dueAt().orElse(null),
                        !it.isOpen(),
                        story.picture(),
                        List.of(),
                        history(story)));
    }

    private static String says(Story story) {
        if (!story.says().isBlank()) {
            return story.says();
        }
        return lastTold(story).orElse("");
    }

    private static Optional<String> lastTold(Story story) {
        return story.events().stream()
                .filter(it -> it.what().endsWith("told"))
                .map(Event::words)
                .reduce((first, second) -> second);
    }

    private static List<Moment> history(Story story) {
        return story.events().reversed().stream()
                .filter(it -> SHOWN.contains(it.what()))
                .map(FollowPages::moment)
                .toList();
    }

    private static Moment moment(Event it) {
        return switch (it.what()) {
            case "opened" -> Moment.of(it.at(), "You told us");
            case "told" -> new Moment(it.at(), "We told you", it.words(), null, null);
            case "not told" -> new Moment(it.at(), NOT_SENT, it.words(), null, null);
            default -> Moment.of(it.at(), sentence(it.words()));
        };
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
