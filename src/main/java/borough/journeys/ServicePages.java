package borough.journeys;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.council.Councils;
import borough.services.Limit;
import borough.services.Service;
import borough.services.Trigger;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Step;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page before a service: who may, what to have ready, how long, and what happens next. */
@Controller
class ServicePages {
    private static final int QUESTIONS_A_MINUTE = 3;

    private final Catalogue catalogue;
    private final Areas areas;
    private final Councils councils;
    private final JourneyViews views;

    ServicePages(Catalogue catalogue, Areas areas, Councils councils, JourneyViews views) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.councils = councils;
        this.views = views;
    }

    @GetMapping("/services/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView start(@PathVariable String slug) {
        return catalogue.live(slug).map(this::start).orElseGet(views::noSuchService);
    }

    private ModelAndView start(Service it) {
        return Screen.page(
                "journeys/pages/start",
                new StartPage(
                        it.title(),
                        it.about(),
                        new Link(areaName(it), "/areas/" + it.area()),
                        it.front().who(),
                        List.of(),
                        takes(it),
                        next(it),
                        "/services/" + it.slug(),
                        councils.current().contact().phone()));
    }

    private String areaName(Service it) {
        return areas.named(it.area()).map(Areas.Area::name).orElse("Services");
    }

    private static String takes(Service it) {
        var minutes = Math.max(1, Math.ceilDiv(it.questions().size(), QUESTIONS_A_MINUTE));
        return minutes == 1 ? "About a minute" : "About " + minutes + " minutes";
    }

    private static List<Step> next(Service it) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("You get a reference and a date to expect us by.", null));
        promise(it).ifPresent(within -> steps.add(new Step("We do what you asked.", within)));
        steps.add(new Step("You can look at any time to see where it is.", null));
        return steps;
    }

    // Mostly the promise names a limit, so that a council may change it.
    private static Optional<String> promise(Service it) {
        return it.story()
                .promise()
                .flatMap(said -> said.written().or(() -> limit(it, said)))
                .map(within -> "Within " + within);
    }

    private static Optional<Object> limit(Service it, Trigger.Moment said) {
        return said.path()
                .flatMap(
                        path ->
                                it.form().limits().values().stream()
                                        .filter(limit -> isCalled(limit.name(), path.name()))
                                        .findFirst())
                .map(Limit::value);
    }

    private static boolean isCalled(String inFile, String inConditions) {
        return inFile.replace(' ', '_').equals(inConditions);
    }
}
