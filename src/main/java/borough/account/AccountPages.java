package borough.account;

import borough.accounts.Account;
import borough.accounts.Entrance;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.accounts.ResidentSessions;
import borough.accounts.Way;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The home page of an account, and where somebody is signed in. */
@Controller
class AccountPages {
    private final HomeParts parts;
    private final ResidentSessions sessions;
    private final Spoken spoken;

    AccountPages(HomeParts parts, ResidentSessions sessions, Spoken spoken) {
        this.parts = parts;
        this.sessions = sessions;
        this.spoken = spoken;
    }

    @GetMapping("/account")
    @MayUse(Who.RESIDENTS)
    ModelAndView home(HttpServletRequest request) {
        var account = spoken.theirs();
        return spoken.page("account/pages/home", request, () -> page(account));
    }

    private AccountHomePage page(Account account) {
        var all = parts.of(account);
        var needed =
                all.stream()
                        .flatMap(it -> it.lines().stream())
                        .filter(HomePart.Line::needsYou)
                        .toList();
        var details = account.details();
        return new AccountHomePage(
                details.name(), details.email(), needed, all, account.home() == null);
    }

    @GetMapping("/account/sign-ins")
    @MayUse(Who.RESIDENTS)
    ModelAndView signIns(HttpServletRequest request) {
        var sittings =
                sessions
                        .of(Viewer.resident().account(), Entrance.secret(request).orElseThrow())
                        .stream()
                        .map(
                                it ->
                                        new SignInsPage.Sitting(
                                                it.id().toString(),
                                                it.device(),
                                                how(it.by()),
                                                it.beganAt(),
                                                it.seenAt(),
                                                it.isThisOne()))
                        .toList();
        return spoken.page("account/pages/sign-ins", new SignInsPage(sittings), request);
    }

    private static String how(Way way) {
        return switch (way) {
            case LINK -> "By a link from an email";
            case CODE -> "By a code from an email";
            case PASSKEY -> "By passkey";
            case ONE_LOGIN -> "By GOV.UK One Login";
            case DEMONSTRATION -> "By choosing a name, in this demonstration";
        };
    }

    @PostMapping("/account/sign-ins/end")
    @MayUse(Who.RESIDENTS)
    ModelAndView end(@RequestParam UUID id, HttpServletRequest request) {
        sessions.end(Viewer.resident().account(), id);
        return spoken.go("/account/sign-ins", request);
    }

    @PostMapping("/account/sign-ins/end-others")
    @MayUse(Who.RESIDENTS)
    ModelAndView endOthers(HttpServletRequest request) {
        sessions.endOthers(Viewer.resident().account(), Entrance.secret(request).orElseThrow());
        return spoken.go("/account/sign-ins", request);
    }
}
