package borough.account;

import borough.accounts.Entrance;
import borough.accounts.Proved;
import borough.accounts.Proving;
import borough.accounts.Proving.Proof;
import borough.accounts.Way;
import borough.web.Fault;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and making an account, which are the same: nobody learns here who has one. */
@Controller
class AccountSignInPages {
    static final String HOME = "/account";
    private static final String SIGN_IN = "/account/sign-in";
    private static final String EMAIL = "[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,189}";

    private final Asking asking;
    private final Entrance entrance;
    private final Spoken spoken;

    AccountSignInPages(Asking asking, Entrance entrance, Spoken spoken) {
        this.asking = asking;
        this.entrance = entrance;
        this.spoken = spoken;
    }

    /** Where to go after signing in: a page of ours, whatever the address says. */
    static String onTo(String next) {
        return next.isEmpty() || !OwnPath.isOne(next) || next.startsWith(SIGN_IN) ? HOME : next;
    }

    static boolean isEmail(String typed) {
        return typed.strip().matches(EMAIL);
    }

    @GetMapping("/account/sign-in")
    @MayUse(Who.ANYONE)
    ModelAndView signIn(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return Viewer.ifResident().isPresent()
                ? Screen.go(onTo(next))
                : spoken.page("account/pages/sign-in", asking(onTo(next)), request);
    }

    private AccountSignInPage asking(String next) {
        var onTo = URLEncoder.encode(next, StandardCharsets.UTF_8);
        return AccountSignInPage.asking(next)
                .with(
                        entrance.otherWays().stream()
                                .map(it -> new Link(it.button(), it.begins() + "?next=" + onTo))
                                .toList());
    }

    @PostMapping("/account/sign-in")
    @MayUse(Who.ANYONE)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isEmail(email)) {
            var typed = email.length() > 254 ? "" : email;
            return wrong(typed, next, "Enter an email address, like name@example.com", request);
        }
        var wanted = new Proving.Wanted(email, onTo(next), spoken.of(request).code(), null);
        var tooMany = asking.send(wanted, request, response);
        if (tooMany.isEmpty()) {
            return spoken.go("/account/sign-in/code", request);
        }
        var page = wrong(email, next, tooMany.get(), request);
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private ModelAndView wrong(String email, String next, String says, HttpServletRequest request) {
        var page = AccountSignInPage.wrong(email, onTo(next), new Fault("email", says));
        return spoken.wrong("account/pages/sign-in", page, request);
    }

    @GetMapping("/account/sign-in/code")
    @MayUse(Who.ANYONE)
    ModelAndView code(HttpServletRequest request) {
        return asking.waiting(request)
                .filter(it -> it.account() == null)
                .map(
                        it ->
                                spoken.page(
                                        "account/pages/code",
                                        CodePage.signIn(it.contact(), null),
                                        request))
                .orElseGet(() -> spoken.go(SIGN_IN, request));
    }

    @PostMapping("/account/sign-in/code")
    @MayUse(Who.ANYONE)
    ModelAndView useCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var figures = Asking.figures(code);
        var waiting = asking.waiting(request).filter(it -> it.account() == null);
        if (waiting.isEmpty()) {
            return over(request);
        }
        var email = waiting.get().contact();
        if (!figures.matches("[0-9]{6}")) {
            return wrongCode(email, "Enter the six figures of the code", request);
        }
        return switch (asking.useCode(figures, request)) {
            case Proof.Right it -> enter(Way.CODE, it.wanted(), request, response);
            case Proof.Over it -> over(request);
            case Proof it -> wrongCode(email, Asking.says(it), request);
        };
    }

    private ModelAndView wrongCode(String email, String says, HttpServletRequest request) {
        return spoken.wrong(
                "account/pages/code", CodePage.signIn(email, new Fault("code", says)), request);
    }

    private ModelAndView over(HttpServletRequest request) {
        return spoken.wrong("account/pages/link", WayInPage.over(), request);
    }

    /** Mail scanners follow links, so this uses nothing up. */
    @GetMapping("/account/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView link(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return asking.look(token, request)
                .filter(it -> it.wanted().account() == null)
                .map(it -> spoken.page("account/pages/link", opening(token, it, null), request))
                .orElseGet(() -> spoken.page("account/pages/link", WayInPage.over(), request));
    }

    // Only the browser that asked is told whose link it is.
    private static WayInPage opening(String token, Proving.Link it, @Nullable Fault fault) {
        return new WayInPage(token, it.isThisBrowser() ? it.wanted().contact() : "", true, fault);
    }

    @PostMapping("/account/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView useLink(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = asking.look(token, request).filter(it -> it.wanted().account() == null);
        if (link.isEmpty()) {
            return over(request);
        }
        return switch (asking.useLink(token, email, request)) {
            case Proof.Right it -> enter(Way.LINK, it.wanted(), request, response);
            case Proof.Wrong it -> {
                var fault = new Fault("email", "That is not where we sent this link");
                yield spoken.wrong(
                        "account/pages/link", opening(token, link.get(), fault), request);
            }
            case Proof.OnlyTheLink it -> over(request);
            case Proof.Over it -> over(request);
        };
    }

    private ModelAndView enter(
            Way way,
            Proving.Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.enter(Proved.email(way, wanted.contact()), request, response);
        asking.done(request, response);
        return spoken.go(onTo(wanted.next()), request);
    }

    @PostMapping("/account/sign-out")
    @MayUse(Who.ANYONE)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        return spoken.go(entrance.leave(request, response), request);
    }
}
