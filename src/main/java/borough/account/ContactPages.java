package borough.account;

import borough.accounts.Accounts;
import borough.accounts.Entrance;
import borough.accounts.Proving;
import borough.accounts.Proving.Proof;
import borough.accounts.ResidentSessions;
import borough.messages.PhoneNumber;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The email address and the mobile of an account: each is proved before it is kept. */
@Controller
class ContactPages {
    private static final String DETAILS = DetailsPages.PATH;

    private final Accounts accounts;
    private final ResidentSessions sessions;
    private final Asking asking;
    private final Spoken spoken;

    ContactPages(Accounts accounts, ResidentSessions sessions, Asking asking, Spoken spoken) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.asking = asking;
        this.spoken = spoken;
    }

    @GetMapping({DETAILS + "/email", DETAILS + "/mobile"})
    @MayUse(Who.RESIDENTS)
    ModelAndView contact(HttpServletRequest request) {
        var it = spoken.theirs().details();
        var isMobile = isMobile(request);
        return spoken.page(
                "account/pages/contact",
                new ContactDetailPage(isMobile, isMobile ? it.mobile() : it.email(), "", null),
                request);
    }

    @PostMapping({DETAILS + "/email", DETAILS + "/mobile"})
    @MayUse(Who.RESIDENTS)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        var isMobile = isMobile(request);
        var plain = isMobile ? mobile(contact) : email(contact);
        if (plain.isEmpty()) {
            var says =
                    isMobile
                            ? "Enter a mobile number, like 07700 900 982"
                            : "Enter an email address, like name@example.com";
            return wrong(isMobile, contact, says, request);
        }
        var language = spoken.of(request).code();
        var account = Viewer.resident().account();
        var wanted = new Proving.Wanted(plain.get(), DETAILS, language, account);
        return asking.send(wanted, request, response)
                .map(says -> wrong(isMobile, contact, says, request))
                .orElseGet(
                        () ->
                                spoken.go(
                                        DETAILS + (isMobile ? "/mobile/code" : "/email/code"),
                                        request));
    }

    private static boolean isMobile(HttpServletRequest request) {
        return request.getRequestURI().startsWith(DETAILS + "/mobile");
    }

    private static Optional<String> mobile(String typed) {
        return PhoneNumber.read(typed).map(PhoneNumber::text);
    }

    private static Optional<String> email(String typed) {
        return Optional.of(typed.strip()).filter(AccountSignInPages::isEmail);
    }

    private ModelAndView wrong(
            boolean isMobile, String typed, String says, HttpServletRequest request) {
        var shown = typed.length() > 254 ? "" : typed;
        var fault = new Fault("contact", says);
        return spoken.wrong(
                "account/pages/contact",
                new ContactDetailPage(isMobile, "", shown, fault),
                request);
    }

    @GetMapping({DETAILS + "/email/code", DETAILS + "/mobile/code"})
    @MayUse(Who.RESIDENTS)
    ModelAndView code(HttpServletRequest request) {
        return waiting(request)
                .map(it -> spoken.page("account/pages/code", page(it, null), request))
                .orElseGet(() -> spoken.go(DETAILS, request));
    }

    // What another account asked for in this browser is not this one's.
    private Optional<Proving.Wanted> waiting(HttpServletRequest request) {
        return asking.waiting(request)
                .filter(it -> Viewer.resident().account().equals(it.account()));
    }

    private static CodePage page(Proving.Wanted it, @Nullable Fault fault) {
        var use = it.isMobile() ? CodePage.Use.MOBILE : CodePage.Use.EMAIL;
        return new CodePage(it.contact(), use, fault);
    }

    @PostMapping({DETAILS + "/email/code", DETAILS + "/mobile/code"})
    @MayUse(Who.RESIDENTS)
    ModelAndView useCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = waiting(request);
        if (waiting.isEmpty()) {
            return spoken.go(DETAILS, request);
        }
        var proof = asking.useCode(Asking.figures(code), request);
        if (proof instanceof Proof.Right it) {
            return keep(it.wanted(), request, response);
        }
        var fault = new Fault("code", Asking.says(proof));
        return spoken.wrong("account/pages/code", page(waiting.get(), fault), request);
    }

    /** Mail scanners follow links, so this uses nothing up; only the account itself sees it. */
    @GetMapping(DETAILS + "/email/link")
    @MayUse(Who.RESIDENTS)
    ModelAndView link(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return theirs(token, request)
                .map(
                        it ->
                                spoken.page(
                                        "account/pages/email-link",
                                        new EmailLinkPage(token, it.contact()),
                                        request))
                .orElseGet(() -> spoken.page("account/pages/link", WayInPage.over(), request));
    }

    private Optional<Proving.Wanted> theirs(String token, HttpServletRequest request) {
        return asking.look(token, request)
                .map(Proving.Link::wanted)
                .filter(it -> Viewer.resident().account().equals(it.account()));
    }

    @PostMapping(DETAILS + "/email/link")
    @MayUse(Who.RESIDENTS)
    ModelAndView useLink(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return theirs(token, request)
                .map(it -> asking.useLink(token, it.contact(), request))
                .map(it -> it instanceof Proof.Right right ? right.wanted() : null)
                .map(it -> keep(it, request, response))
                .orElseGet(() -> spoken.wrong("account/pages/link", WayInPage.over(), request));
    }

    private ModelAndView keep(
            Proving.Wanted it, HttpServletRequest request, HttpServletResponse response) {
        asking.done(request, response);
        var account = Viewer.resident().account();
        if (it.isMobile()) {
            accounts.change(account, details -> details.withMobile(it.contact()));
            return spoken.go(DETAILS, request);
        }
        if (!accounts.moveEmail(account, it.contact())) {
            return wrong(
                    false,
                    it.contact(),
                    "You have another account with this address. Sign in to that one with it",
                    request);
        }
        // Whoever is signed in elsewhere came by the address that is no longer theirs.
        sessions.endOthers(account, Entrance.secret(request).orElseThrow());
        return spoken.go(DETAILS, request);
    }
}
