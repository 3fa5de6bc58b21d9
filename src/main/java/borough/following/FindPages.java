package borough.following;

import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
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

    private final Cases cases;
    private final CustomersView view;

    FindPages(Cases cases, CustomersView view) {
        this.cases = cases;
        this.view = view;
    }

    @GetMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView ask() {
        return Screen.page(PAGE, new FollowFindPage("", "", List.of()));
    }

    @PostMapping("/follow")
    @MayUse(Who.ANYONE)
    ModelAndView find(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String fact) {
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
        var known = read.filter(it -> fact.length() <= LONGEST && view.knows(it, fact));
        if (faults.isEmpty() && known.isEmpty()) {
            faults.add(new Fault("reference", "We have no request with those two details"));
        }
        return faults.isEmpty()
                ? Screen.go(cases.followingPath(known.orElseThrow()))
                : Screen.wrong(PAGE, new FollowFindPage(reference, fact, faults));
    }
}
