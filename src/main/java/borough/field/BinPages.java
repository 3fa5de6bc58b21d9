package borough.field;

import borough.crews.Mine;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import borough.waste.CrewRounds;
import borough.waste.LogPress;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a crew says of one bin at one home on its round; no job is needed. */
@Controller
class BinPages {
    private static final String HOME = "/crew/{round}/streets/{usrn}/homes/{uprn}";
    private static final long MOST = 999_999_999_999L;

    private final CrewRounds collections;
    private final Places places;
    private final Homes homes;
    private final Today today;
    private final Mine mine;
    private final Photos photos;

    BinPages(CrewRounds collections, Places places, Homes homes, CrewsOwn crews, Photos photos) {
        this.photos = photos;
        this.collections = collections;
        this.places = places;
        this.homes = homes;
        this.today = crews.today();
        this.mine = crews.mine();
    }

    /** What a crew has to do today, and for whom somebody may speak. */
    @Component
    record CrewsOwn(Today today, Mine mine) {}

    @GetMapping(HOME)
    @MayUse(Who.CREWS)
    ModelAndView home(
            @PathVariable String round,
            @PathVariable long uprn,
            @RequestParam(defaultValue = "") String bin,
            HttpServletRequest request) {
        var property = property(uprn);
        if (!mine.maySpeakFor(round, Viewer.signedIn())) {
            return Refusals.notYours(round, today, request);
        }
        return collections.empties(round, property.uprn(), bin)
                ? Screen.page("field/pages/choose", page(round, property, bin, null, request))
                : notOnRound(round, property, bin, new LogPress.NotOnRound(null), request);
    }

    @PostMapping(HOME)
    @MayUse(Who.CREWS)
    ModelAndView say(
            @PathVariable String round,
            @PathVariable long uprn,
            @RequestParam(defaultValue = "") String bin,
            @RequestParam(defaultValue = "") String event,
            HttpServletRequest request) {
        var property = property(uprn);
        if (!mine.maySpeakFor(round, Viewer.signedIn())) {
            return Refusals.notYours(round, today, request);
        }
        var photo = photos.taken(request, property, bin);
        if (photo.isRefused()) {
            return Screen.wrong(
                    "field/pages/choose", page(round, property, bin, photo.wrong(), request));
        }
        var said = collections.log(round, property.uprn(), bin, event, photo.id());
        if (!(said instanceof LogPress.Saved)) {
            photos.forget(photo);
        }
        return switch (said) {
            case LogPress.Saved _, LogPress.SavedBefore _ ->
                    Screen.go(Today.streetHref(round, property.usrn()));
            case LogPress.NotOnRound it -> notOnRound(round, property, bin, it, request);
            case LogPress.NoSuchEvent _ ->
                    Screen.wrong(
                            "field/pages/choose",
                            page(round, property, bin, "Choose one of these.", request));
        };
    }

    private ModelAndView notOnRound(
            String round,
            Property property,
            String bin,
            LogPress.NotOnRound it,
            HttpServletRequest request) {
        var other = it.theirs();
        var says =
                "Round "
                        + round
                        + " does not empty this bin today"
                        + (other == null ? "." : ", round " + other + " does.");
        var page =
                new StandsPage(
                        property.address().firstLine(),
                        bin.length() > 40 ? bin.substring(0, 40) : bin,
                        says,
                        Today.href(round),
                        today.saved(round),
                        Tablet.light(request),
                        null);
        return Screen.with(HttpStatus.CONFLICT, "field/pages/stands", page);
    }

    private ChoosePage page(
            String round,
            Property property,
            String bin,
            @Nullable String wrong,
            HttpServletRequest request) {
        return new ChoosePage(
                property.address().firstLine(),
                "What is it?",
                property.address().firstLine() + ", " + bin,
                "event",
                Threes.of(homes.events(), Tablet.from(request), Homes.href(round, property, bin)),
                Map.of("bin", bin, ChoosePage.PICTURE, "yes"),
                wrong,
                Homes.href(round, property),
                Today.streetHref(round, property.usrn()),
                today.saved(round),
                Tablet.light(request));
    }

    private Property property(long uprn) {
        return uprn < 1 || uprn > MOST
                ? missing()
                : places.at(new Uprn(uprn)).orElseGet(BinPages::missing);
    }

    private static Property missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
