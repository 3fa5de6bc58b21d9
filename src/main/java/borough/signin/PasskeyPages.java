package borough.signin;

import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by passkey, and one's own passkeys and sessions. */
@Controller
class PasskeyPages {
    private static final String OWN = "signin/pages/me";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Cookies cookies;
    private final StaffWays ways;

    PasskeyPages(
            Passkeys passkeys, SignIn signIn, Sessions sessions, Cookies cookies, StaffWays ways) {
        this.ways = ways;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @PostMapping("/sign-in/passkey/challenge")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> challengeToSignIn(HttpServletRequest request) {
        return cookies.ask(passkeys.toSignIn(Site.of(request)), request);
    }

    @PostMapping("/sign-in/passkey")
    @MayUse(Who.ANYONE)
    ModelAndView signInByPasskey(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var onTo = SignInPages.onTo(next);
        return switch (passkeys.signIn(Cookies.asked(request), answer, Site.of(request))) {
            case Passkeys.Outcome.Refused it -> {
                signIn.refused("A passkey was refused");
                yield refused(it.says(), onTo);
            }
            case Passkeys.Outcome.Accepted it ->
                    sessions.begin(it.person(), SignIn.By.PASSKEY, request, response)
                            ? Screen.go(onTo)
                            : refused("You no longer have a sign-in here", onTo);
        };
    }

    private ModelAndView refused(String says, String next) {
        var fault = new Fault("passkey", says);
        var page = new SignInPage("", next, fault, false, null).with(ways.here());
        return Screen.wrong(SignInPages.PAGE, page);
    }

    @GetMapping("/me")
    @MayUse(Who.STAFF)
    ModelAndView me(HttpServletRequest request) {
        return Screen.page(OWN, own(null, request));
    }

    @PostMapping("/me/passkeys/challenge")
    @MayUse(Who.STAFF)
    ResponseEntity<String> challengeToAdd(HttpServletRequest request) {
        return cookies.ask(passkeys.toAdd(Viewer.signedIn().person(), Site.of(request)), request);
    }

    @PostMapping("/me/passkeys")
    @MayUse(Who.STAFF)
    ModelAndView add(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request) {
        var person = Viewer.signedIn().person();
        return switch (passkeys.add(
                person, Cookies.asked(request), answer, label, Site.of(request))) {
            case Passkeys.Outcome.Accepted it -> {
                signIn.changed("Added a passkey", Viewer.signedIn());
                yield Screen.go("/me");
            }
            case Passkeys.Outcome.Refused it ->
                    Screen.wrong(OWN, own(new Fault("passkey", it.says()), request));
        };
    }

    @PostMapping("/me/passkeys/remove")
    @MayUse(Who.STAFF)
    ModelAndView remove(@RequestParam String id) {
        passkeys.remove(Viewer.signedIn().person(), id);
        signIn.changed("Took away a passkey", Viewer.signedIn());
        return Screen.go("/me");
    }

    @PostMapping("/me/sessions/end-others")
    @MayUse(Who.STAFF)
    ModelAndView endOthers(HttpServletRequest request) {
        signIn.endOthers(Viewer.signedIn().person(), Sessions.secret(request).orElseThrow());
        return Screen.go("/me");
    }

    @PostMapping("/me/sessions/end")
    @MayUse(Who.STAFF)
    ModelAndView endOne(@RequestParam UUID id) {
        signIn.endOne(Viewer.signedIn().person(), id);
        return Screen.go("/me");
    }

    private OwnPage own(
            @org.jspecify.annotations.Nullable Fault fault, HttpServletRequest request) {
        var person = Viewer.signedIn();
        var session = Sessions.secret(request).orElse("");
        return new OwnPage(
                person.name(),
                passkeys.of(person.person()).stream()
                        .map(it -> new OwnPage.Key(it.id(), it.label(), it.madeAt(), it.usedAt()))
                        .toList(),
                signIn.sessions(person.person(), session),
                fault,
                null);
    }
}
