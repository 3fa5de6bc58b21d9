package borough.customerview;

import borough.handling.CaseSight;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one customer, and the reason that a restricted one asks for. */
@Controller
class CustomerPages {
    private static final String PATH = "/staff/customers/{id}";
    private static final String PAGE = "customerview/pages/customer";
    private static final String WHY = "customerview/pages/why";
    private static final int WHY_MAX = 200;

    private final CustomerSight sight;
    private final SingleView view;
    private final CustomerViews views;
    private final CaseSight caseSight;

    CustomerPages(CustomerSight sight, SingleView view, CustomerViews views, CaseSight caseSight) {
        this.sight = sight;
        this.view = view;
        this.views = views;
        this.caseSight = caseSight;
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView customer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String told) {
        var person = Viewer.signedIn();
        var known = sight.known(id, person);
        if (!known.id().toString().equals(id)) {
            return Screen.go(known.path());
        }
        if (sight.asksWhy(known, person)) {
            return Screen.page(WHY, why(known, null));
        }
        var lookedFor = LookedFor.read(channel, department, kind, words, before);
        var it = view.of(known, lookedFor, person);
        return Screen.page(PAGE, views.page(it, lookedFor, person, said(told)));
    }

    private static @Nullable String said(String told) {
        return switch (told) {
            case "call" -> "The call is noted.";
            case "restricted" -> "The record is restricted.";
            case "open" -> "The record is restricted no more.";
            case "looked" -> "Your reason is kept.";
            default -> null;
        };
    }

    private static CustomerWhyPage why(Known it, @Nullable Fault fault) {
        return new CustomerWhyPage(it.name(), it.path() + "/why", true, fault);
    }

    /** Asks why, for the cases that are kept back until somebody says so. */
    @GetMapping(PATH + "/why")
    @MayUse(Who.STAFF)
    ModelAndView ask(@PathVariable String id) {
        var person = Viewer.signedIn();
        var known = sight.known(id, person);
        if (sight.asksWhy(known, person)) {
            return Screen.page(WHY, why(known, null));
        }
        if (view.keptBack(known, person).isEmpty()) {
            return Screen.go(known.path());
        }
        return Screen.page(WHY, whyCases(known, null));
    }

    private static CustomerWhyPage whyCases(Known it, @Nullable Fault fault) {
        return new CustomerWhyPage(it.name(), it.path() + "/why", false, fault);
    }

    @PostMapping(PATH + "/why")
    @MayUse(Who.STAFF)
    ModelAndView look(@PathVariable String id, @RequestParam(defaultValue = "") String why) {
        var person = Viewer.signedIn();
        var known = sight.known(id, person);
        var reason = why.strip();
        boolean asksForAll = sight.asksWhy(known, person);
        if (reason.isEmpty() || reason.length() > WHY_MAX) {
            var fault =
                    new Fault(
                            "why",
                            reason.isEmpty()
                                    ? "Say why you look"
                                    : "Use " + WHY_MAX + " letters or fewer");
            return Screen.wrong(WHY, asksForAll ? why(known, fault) : whyCases(known, fault));
        }
        if (asksForAll) {
            sight.look(known, reason, person);
        } else {
            // A handful at most: each look stands in the history of its case.
            view.keptBack(known, person).forEach(it -> caseSight.look(it, reason, person));
        }
        return Screen.go(known.path() + "?told=looked");
    }
}
