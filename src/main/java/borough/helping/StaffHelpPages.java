package borough.helping;

import borough.asking.WayIn;
import borough.authorities.Acting;
import borough.authorities.Authorities.Doer;
import borough.authorities.Authority;
import borough.catalogue.Catalogue;
import borough.journeys.Journey;
import borough.values.Reference;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser helps somebody who rings for another: only with what they may. */
@Controller
class StaffHelpPages {
    private static final String PATH = "/staff/authorities/{id}";
    private static final String PAGE = "helping/pages/help";
    private static final String BANK = "bank details";

    private final StaffAuthorityPages whose;
    private final Acting acting;
    private final Helped helped;
    private final Catalogue catalogue;
    private final Matters matters;
    private final WayIn way;

    StaffHelpPages(
            StaffAuthorityPages whose, Acting acting, Helped helped, Matters matters, Ways ways) {
        this.whose = whose;
        this.acting = acting;
        this.helped = helped;
        this.matters = matters;
        this.catalogue = ways.catalogue();
        this.way = ways.way();
    }

    /** What can be asked for, and the way into it. */
    @Component
    record Ways(Catalogue catalogue, WayIn way) {}

    private static Doer doer() {
        var person = Viewer.signedIn();
        return Doer.staff(person.person(), person.name());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView help(@PathVariable UUID id) {
        return Screen.page(PAGE, page(whose.toHelp(id), null));
    }

    private StaffHelpPage page(Authority it, @Nullable String refused) {
        var all = new ArrayList<Choice>();
        Optional.ofNullable(it.scope().caseReference())
                .ifPresent(one -> all.add(Choice.of("case " + one, "Request " + one)));
        catalogue.offered().stream()
                .filter(one -> one.front().channels().contains("phone"))
                .forEach(one -> all.add(Choice.of(one.slug(), one.front().title())));
        all.add(Choice.of(BANK, "Their bank details"));
        return new StaffHelpPage(
                it.id().toString(),
                it.giver().toString(),
                it.inWords(),
                matters.words(it) + ", until " + Days.until(it),
                List.copyOf(all),
                refused);
    }

    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView help(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String matter,
            HttpServletRequest request,
            HttpServletResponse response) {
        var it = whose.toHelp(id);
        var one = it.scope().caseReference();
        if (one != null && matter.equals("case " + one)) {
            var reference = new Reference(one);
            acting.noted(it, "rang about a request", "phone", reference, doer());
            return Screen.go("/staff/cases/" + one);
        }
        var refusal = refusal(it, matter);
        if (!refusal.isEmpty()) {
            acting.noted(it, "rang, and was told why not", "phone", null, doer());
            return Screen.wrong(PAGE, page(it, refusal));
        }
        var adviser = Optional.of(Viewer.signedIn().person());
        var by = new Journey.By("phone", adviser, WayIn.device(request));
        acting.noted(it, "rang, and an adviser helped", "phone", null, doer());
        return helped.begin(it, matter, by)
                .map(begun -> way.enter(begun, request, response))
                .orElseGet(() -> Screen.go("/staff/authorities/" + id));
    }

    private String refusal(Authority it, String matter) {
        if (matter.isEmpty()) {
            return "Select what they ring about.";
        }
        return matter.equals(BANK) ? acting.aboutBank(it) : helped.refusal(it, matter);
    }
}
