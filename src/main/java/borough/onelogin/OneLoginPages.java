package borough.onelogin;

import borough.accounts.SignInWays;
import borough.accounts.SignInWays.SignInWay;
import borough.council.Councils;
import borough.council.ResidentSignedIn.Level;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.tongues.Tongues;
import borough.web.MayUse;
import borough.web.OwnPath;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Out to One Login and back, and what to do where it does not work. */
@Controller
class OneLoginPages {
    private static final Logger LOG = LoggerFactory.getLogger(OneLoginPages.class);
    private static final String BEGIN = "/account/one-login";
    private static final String PROVE = "/account/prove-identity";
    private static final String LEAVE = "/account/one-login/leave";

    private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([a-z]{2})");

    private final OneLogin oneLogin;
    private final Councils councils;
    private final Tongues tongues;

    OneLoginPages(OneLogin oneLogin, Councils councils, Tongues tongues, SignInWays ways) {
        this.oneLogin = oneLogin;
        this.councils = councils;
        this.tongues = tongues;
        ways.add(
                () ->
                        oneLogin.isHere()
                                ? Optional.of(
                                        new SignInWay(
                                                "Sign in with GOV.UK One Login",
                                                BEGIN,
                                                WaysOut.SIGNED_OUT,
                                                oneLogin::isSeated))
                                : Optional.empty());
    }

    private static String onTo(String next) {
        return OwnPath.isOne(next) && !next.startsWith(BEGIN) ? next : "/account";
    }

    /**
     * Sends the browser out. It is no form: browsers don't let a form of ours lead to another site,
     * since our pages forbid it.
     */
    @GetMapping(BEGIN)
    @MayUse(Who.ANYONE)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(name = "for", defaultValue = "") String what,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!oneLogin.isHere()) {
            return Screen.go(what.equals("identity") ? prove(onTo(next)) : signIn(onTo(next)));
        }
        try {
            return out(oneLogin.begin(onTo(next), what.equals("identity"), request, response));
        } catch (Unreachable away) {
            LOG.warn("One Login is away: {}", away.getMessage());
            return away(onTo(next));
        }
    }

    // Our own stand-in is a page of ours, whatever port or proxy stands before us.
    private ModelAndView out(URI address) {
        return address.getPath().startsWith(Terms.STAND_IN) && councils.current().demonstration()
                ? Screen.go(address.getRawPath() + "?" + address.getRawQuery())
                : Screen.away(address.toString());
    }

    static String signIn(String next) {
        return "/account/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String prove(String next) {
        return PROVE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @GetMapping(WaysOut.BACK)
    @MayUse(Who.ANYONE)
    ModelAndView back(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return switch (oneLogin.end(sent, request, response)) {
                case CameBack.SignedIn it -> Screen.go(it.next());
                case CameBack.OnToIdentity it -> out(it.address());
                case CameBack.NoIdentity it -> in(it.next(), notProved(it));
                case CameBack.GaveUp it -> in(it.next(), gaveUp(it));
                case CameBack.Away it -> in(it.next(), away(it.next()));
            };
        } catch (Untrusted refused) {
            LOG.warn("A sign-in by One Login was refused, for {}", refused.getMessage());
            return refused(refused.why());
        }
    }

    // The language in which somebody was reading where they were.
    private ModelAndView in(String next, ModelAndView page) {
        var said = LANGUAGE.matcher(next);
        return Screen.in(tongues.ofPage(said.find() ? said.group(1) : ""), page);
    }

    private ModelAndView refused(Why why) {
        var isOld = why == Why.STATE || why == Why.BROWSER;
        var page =
                isOld
                        ? SaidPage.of(
                                        "This sign-in can’t be finished here",
                                        "It was begun in another browser, or it was finished"
                                                + " already, or it took too long.")
                                .then("Start again", "/account/sign-in")
                        : SaidPage.of(
                                        "We could not sign you in",
                                        "Something in the answer of GOV.UK One Login was not right,"
                                                + " so we did not accept it. You did nothing"
                                                + " wrong.")
                                .then("Try again", "/account/sign-in");
        return said(HttpStatus.BAD_REQUEST, page.or(councils.current().contact()));
    }

    private ModelAndView away(String next) {
        var page =
                SaidPage.of(
                                "GOV.UK One Login does not answer at the moment",
                                "Nothing you told us is lost. Try again in a few minutes, or sign"
                                        + " in by email.")
                        .then("Sign in by email", signIn(next));
        return said(HttpStatus.SERVICE_UNAVAILABLE, page.or(councils.current().contact()));
    }

    private ModelAndView gaveUp(CameBack.GaveUp it) {
        var page =
                SaidPage.of(
                                "You did not sign in",
                                "You stopped at GOV.UK One Login, or it took too long there.")
                        .then("Sign in", signIn(it.next()));
        return said(HttpStatus.OK, page);
    }

    private ModelAndView notProved(CameBack.NoIdentity it) {
        LOG.info("One Login could not prove an identity: {}", it.codes().size());
        var page =
                SaidPage.of(
                                "GOV.UK One Login could not prove who you are",
                                "This happens where there is no passport or driving licence, or"
                                        + " where little is known of somebody. It does not mean"
                                        + " that you did anything wrong.",
                                "You can still have this. Our staff can check who you are and do"
                                        + " it with you. What you told us so far is kept.")
                        .then("Try again", BEGIN + "?for=identity&next=" + encoded(it.next()));
        return said(HttpStatus.OK, page.or(councils.current().contact()));
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** The page before a service that must know for certain whom it serves. */
    @GetMapping(PROVE)
    @MayUse(Who.ANYONE)
    ModelAndView prove(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String lang) {
        var onTo = onTo(next);
        if (Viewer.ifResident().filter(it -> it.level() == Level.IDENTITY).isPresent()) {
            return Screen.go(onTo);
        }
        var contact = councils.current().contact();
        var asks =
                SaidPage.of(
                        "Prove who you are",
                        "We do this only for you yourself, so we must know for certain who you"
                                + " are.");
        var page =
                oneLogin.isHere()
                        ? asks.and(
                                        "GOV.UK One Login checks it with you, with a passport or a"
                                                + " driving licence. Then you come back here. What"
                                                + " you told us so far is kept.")
                                .then(
                                        "Prove it with GOV.UK One Login",
                                        BEGIN + "?for=identity&next=" + encoded(onTo))
                        : asks.and("This can’t be done on this website yet.");
        return Screen.in(tongues.ofPage(lang), said(HttpStatus.OK, page.or(contact)));
    }

    /** Signs out of One Login too, once this browser is signed out here. */
    @GetMapping(LEAVE)
    @MayUse(Who.ANYONE)
    ModelAndView leave(HttpServletRequest request) {
        if (Viewer.ifResident().isPresent()) {
            return Screen.go("/account");
        }
        try {
            return oneLogin.leave(request)
                    .map(this::out)
                    .orElseGet(() -> Screen.go(WaysOut.SIGNED_OUT));
        } catch (Unreachable away) {
            LOG.warn("Nobody could be signed out of One Login: {}", away.getMessage());
            return away("/account");
        }
    }

    @GetMapping(WaysOut.SIGNED_OUT)
    @MayUse(Who.ANYONE)
    ModelAndView signedOut(
            @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        var page =
                oneLogin.isSeated(request)
                        ? SaidPage.of(
                                        "You are signed out",
                                        "In this browser you may still be signed in to GOV.UK One"
                                                + " Login. If others use it too, sign out there as"
                                                + " well.")
                                .then("Sign out of GOV.UK One Login", LEAVE)
                        : SaidPage.of("You are signed out", "Nobody is signed in here now.")
                                .then("Home", "/");
        return Screen.in(tongues.ofPage(lang), said(HttpStatus.OK, page));
    }

    private static ModelAndView said(HttpStatus status, SaidPage page) {
        return Screen.with(status, "onelogin/pages/said", page);
    }
}
