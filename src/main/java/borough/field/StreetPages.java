package borough.field;

import borough.crews.Mine;
import borough.documents.Serving;
import borough.documents.Uploads;
import borough.places.Places;
import borough.places.Street;
import borough.streets.StreetPress;
import borough.streets.Streets;
import borough.streets.Streets.Holds;
import borough.streets.Streets.StreetLine;
import borough.values.Usrn;
import borough.visits.Visit;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a crew says once about a whole street. */
@Controller
class StreetPages {
    // No street's number has more than eight digits.
    private static final long MOST = 99_999_999;
    private static final String FILE = "/crew/{round}/streets/{usrn}/files/{file}";

    private final Streets streets;
    private final Places places;
    private final Round round;
    private final Today today;
    private final Mine mine;

    /** A crew's way, the homes on it, and the pictures of its streets. */
    @Component
    record Round(Drive drive, Homes homes, Photos photos, Serving serving) {}

    StreetPages(Streets streets, Places places, Round round, Today today, Mine mine) {
        this.streets = streets;
        this.places = places;
        this.round = round;
        this.today = today;
        this.mine = mine;
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
        return Screen.page("field/pages/street", page(round, street(usrn), null, request));
    }

    @GetMapping("/crew/{round}/streets/{usrn}/not-done")
    @MayUse(Who.CREWS)
    ModelAndView notDone(
            @PathVariable String round, @PathVariable long usrn, HttpServletRequest request) {
        return mine.maySpeakFor(round, Viewer.signedIn())
                ? Screen.page("field/pages/choose", why(round, street(usrn), null, request))
                : Refusals.notYours(round, today, request);
    }

    private ChoosePage why(
            String crew, Street street, @Nullable String wrong, HttpServletRequest request) {
        var here = Today.streetHref(crew, street.usrn());
        return new ChoosePage(
                street.name(),
                "What is it?",
                street.name(),
                "event",
                Threes.of(round.drive().notDone(), Tablet.from(request), here + "/not-done"),
                Map.of(ChoosePage.PICTURE, "yes"),
                wrong,
                here,
                here,
                today.saved(crew),
                Tablet.light(request));
    }

    @PostMapping("/crew/{round}/streets/{usrn}")
    @MayUse(Who.CREWS)
    ModelAndView say(
            @PathVariable("round") String crew,
            @PathVariable long usrn,
            Answer answer,
            HttpServletRequest request) {
        if (!mine.maySpeakFor(crew, Viewer.signedIn())) {
            return Refusals.notYours(crew, today, request);
        }
        var street = street(usrn);
        var photo = round.photos().taken(request, street);
        if (photo.isRefused()) {
            return Screen.wrong("field/pages/choose", why(crew, street, photo.wrong(), request));
        }
        var said =
                new Streets.Saying(
                        crew,
                        street.usrn(),
                        answer.said(),
                        answer.which(),
                        round.drive().of(crew).orderOf(street.usrn()).orElse(null),
                        Viewer.signedIn().person());
        var became = streets.say(said);
        keep(photo, crew, street, became);
        return switch (became) {
            case StreetPress.Saved _, StreetPress.SavedBefore _, StreetPress.OthersHolds _ ->
                    Screen.go(
                            answer.leadsToRound()
                                    ? Today.href(crew)
                                    : Today.streetHref(crew, street.usrn()));
            case StreetPress.SaidOtherwise it ->
                    Screen.with(
                            HttpStatus.CONFLICT,
                            "field/pages/street",
                            page(crew, street, other(it.said(), answer.said()), request));
            case StreetPress.NoSuchEvent _ ->
                    Screen.wrong(
                            "field/pages/choose",
                            why(crew, street, "Choose one of these.", request));
        };
    }

    // What another crew's word is held against is a picture of the street all the same.
    private void keep(Photos.Taken photo, String crew, Street street, StreetPress became) {
        if (photo.id() != null && became instanceof StreetPress.NoSuchEvent) {
            round.photos().forget(photo);
        } else if (photo.id() != null) {
            streets.photographed(crew, street.usrn(), photo.id());
        }
    }

    @GetMapping(FILE)
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView file(
            @PathVariable("round") String crew,
            @PathVariable long usrn,
            @PathVariable String file) {
        return round.serving().file(file, seen(crew, street(usrn).usrn()));
    }

    @GetMapping(FILE + "/preview")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView preview(
            @PathVariable("round") String crew,
            @PathVariable long usrn,
            @PathVariable String file) {
        return round.serving().preview(file, seen(crew, street(usrn).usrn()));
    }

    // Of the homes only what the crew that is there today may see.
    private List<KeptFile> seen(String crew, Usrn street) {
        var seen = new ArrayList<>(round.photos().ofStreet(street));
        if (mine.maySpeakFor(crew, Viewer.signedIn())) {
            seen.addAll(round.homes().photos(round.drive().of(crew), street));
        }
        return seen;
    }

    /** What a form says of a street, which crew's word holds, and where to go from there. */
    record Answer(@Nullable String event, @Nullable String holds, @Nullable String then) {
        String said() {
            return String.valueOf(event);
        }

        Holds which() {
            return switch (String.valueOf(holds)) {
                case "ours" -> Holds.OURS;
                case "theirs" -> Holds.THEIRS;
                default -> Holds.NOT_SAID;
            };
        }

        boolean leadsToRound() {
            return "round".equals(then);
        }
    }

    private StreetPage.Other other(StreetLine first, String event) {
        return new StreetPage.Other(round.drive().line(first), streets.says(event), event);
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
            String crew,
            Street street,
            StreetPage.@Nullable Other other,
            HttpServletRequest request) {
        var jobs = today.of(crew);
        var said = streets.saidToday(List.of(street.usrn()));
        var mayPress = mine.maySpeakFor(crew, Viewer.signedIn());
        return new StreetPage(
                street.name(),
                open(street.usrn(), jobs),
                round.drive().done().orElse(null),
                said.stream().map(round.drive()::line).toList(),
                Uploads.shown(
                        round.photos().ofStreet(street.usrn()),
                        Today.streetHref(crew, street.usrn())),
                other,
                round.homes().in(round.drive().of(crew), street.usrn(), mayPress),
                mayPress,
                Today.streetHref(crew, street.usrn()),
                Today.href(crew),
                today.saved(crew, jobs),
                Tablet.light(request));
    }
}
