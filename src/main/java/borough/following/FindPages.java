package borough.following;

import borough.asking.WayIn;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.tongues.Languages;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding a request without its link. Nobody learns here whether a reference is anybody's. */
@Controller
class FindPages {
    private static final String PAGE = "following/pages/follow-find";
    private static final int LONGEST = 200;
    private static final int SECONDS = 60;

    private final Cases cases;
    private final CustomersView view;
    private final Guesses guesses;
    private final WayIn way;

    FindPages(Cases cases, CustomersView view, Guesses guesses, WayIn way) {
        this.cases = cases;
        this.view = view;
        this.guesses = guesses;
        this.way = way;
    }

    @GetMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView ask(@RequestParam(defaultValue = "en") String lang) {
        return in(lang, Screen.page(PAGE, new FollowFindPage("", "", List.of(), languages())));
    }

    private ModelAndView in(String lang, ModelAndView page) {
        return Screen.in(way.tongueOfPage(lang), page);
    }

    private Languages languages() {
        return Languages.ofPage(way.languages());
    }

    @PostMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "en") String lang) {
        var faults = new ArrayList<Fault>();
        var read = Reference.read(reference);
        if (read.isEmpty()) {
            faults.add(
                    new Fault(
                            "reference",
                            "Enter the reference as we sent it, nine letters and numbers"));
        }
        if (fact.isBlank()) {
            faults.add(new Fault("fact", "Enter a postcode, phone number, email or surname"));
        }
        var typed = new FollowFindPage(reference, fact, faults, languages());
        return faults.isEmpty()
                ? in(lang, found(typed, read.orElseThrow()))
                : in(lang, Screen.wrong(PAGE, typed));
    }

    private ModelAndView found(FollowFindPage typed, Reference reference) {
        boolean isStaff = Viewer.ifSignedIn().isPresent();
        var wait = isStaff ? Duration.ZERO : guesses.count(reference);
        if (wait.isPositive()) {
            return Screen.with(HttpStatus.TOO_MANY_REQUESTS, PAGE, typed.with(tooOften(wait)));
        }
        if (typed.fact().length() > LONGEST || !view.knows(reference, typed.fact())) {
            var says = "We have no request with those two details";
            return Screen.wrong(PAGE, typed.with(says));
        }
        if (!isStaff) {
            guesses.wasRight(reference);
        }
        return Screen.go(cases.followingPath(reference));
    }

    private static String tooOften(Duration wait) {
        long minutes = wait.plusSeconds(SECONDS - 1).toMinutes();
        return "There were too many tries with details that do not match. Wait %d %s and try again"
                .formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }
}
