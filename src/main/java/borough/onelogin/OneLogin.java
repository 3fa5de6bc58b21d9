package borough.onelogin;

import borough.council.ResidentSignedIn.Level;
import borough.oidc.Handshakes;
import borough.oidc.Handshakes.Errand;
import borough.oidc.Handshakes.Returned;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.web.OwnPath;
import borough.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends residents to One Login and takes them in when they come back. It is no transaction of its
 * own: nobody holds a connection of the database while another program thinks.
 */
@Component
class OneLogin {
    private static final Logger LOG = LoggerFactory.getLogger(OneLogin.class);
    private static final String PURPOSE = "one-login";
    private static final String SIGN_IN = "sign-in";
    private static final String THEN_IDENTITY = "sign-in then identity";
    private static final String IDENTITY = "identity ";
    // What One Login answers where it can't serve anybody just now.
    private static final List<String> AWAY = List.of("temporarily_unavailable", "server_error");
    private static final List<String> GAVE_UP = List.of("access_denied", "login_required");

    private final OneLoginFile file;
    private final Handshakes handshakes;
    private final WaysOut waysOut;
    private final Provider provider;
    private final Seats seats;

    OneLogin(
            OneLoginFile file,
            Handshakes handshakes,
            WaysOut waysOut,
            Provider provider,
            Seats seats) {
        this.file = file;
        this.handshakes = handshakes;
        this.waysOut = waysOut;
        this.provider = provider;
        this.seats = seats;
    }

    boolean isHere() {
        return file.current().isPresent();
    }

    private Terms terms() {
        return file.current().orElseThrow(() -> new Unreachable("No One Login is set"));
    }

    /**
     * Where to send somebody who wants to sign in and, where asked for, to prove who they are. The
     * two are asked one after the other, as One Login wants it. Throws {@link Unreachable}.
     */
    URI begin(
            String next,
            boolean isForIdentity,
            HttpServletRequest request,
            HttpServletResponse response) {
        var safe = OwnPath.isOne(next) ? next : "/account";
        var sitting = seats.sitting(request).filter(any -> isByOneLogin());
        if (isForIdentity && sitting.isPresent()) {
            return toIdentity(safe, sitting.get().subject(), request, response);
        }
        var detail = isForIdentity ? THEN_IDENTITY : SIGN_IN;
        return out(new Errand(PURPOSE, safe, detail), false, request, response);
    }

    private static boolean isByOneLogin() {
        return Viewer.ifResident().filter(it -> it.level().isAtLeast(Level.ONE_LOGIN)).isPresent();
    }

    private URI toIdentity(
            String next, String subject, HttpServletRequest request, HttpServletResponse response) {
        var errand = new Errand(PURPOSE, next, IDENTITY + seats.fingerprint(subject));
        return out(errand, true, request, response);
    }

    private URI out(
            Errand errand,
            boolean isForIdentity,
            HttpServletRequest request,
            HttpServletResponse response) {
        var terms = terms();
        // Asked first: where One Login is away, nobody is sent anywhere.
        waysOut.metadata(terms);
        var begun = handshakes.begin(errand, request, response);
        return isForIdentity
                ? waysOut.identity(terms, begun, request)
                : waysOut.signIn(terms, begun, request);
    }

    /** Takes somebody in who comes back with these parameters. Throws {@link Untrusted}. */
    CameBack end(
            Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var state = sent.getOrDefault("state", "");
        var returned = handshakes.end(PURPOSE, state, request, response);
        var errand = returned.errand();
        var error = sent.getOrDefault("error", "");
        if (!error.isEmpty()) {
            return stopped(errand, error);
        }
        var code = sent.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw new Untrusted(Why.CODE, "there is none");
        }
        try {
            var person = provider.redeem(terms(), code, returned, request);
            return errand.detail().startsWith(IDENTITY)
                    ? proved(returned, person, request, response)
                    : signedIn(errand, person, request, response);
        } catch (Unreachable away) {
            LOG.warn("One Login is away: {}", away.getMessage());
            return new CameBack.Away(errand.next());
        }
    }

    private static CameBack stopped(Errand errand, String error) {
        if (AWAY.contains(error)) {
            return new CameBack.Away(errand.next());
        }
        if (GAVE_UP.contains(error)) {
            return errand.detail().startsWith(IDENTITY)
                    ? new CameBack.NoIdentity(errand.next(), List.of())
                    : new CameBack.GaveUp(errand.next());
        }
        // Whatever else it says is a mistake of ours in asking, which somebody must mend.
        LOG.error(
                "One Login turned our request down: {}",
                error.matches("[a-z_]{1,60}") ? error : "in words of no standard");
        return new CameBack.Away(errand.next());
    }

    private CameBack signedIn(
            Errand errand,
            Provider.Came person,
            HttpServletRequest request,
            HttpServletResponse response) {
        seats.take(person, request, response);
        return errand.detail().equals(THEN_IDENTITY)
                ? new CameBack.OnToIdentity(
                        errand.next(),
                        toIdentity(errand.next(), person.info().subject(), request, response))
                : new CameBack.SignedIn(errand.next());
    }

    private CameBack proved(
            Returned returned,
            Provider.Came person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var expected = returned.errand().detail().substring(IDENTITY.length());
        if (!expected.equals(seats.fingerprint(person.info().subject()))) {
            throw new Untrusted(Why.SUBJECT);
        }
        var next = returned.errand().next();
        if (person.identity().isEmpty()) {
            return new CameBack.NoIdentity(next, person.info().returnCodes());
        }
        seats.take(person, request, response);
        return new CameBack.SignedIn(next);
    }

    /** Whether this browser came in by One Login. */
    boolean isSeated(HttpServletRequest request) {
        return seats.sitting(request).isPresent();
    }

    /** Where One Login signs this browser out too; empty where it did not sign it in. */
    Optional<URI> leave(HttpServletRequest request) {
        var sitting = seats.sitting(request);
        seats.end(request);
        return sitting.flatMap(
                it -> file.current().flatMap(terms -> waysOut.leave(terms, it.idToken(), request)));
    }
}
