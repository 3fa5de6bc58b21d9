package borough.account;

import borough.accounts.Entrance;
import borough.accounts.Proved;
import borough.accounts.Proving;
import borough.accounts.Proving.Asked;
import borough.accounts.Proving.Proof;
import borough.accounts.Way;
import borough.signin.Cookies;
import borough.web.Fault;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Pace;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    private static final String ASKED = "borough-asked";
    private static final String SIGN_IN = "/account/sign-in";
    private static final String EMAIL = "[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,189}";

    private final Proving proving;
    private final Entrance entrance;
    private final Cookies cookies;
    private final Pace pace;
    private final Spoken spoken;

    AccountSignInPages(
            Proving proving, Entrance entrance, Cookies cookies, Pace pace, Spoken spoken) {
        this.proving = proving;
        this.entrance = entrance;
        this.cookies = cookies;
        this.pace = pace;
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
                : spoken.page("sign-in", asking(onTo(next)), request);
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
            var fault = new Fault("email", "Enter an email address, like name@example.com");
            return spoken.wrong(
                    "sign-in", AccountSignInPage.wrong(typed, onTo(next), fault), request);
        }
        var wanted = new Proving.Wanted(email, onTo(next), spoken.of(request).code(), null);
        return switch (proving.ask(wanted, from(request))) {
            case Asked.Sent it -> {
                keep(it.browser(), request, response);
                yield spoken.go("/account/sign-in/code", request);
            }
            case Asked.TooMany it -> {
                var fault = new Fault("email", tooMany(it.time()));
                var page =
                        spoken.wrong(
                                "sign-in",
                                AccountSignInPage.wrong(email, onTo(next), fault),
                                request);
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield page;
            }
        };
    }

    private Proving.From from(HttpServletRequest request) {
        return new Proving.From(request.getServerName(), Entrance.device(request), pace.place());
    }

    private void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.lasting(ASKED, secret, Proving.LASTS, request).toString());
    }

    static String tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "We have sent several messages to this address. Use the newest, or wait %d %s"
                .formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }

    private static String browser(HttpServletRequest request) {
        return Cookies.value(request, ASKED).orElse("");
    }

    @GetMapping("/account/sign-in/code")
    @MayUse(Who.ANYONE)
    ModelAndView code(HttpServletRequest request) {
        return proving.waiting(browser(request))
                .map(it -> spoken.page("code", new CodePage(it.email(), null), request))
                .orElseGet(() -> spoken.go(SIGN_IN, request));
    }

    @PostMapping("/account/sign-in/code")
    @MayUse(Who.ANYONE)
    ModelAndView useCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var figures = code.replaceAll("[\\s-]", "");
        var waiting = proving.waiting(browser(request));
        if (waiting.isEmpty() || waiting.get().account() != null) {
            return over(request);
        }
        var email = waiting.get().email();
        if (!figures.matches("[0-9]{6}")) {
            return wrongCode(email, "Enter the six figures of the code", request);
        }
        return switch (proving.useCode(browser(request), figures, Entrance.device(request))) {
            case Proof.Right it -> enter(Way.CODE, it.wanted(), request, response);
            case Proof.Wrong it -> wrongCode(email, notThat(it.left()), request);
            case Proof.OnlyTheLink it ->
                    wrongCode(
                            email,
                            "There were too many wrong codes. Use the link in the message, or ask"
                                    + " for a new one",
                            request);
            case Proof.Over it -> over(request);
        };
    }

    private static String notThat(int left) {
        return "That is not the code. You can try %d more %s"
                .formatted(left, left == 1 ? "time" : "times");
    }

    private ModelAndView wrongCode(String email, String says, HttpServletRequest request) {
        return spoken.wrong("code", new CodePage(email, new Fault("code", says)), request);
    }

    private ModelAndView over(HttpServletRequest request) {
        return spoken.wrong("link", WayInPage.over(), request);
    }

    /** Mail scanners follow links, so this uses nothing up. */
    @GetMapping("/account/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView link(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return proving.look(token, browser(request))
                .filter(it -> it.wanted().account() == null)
                .map(it -> spoken.page("link", opening(token, it, null), request))
                .orElseGet(() -> spoken.page("link", WayInPage.over(), request));
    }

    // Only the browser that asked is told whose link it is.
    private static WayInPage opening(String token, Proving.Link it, @Nullable Fault fault) {
        return new WayInPage(token, it.isThisBrowser() ? it.wanted().email() : "", true, fault);
    }

    @PostMapping("/account/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView useLink(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link =
                proving.look(token, browser(request)).filter(it -> it.wanted().account() == null);
        if (link.isEmpty()) {
            return over(request);
        }
        return switch (proving.useLink(token, browser(request), email)) {
            case Proof.Right it -> enter(Way.LINK, it.wanted(), request, response);
            case Proof.Wrong it -> {
                var fault = new Fault("email", "That is not where we sent this link");
                yield spoken.wrong("link", opening(token, link.get(), fault), request);
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
        entrance.enter(Proved.email(way, wanted.email()), request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.gone(ASKED, request).toString());
        return spoken.go(onTo(wanted.next()), request);
    }

    @PostMapping("/account/sign-out")
    @MayUse(Who.ANYONE)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        return spoken.go(entrance.leave(request, response), request);
    }
}
