package borough.entra;

import borough.council.Councils;
import borough.entra.Admission.Refused;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.signin.Sessions;
import borough.signin.SignIn;
import borough.signin.StaffWays;
import borough.signin.StaffWays.StaffWay;
import borough.web.Links;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Out to the council's identity provider and back, and out of it again. */
@Controller
class EntraPages {
    private static final Logger LOG = LoggerFactory.getLogger(EntraPages.class);
    private static final String BEGIN = "/sign-in/council";
    private static final String LEAVE = "/sign-in/council/leave";
    private static final String DESK = "/staff";

    private final Entra entra;
    private final Agreements agreements;
    private final Here here;
    private final Sessions sessions;
    private final SignIn signIn;

    /** The council in hand and its addresses. */
    @Component
    record Here(Councils councils, Links links) {
        String address(HttpServletRequest request, String path) {
            return links.to(request.getServerName(), path);
        }
    }

    EntraPages(Entra entra, Agreements agreements, Here here, Sessions sessions, Ways ways) {
        this.entra = entra;
        this.agreements = agreements;
        this.here = here;
        this.sessions = sessions;
        this.signIn = ways.signIn();
        ways.all()
                .add(
                        () ->
                                agreements
                                        .current()
                                        .map(
                                                it ->
                                                        new StaffWay(
                                                                "Sign in with your council account",
                                                                BEGIN,
                                                                LEAVE,
                                                                it.instead())));
    }

    /** How people sign in here. */
    @Component
    record Ways(StaffWays all, SignIn signIn) {}

    private static String onTo(String next) {
        return OwnPath.isOne(next) && !next.startsWith("/sign-in") ? next : DESK;
    }

    /** Sends the browser out; no form, for our pages forbid forms to lead to another site. */
    @GetMapping(BEGIN)
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var terms = agreements.current();
        if (terms.isEmpty()) {
            return Screen.go("/sign-in");
        }
        try {
            var back = here.address(request, Entra.BACK);
            return out(entra.begin(terms.get(), back, onTo(next), request, response));
        } catch (Unreachable away) {
            return away(away);
        }
    }

    // Our own stand-in is a page of ours, whatever port or proxy stands before us.
    private ModelAndView out(URI address) {
        return address.getPath().startsWith(Agreements.STAND_IN + "/")
                        && here.councils().current().demonstration()
                ? Screen.go(address.getRawPath() + "?" + address.getRawQuery())
                : Screen.away(address.toString());
    }

    @GetMapping(Entra.BACK)
    @MayUse(Who.ANYONE)
    ModelAndView back(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var terms = agreements.current();
        if (terms.isEmpty()) {
            return Screen.go("/sign-in");
        }
        try {
            var state = sent.getOrDefault("state", "");
            var returned = entra.returned(state, request, response);
            if (sent.containsKey("error")) {
                return gaveUp(sent.getOrDefault("error", ""));
            }
            var back = here.address(request, Entra.BACK);
            var came = entra.redeem(terms.get(), back, sent.getOrDefault("code", ""), returned);
            if (came.admission() instanceof Refused refused) {
                return refused(refused);
            }
            var person = came.admitted().orElseThrow().person();
            var by = SignIn.By.COUNCIL_ACCOUNT;
            return sessions.begin(person, by, came.session(), request, response)
                    ? Screen.go(returned.errand().next())
                    : refused(Refused.LEFT);
        } catch (Untrusted wrong) {
            LOG.warn("A council account was not accepted, for {}", wrong.getMessage());
            return untrusted(wrong.why());
        } catch (Unreachable away) {
            return away(away);
        }
    }

    private static ModelAndView gaveUp(String error) {
        LOG.info(
                "The identity provider sent somebody back: {}",
                error.matches("[a-z_]{1,60}") ? error : "in words of no standard");
        return said(
                HttpStatus.OK,
                new SaidPage(
                        "You did not sign in",
                        "You stopped, or your council’s sign-in did not let you go on.",
                        "",
                        "Sign in",
                        "/sign-in"));
    }

    private static ModelAndView refused(Refused why) {
        LOG.warn("A council account was refused: {}", why.words());
        var says =
                why == Refused.NO_ROLE
                        ? "Your council account has not been given this program."
                        : "Your council account is good, but nobody here goes with it.";
        return said(
                HttpStatus.FORBIDDEN,
                new SaidPage(
                        "You can’t come in with this account",
                        says,
                        "Ask whoever looks after accounts in your council. If you have more than"
                                + " one account, sign out of this one and use the other.",
                        "Use another account",
                        LEAVE));
    }

    private static ModelAndView untrusted(Why why) {
        var isOld = why == Why.STATE || why == Why.BROWSER;
        return said(
                HttpStatus.BAD_REQUEST,
                new SaidPage(
                        isOld ? "This sign-in can’t be finished here" : "We could not sign you in",
                        isOld
                                ? "It was begun in another browser, or finished already, or took"
                                        + " too long."
                                : "Something in the answer of your council’s sign-in was not"
                                        + " right, so we did not accept it.",
                        "",
                        "Start again",
                        "/sign-in"));
    }

    private static ModelAndView away(Unreachable away) {
        LOG.warn("The identity provider is away: {}", away.getMessage());
        return said(
                HttpStatus.SERVICE_UNAVAILABLE,
                new SaidPage(
                        "Your council’s sign-in does not answer at the moment",
                        "Try again in a few minutes.",
                        "Who has a passkey can sign in with that now.",
                        "Back to signing in",
                        "/sign-in"));
    }

    /** Who signed out here is still signed in there, until they go on. */
    @GetMapping(LEAVE)
    @MayUse(Who.ANYONE)
    ModelAndView leave() {
        return said(
                HttpStatus.OK,
                new SaidPage(
                        "You are not signed in here",
                        "Your council account is still signed in, in this browser.",
                        "On a computer that others use, sign out of it too.",
                        "Sign out of your council account",
                        LEAVE + "/on"));
    }

    @GetMapping(LEAVE + "/on")
    @MayUse(Who.ANYONE)
    ModelAndView leaveOn(HttpServletRequest request) {
        try {
            return agreements
                    .current()
                    .flatMap(it -> entra.leave(it, here.address(request, "/sign-in")))
                    .map(this::out)
                    .orElseGet(() -> Screen.go("/sign-in"));
        } catch (Unreachable away) {
            return away(away);
        }
    }

    /**
     * Front-channel logout: the provider's page calls this in every browser where somebody signed
     * out there. Their session there is a name that nobody guesses, and all it does is end ours.
     */
    @GetMapping(Entra.SIGNED_OUT)
    @MayUse(Who.ANYONE)
    ModelAndView signedOut(
            @RequestParam(defaultValue = "") String sid,
            @RequestParam(defaultValue = "") String iss) {
        var isOurs =
                agreements
                        .current()
                        .filter(it -> it.registration().issuer().equals(iss))
                        .isPresent();
        if (isOurs && !sid.isEmpty() && sid.length() <= 200) {
            signIn.endOutside(sid);
        }
        return said(
                HttpStatus.OK, new SaidPage("You are signed out", "", "", "Sign in", "/sign-in"));
    }

    private static ModelAndView said(HttpStatus status, SaidPage page) {
        return Screen.with(status, "entra/pages/said", page);
    }
}
