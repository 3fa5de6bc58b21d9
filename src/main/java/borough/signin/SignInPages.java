package borough.signin;

import borough.web.Fault;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link from an email, and signing out. */
@Controller
class SignInPages {
    static final String PAGE = "signin/pages/sign-in";
    private static final String DESK = "/staff";
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@]{1,190}";

    private final SignIn signIn;
    private final Sessions sessions;
    private final StaffWays ways;

    SignInPages(SignIn signIn, Sessions sessions, StaffWays ways) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.ways = ways;
    }

    /** Where to go after signing in: a page of ours, whatever the address says. */
    static String onTo(String next) {
        return next.isEmpty() || !OwnPath.isOne(next) ? DESK : next;
    }

    @GetMapping("/sign-in")
    @MayUse(Who.ANYONE)
    ModelAndView signIn(@RequestParam(defaultValue = "") String next) {
        return Viewer.ifSignedIn().isPresent()
                ? Screen.go(onTo(next))
                : Screen.page(PAGE, SignInPage.asking(onTo(next)).with(ways.here()));
    }

    @PostMapping("/sign-in")
    @MayUse(Who.ANYONE)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var way = ways.here();
        if (way.filter(StaffWays.StaffWay::instead).isPresent()) {
            return Screen.go("/sign-in");
        }
        if (!email.strip().matches(EMAIL)) {
            var fault =
                    new Fault("email", "Enter your work email address, like name@council.gov.uk");
            var typed = email.length() > 254 ? "" : email;
            var again = new SignInPage(typed, onTo(next), fault, false, null);
            return Screen.wrong(PAGE, again.with(way));
        }
        signIn.ask(email, request.getServerName(), onTo(next));
        return Screen.go("/sign-in/sent");
    }

    /** The same whether we know the address or not. */
    @GetMapping("/sign-in/sent")
    @MayUse(Who.ANYONE)
    ModelAndView sent() {
        return Screen.page(PAGE, SignInPage.sent());
    }

    /** Mail scanners follow links, so this uses nothing up. */
    @GetMapping("/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView link(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String next) {
        return Screen.page(
                "signin/pages/link", new LinkPage(token, onTo(next), signIn.isOpen(token)));
    }

    @PostMapping("/sign-in/link")
    @MayUse(Who.ANYONE)
    ModelAndView useLink(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = Device.of(request);
        var session = signIn.useLink(token, device);
        if (session.isEmpty()) {
            return Screen.wrong("signin/pages/link", new LinkPage("", onTo(next), false));
        }
        sessions.give(session.get(), device, request, response);
        return Screen.go(onTo(next));
    }

    @PostMapping("/sign-out")
    @MayUse(Who.ANYONE)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        var by = sessions.end(request, response);
        return by.filter(SignIn.By.COUNCIL_ACCOUNT::equals)
                .flatMap(any -> ways.here())
                .map(it -> Screen.go(it.leaves()))
                .orElseGet(() -> Screen.go("/"));
    }
}
