package borough.account;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.accounts.Entrance;
import borough.signin.Cookies;
import borough.signin.PasskeyOwners;
import borough.signin.Passkeys;
import borough.signin.Site;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passkeys of residents: signing in by one, and the holder's own. */
@Controller
class OwnPasskeyPages {
    private static final String OWN = "/account/passkeys";

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Spoken spoken;

    OwnPasskeyPages(
            Passkeys passkeys, Entrance entrance, Cookies cookies, Spoken spoken, Holders holders) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.cookies = cookies;
        this.spoken = spoken;
        holders.mayHavePasskeys();
    }

    /** The holders of accounts, who may have passkeys as staff may. */
    @Component
    record Holders(Accounts accounts, PasskeyOwners owners) {
        void mayHavePasskeys() {
            owners.also(id -> accounts.find(id).map(Holders::owner));
        }

        private static PasskeyOwners.Owner owner(Account it) {
            var details = it.details();
            var name = details.name().isEmpty() ? details.email() : details.name();
            return new PasskeyOwners.Owner(it.id(), details.email(), name);
        }
    }

    @PostMapping("/account/sign-in/passkey/challenge")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> challengeToSignIn(HttpServletRequest request) {
        return cookies.ask(passkeys.toSignIn(Site.of(request)), request);
    }

    @PostMapping("/account/sign-in/passkey")
    @MayUse(Who.ANYONE)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var onTo = AccountSignInPages.onTo(next);
        return switch (passkeys.signIn(Cookies.asked(request), answer, Site.of(request))) {
            case Passkeys.Outcome.Refused it -> refused(it.says(), onTo, request);
            case Passkeys.Outcome.Accepted it ->
                    entrance.byPasskey(it.person(), request, response)
                            .map(account -> spoken.go(onTo, request))
                            .orElseGet(
                                    () ->
                                            refused(
                                                    "This passkey was not accepted here. Use a"
                                                            + " code by email instead",
                                                    onTo,
                                                    request));
        };
    }

    private ModelAndView refused(String says, String next, HttpServletRequest request) {
        var page = AccountSignInPage.wrong("", next, new Fault("passkey", says));
        return spoken.wrong("account/pages/sign-in", page, request);
    }

    @GetMapping(OWN)
    @MayUse(Who.RESIDENTS)
    ModelAndView own(HttpServletRequest request) {
        return spoken.page("account/pages/passkeys", page(List.of()), request);
    }

    private OwnPasskeysPage page(List<Fault> faults) {
        var keys =
                passkeys.of(Viewer.resident().account()).stream()
                        .map(it -> new OwnPasskeysPage.Key(it.id(), it.label(), it.madeAt()))
                        .toList();
        return new OwnPasskeysPage(keys, faults);
    }

    @PostMapping(OWN + "/challenge")
    @MayUse(Who.RESIDENTS)
    ResponseEntity<String> challengeToAdd(HttpServletRequest request) {
        return cookies.ask(passkeys.toAdd(Viewer.resident().account(), Site.of(request)), request);
    }

    @PostMapping(OWN)
    @MayUse(Who.RESIDENTS)
    ModelAndView add(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request) {
        var account = Viewer.resident().account();
        return switch (passkeys.add(
                account, Cookies.asked(request), answer, label, Site.of(request))) {
            case Passkeys.Outcome.Accepted it -> spoken.go(OWN, request);
            case Passkeys.Outcome.Refused it ->
                    spoken.wrong(
                            "account/pages/passkeys",
                            page(List.of(new Fault("passkey", it.says()))),
                            request);
        };
    }

    @PostMapping(OWN + "/remove")
    @MayUse(Who.RESIDENTS)
    ModelAndView remove(@RequestParam String id, HttpServletRequest request) {
        passkeys.remove(Viewer.resident().account(), id);
        return spoken.go(OWN, request);
    }
}
