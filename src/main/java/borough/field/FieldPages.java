package borough.field;

import borough.council.Duty;
import borough.crews.Mine;
import borough.values.Usrn;
import borough.visitkinds.Ending;
import borough.visitkinds.Reason;
import borough.visits.Supervision;
import borough.visits.Visit;
import borough.web.Choice;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.StreetCard;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A crew's list on its tablet: what is next, and what is done. */
@Controller
class FieldPages {
    private static final int PLACE = 40;
    // The script that looks again for what is new says so: its looks are nobody's.
    private static final String LOOKS_AGAIN = "X-Looks-Again";

    private final Supervision supervision;
    private final Today today;
    private final Mine mine;
    private final Drive drive;

    FieldPages(Supervision supervision, Today today, Mine mine, Drive drive, Frames frames) {
        this.supervision = supervision;
        this.today = today;
        this.drive = drive;
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
                        remembered.map(today::saved).orElse("Nothing to save yet"),
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
        var way = drive.of(round);
        var standing = drive.standing(way);
        var streets = drive.cards(way, standing, mayPress);
        var stops = new Stops();
        stops.streets(way, streets);
        stops.jobs(way, all, today.jobs(all, mayPress, looked.orElse(null)));
        var finished = supervision.finishedToday().get(round);
        return new RoundPage(
                "Round " + round,
                Words.day(today.day(), today.now()),
                mayPress ? calledOff(all) : List.of(),
                stops.open(),
                stops.ended(),
                Today.mark(all) + Integer.toHexString(standing.hashCode()),
                changed(all, looked),
                drive.last(round, standing).flatMap(it -> named(streets, it.street())).orElse(null),
                finished == null ? null : Words.time(finished),
                Today.href(round),
                mayPress,
                mayPress && finished == null ? drive.tellsEvery(round) : null,
                today.saved(round, all),
                Tablet.light(request));
    }

    private static Optional<StreetCard> named(List<StreetCard> streets, Usrn street) {
        return streets.stream().filter(it -> it.key().equals(street.toString())).findFirst();
    }

    private List<RoundPage.Off> calledOff(List<Visit> all) {
        return all.stream()
                .filter(it -> it.isOffUnseen(today.day()))
                .map(
                        it ->
                                new RoundPage.Off(
                                        it.place().label(),
                                        it.work(),
                                        it.caseReference().text(),
                                        today.how(it),
                                        "/crew/jobs/" + it.id() + "/seen"))
                .toList();
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

    static Choice choice(Ending it) {
        return new Choice(it.name(), it.crew(), it.means(), false);
    }

    static Choice choice(Reason it) {
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
