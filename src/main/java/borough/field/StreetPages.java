package borough.field;

import borough.places.Places;
import borough.places.Street;
import borough.rounds.Rounds;
import borough.streets.StreetPress;
import borough.streets.Streets;
import borough.streets.Streets.Holds;
import borough.streets.Streets.StreetLine;
import borough.values.Usrn;
import borough.visits.Visit;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a crew says once about a whole street. */
@Controller
class StreetPages {
    // No street's number has more than eight digits.
    private static final long MOST = 99_999_999;

    private final Streets streets;
    private final Rounds rounds;
    private final Places places;
    private final Today today;
    private final Mine mine;

    StreetPages(Streets streets, Rounds rounds, Places places, Today today, Mine mine) {
        this.streets = streets;
        this.rounds = rounds;
        this.places = places;
        this.today = today;
        this.mine = mine;
    }

    @GetMapping("/crew/{round}/streets")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView all(@PathVariable String round, HttpServletRequest request) {
        var jobs = today.of(round);
        var all = new LinkedHashSet<Usrn>();
        jobs.stream()
                .filter(Visit::isOpen)
                .map(it -> it.place().street())
                .filter(Objects::nonNull)
                .forEach(all::add);
        all.addAll(rounds.streets(round, today.day()));
        var names =
                places.streets(all).stream().collect(Collectors.toMap(Street::usrn, Street::name));
        var said =
                streets.saidToday(all).stream()
                        .filter(StreetLine::holds)
                        .collect(Collectors.toMap(StreetLine::street, it -> it, (a, b) -> b));
        var rows =
                all.stream()
                        .map(
                                it ->
                                        new StreetsPage.Row(
                                                names.getOrDefault(it, "Street " + it),
                                                says(it, jobs, said.get(it)),
                                                Today.streetHref(round, it)))
                        .toList();
        return Screen.page(
                "field/pages/streets",
                new StreetsPage(
                        "Round " + round,
                        rows,
                        Today.href(round),
                        today.saved(jobs),
                        Tablet.light(request)));
    }

    private String says(Usrn street, List<Visit> jobs, @Nullable StreetLine said) {
        if (said != null) {
            return streets.says(said.event()) + ", " + Words.time(said.at());
        }
        var open = open(street, jobs);
        return open == 0 ? "" : Words.count(open, "job");
    }

    private static int open(Usrn street, List<Visit> jobs) {
        return (int)
                jobs.stream()
                        .filter(it -> it.isOpen() && street.equals(it.place().street()))
                        .count();
    }

    @GetMapping("/crew/{round}/streets/{usrn}")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView one(
            @PathVariable String round, @PathVariable long usrn, HttpServletRequest request) {
        return Screen.page("field/pages/street", page(round, street(usrn), null, null, request));
    }

    @PostMapping("/crew/{round}/streets/{usrn}")
    @MayUse(Who.CREWS)
    ModelAndView say(
            @PathVariable String round,
            @PathVariable long usrn,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String holds,
            HttpServletRequest request) {
        if (!mine.maySpeakFor(round, Viewer.signedIn())) {
            return Refusals.notYours(round, today, request);
        }
        var street = street(usrn);
        var which =
                switch (holds) {
                    case "ours" -> Holds.OURS;
                    case "theirs" -> Holds.THEIRS;
                    default -> Holds.NOT_SAID;
                };
        var by = Viewer.signedIn().person();
        var said = new Streets.Saying(round, street.usrn(), event, which, by);
        return switch (streets.say(said)) {
            case StreetPress.Saved _, StreetPress.SavedBefore _, StreetPress.OthersHolds _ ->
                    Screen.go(Today.streetHref(round, street.usrn()));
            case StreetPress.SaidOtherwise it ->
                    Screen.with(
                            HttpStatus.CONFLICT,
                            "field/pages/street",
                            page(round, street, null, other(it.said(), event), request));
            case StreetPress.NoSuchEvent _ ->
                    Screen.wrong(
                            "field/pages/street",
                            page(round, street, "Choose one of these.", null, request));
        };
    }

    private StreetPage.Other other(StreetLine first, String event) {
        return new StreetPage.Other(line(first), streets.says(event), event);
    }

    private String line(StreetLine it) {
        return it.crew()
                + " said \u201c"
                + streets.says(it.event())
                + "\u201d at "
                + Words.time(it.at())
                + (it.holds() ? "" : ", which did not hold");
    }

    private Street street(long usrn) {
        return usrn < 1 || usrn > MOST
                ? missing()
                : places.street(new Usrn(usrn)).orElseGet(StreetPages::missing);
    }

    private static Street missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private StreetPage page(
            String round,
            Street street,
            @Nullable String wrong,
            StreetPage.@Nullable Other other,
            HttpServletRequest request) {
        var jobs = today.of(round);
        return new StreetPage(
                street.name(),
                open(street.usrn(), jobs),
                streets.events().stream().map(FieldPages::choice).toList(),
                streets.saidToday(List.of(street.usrn())).stream().map(this::line).toList(),
                other,
                wrong,
                Today.streetHref(round, street.usrn()),
                Today.href(round),
                today.saved(jobs),
                Tablet.light(request));
    }
}
