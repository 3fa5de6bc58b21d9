package borough.casework;

import borough.cases.Cases;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks why somebody looks at a case whose file wants each look on record. */
@Controller
class WhyPages {
    private static final String TEMPLATE = "casework/pages/why";
    private static final int WHY_MAX = 200;

    private final Rights rights;

    WhyPages(Rights rights) {
        this.rights = rights;
    }

    @GetMapping("/staff/cases/{reference}/why")
    @MayUse(Who.STAFF)
    ModelAndView ask(@PathVariable String reference) {
        return Screen.page(TEMPLATE, new WhyPage(read(reference).text(), null));
    }

    // Whoever may not see it at all is told the same as of a case that is not there.
    private Reference read(String reference) {
        return Reference.read(reference)
                .filter(it -> rights.asksWhy(it, Viewer.signedIn()))
                .orElseThrow(CasePages::notFound);
    }

    @PostMapping("/staff/cases/{reference}/why")
    @MayUse(Who.STAFF)
    ModelAndView look(@PathVariable String reference, @RequestParam(defaultValue = "") String why) {
        var read = read(reference);
        try {
            var text = Permit.text("why", why, WHY_MAX, "Say why you look at this case");
            rights.look(read, text, Viewer.signedIn());
        } catch (Refused refused) {
            return Screen.wrong(TEMPLATE, new WhyPage(read.text(), refused.fault()));
        } catch (Cases.NotAllowed gone) {
            throw CasePages.notFound();
        }
        return Screen.go("/staff/cases/" + read.text());
    }
}
