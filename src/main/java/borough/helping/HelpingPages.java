package borough.helping;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.asking.WayIn;
import borough.authorities.Authorities;
import borough.authorities.Authority;
import borough.journeys.Journey;
import borough.places.Property;
import borough.tongues.Tongue;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the holder of an account acts for others. */
@Controller
class HelpingPages {
    private static final String PATH = "/account/helping";
    private static final String PAGE = "helping/pages/helped";
    private static final int ORDER = 15;

    private final Authorities authorities;
    private final Helped helped;
    private final Accounts accounts;
    private final WayIn way;

    HelpingPages(
            Authorities authorities, Helped helped, Accounts accounts, WayIn way, HomeParts parts) {
        this.authorities = authorities;
        this.helped = helped;
        this.accounts = accounts;
        this.way = way;
        parts.adds(this::part);
    }

    private Optional<HomePart> part(Account account) {
        var lines = authorities.ofAccount(account.id()).stream().map(this::line).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomePart(ORDER, Tongue.say("People you help"), "", lines, null));
    }

    private HomePart.Line line(Authority it) {
        return new HomePart.Line(
                it.names().giver(),
                helped.home(it.giver()).map(Property::label).orElse(""),
                PATH + "/" + it.id(),
                false);
    }

    // What is no authority of theirs, or holds no more, is the same page to everybody.
    private Authority theirs(UUID id) {
        return authorities.inForce(id, Viewer.resident().account());
    }

    @GetMapping(PATH + "/{id}")
    @MayUse(Who.RESIDENTS)
    ModelAndView helped(@PathVariable UUID id) {
        return Screen.page(PAGE, page(theirs(id), null));
    }

    private HelpedPage page(Authority it, @Nullable String refused) {
        return new HelpedPage(
                it.id().toString(),
                it.names().giver(),
                it.inWords() + ", until " + Days.until(it),
                helped.home(it.giver()).map(Property::label).orElse(""),
                helped.bins(it),
                helped.requests(it),
                helped.services(it, "web").stream()
                        .map(one -> Choice.of(one.slug(), one.front().title()))
                        .toList(),
                refused);
    }

    @PostMapping(PATH + "/{id}")
    @MayUse(Who.RESIDENTS)
    ModelAndView begin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String service,
            HttpServletRequest request,
            HttpServletResponse response) {
        var it = theirs(id);
        var refusal = service.isEmpty() ? "Choose what to ask for." : helped.refusal(it, service);
        if (!refusal.isEmpty()) {
            return Screen.wrong(PAGE, page(it, refusal));
        }
        var by = new Journey.By("web", Optional.empty(), WayIn.device(request));
        return helped.begin(it, service, by)
                .map(begun -> way.enter(begun, request, response))
                .orElseGet(() -> Screen.go(PATH + "/" + id));
    }

    /** Readers of mail follow links, so this uses nothing up. */
    @GetMapping(PATH + "/take-up")
    @MayUse(Who.RESIDENTS)
    ModelAndView look(@RequestParam(defaultValue = "") String token) {
        return authorities
                .look(token, "take up")
                .filter(it -> authorities.isFor(it, email()))
                .map(
                        it ->
                                Screen.page(
                                        "helping/pages/take-up",
                                        new TakeUpPage(token, it.names().giver(), Days.until(it))))
                .orElseGet(OverAdvice::gone);
    }

    private String email() {
        return accounts.find(Viewer.resident().account()).orElseThrow().details().email();
    }

    @PostMapping(PATH + "/take-up")
    @MayUse(Who.RESIDENTS)
    ModelAndView takeUp(@RequestParam(defaultValue = "") String token) {
        return authorities.takeUp(token, Viewer.resident().account(), email())
                ? Screen.go("/account")
                : OverAdvice.gone();
    }
}
