package borough.oneloginstandin;

import borough.onelogin.Terms;
import borough.onelogin.WaysOut;
import borough.oneloginstandin.Signing.Use;
import borough.signin.Token;
import borough.web.Links;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Behaves as One Login does, for a council that is registered with it. */
@Component
class StandIn {
    private static final Duration CODE_LASTS = Duration.ofMinutes(3);
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final StandInStore store;
    private final StandInPeople people;
    private final Signing signing;
    private final Links links;
    private final Clock clock;

    StandIn(StandInStore store, StandInPeople people, Signing signing, Links links, Clock clock) {
        this.store = store;
        this.people = people;
        this.signing = signing;
        this.links = links;
        this.clock = clock;
    }

    String base() {
        return links.start() + Terms.STAND_IN;
    }

    String issuer() {
        return base() + "/";
    }

    String identityIssuer() {
        return base() + "/identity/";
    }

    /** The document's name: did:web with the host, its port and the path. */
    String did() {
        return "did:web:"
                + base().replaceFirst("https?://", "").replace(":", "%3A").replace("/", ":");
    }

    List<MadeUpPerson> people() {
        return people.all();
    }

    Set<Mistake> mistakes() {
        return store.mistakes();
    }

    void set(List<Mistake> mistakes) {
        store.set(mistakes);
    }

    private boolean does(Mistake mistake) {
        return store.mistakes().contains(mistake);
    }

    Signing signing() {
        return signing;
    }

    boolean hasNewKeys() {
        return does(Mistake.NEW_KEYS);
    }

    /** A code for what somebody agreed to; empty where there is no such person. */
    Optional<String> code(Grant grant) {
        var now = clock.instant();
        return people.find(grant.person())
                .map(
                        any -> {
                            var code = Token.draw();
                            store.add(code, grant, now, now.plus(CODE_LASTS));
                            return code.text();
                        });
    }

    /** What a code turned into: what it was given for, and the access token. */
    record Redeemed(Grant grant, String access) {}

    Optional<Redeemed> redeem(String code) {
        var access = Token.draw();
        return store.redeem(new Token(code), access, clock.instant())
                .map(it -> new Redeemed(it, access.text()));
    }

    private String subject(Grant grant) {
        return people.find(grant.person()).orElseThrow().subject(issuer());
    }

    /** The token that says who signed in, with the mistakes that it should have. */
    String idToken(Grant grant) {
        var wrong = store.mistakes();
        var now = clock.instant();
        var from = wrong.contains(Mistake.ID_TOKEN_TOKEN_NOT_VALID_YET) ? now.plus(DAY) : now;
        var until =
                wrong.contains(Mistake.ID_TOKEN_TOKEN_EXPIRED)
                        ? now.minus(DAY)
                        : from.plus(TOKEN_LASTS);
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(subject(grant))
                        .issuer(
                                wrong.contains(Mistake.ID_TOKEN_INVALID_ISS)
                                        ? "https://elsewhere.example/"
                                        : issuer())
                        .audience(
                                wrong.contains(Mistake.ID_TOKEN_INVALID_AUD)
                                        ? "another-client"
                                        : grant.client())
                        .claim(
                                "nonce",
                                wrong.contains(Mistake.ID_TOKEN_NONCE_NOT_MATCHING)
                                        ? "another"
                                        : grant.nonce())
                        .claim(
                                "vot",
                                wrong.contains(Mistake.ID_TOKEN_INCORRECT_VOT) ? "Cl" : "Cl.Cm")
                        .claim("vtm", base() + "/trustmark")
                        .claim("sid", UUID.randomUUID().toString())
                        .claim("auth_time", from.getEpochSecond())
                        .issueTime(Date.from(from))
                        .expirationTime(Date.from(until))
                        .build();
        return spoilt(
                signed(Use.ID_TOKEN, claims),
                wrong.contains(Mistake.ID_TOKEN_INVALID_ALG_HEADER),
                wrong.contains(Mistake.ID_TOKEN_INVALID_SIGNATURE));
    }

    private static String spoilt(String token, boolean inItsHeader, boolean inItsSignature) {
        if (inItsHeader) {
            return Signing.withAnotherAlgorithm(token);
        }
        return inItsSignature ? Signing.withWrongSignature(token) : token;
    }

    private String signed(Use use, JWTClaimsSet claims) {
        var key = signing.key(use, hasNewKeys());
        var name = use == Use.IDENTITY ? did() + "#" + key.getKeyID() : key.getKeyID();
        return Signing.sign(key, name, claims);
    }

    /** Whose an access token is. */
    Optional<Grant> opened(String access) {
        return store.opened(new Token(access), clock.instant());
    }

    /** What is told of a person, beside the token. */
    Map<String, Object> told(Grant grant) {
        var person = people.find(grant.person()).orElseThrow();
        var subject = does(Mistake.USERINFO_INCORRECT_SUB) ? "somebody-else" : subject(grant);
        var all = Told.of(person, subject);
        if (grant.isForIdentity() && person.isProved()) {
            all.put(Told.CORE_IDENTITY, coreIdentity(grant, person));
            all.put(Told.ADDRESS, Told.address(person.home()));
        } else if (grant.isForIdentity()) {
            all.put(Told.RETURN_CODE, List.of(Map.of("code", person.identity())));
        }
        return all;
    }

    private String coreIdentity(Grant grant, MadeUpPerson person) {
        var wrong = store.mistakes();
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(
                                wrong.contains(Mistake.CORE_IDENTITY_INVALID_ISS)
                                        ? "https://elsewhere.example/"
                                        : identityIssuer())
                        .audience(
                                wrong.contains(Mistake.CORE_IDENTITY_INVALID_AUD)
                                        ? "another-client"
                                        : grant.client())
                        .subject(
                                wrong.contains(Mistake.CORE_IDENTITY_INCORRECT_SUB)
                                        ? "somebody-else"
                                        : subject(grant))
                        .claim(
                                "vot",
                                wrong.contains(Mistake.CORE_IDENTITY_INCORRECT_VOT) ? "P1" : "P2")
                        .claim("vtm", base() + "/trustmark")
                        .claim("vc", Told.credential(person))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(until(wrong, now)))
                        .build();
        return spoilt(
                signed(Use.IDENTITY, claims),
                wrong.contains(Mistake.CORE_IDENTITY_INVALID_ALG_HEADER),
                wrong.contains(Mistake.CORE_IDENTITY_INVALID_SIGNATURE));
    }

    private static Instant until(Set<Mistake> wrong, Instant now) {
        return wrong.contains(Mistake.CORE_IDENTITY_TOKEN_EXPIRED)
                ? now.minus(DAY)
                : now.plus(Duration.ofMinutes(30));
    }

    /** The note by which the council learns that somebody signed out here. */
    String logoutToken(String subject) {
        var now = clock.instant();
        return signed(
                Use.ID_TOKEN,
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(Terms.STAND_IN_CLIENT)
                        .subject(subject)
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of(LOGOUT, Map.of()))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(TOKEN_LASTS)))
                        .build());
    }

    /** Whether the council registered this address to come back to. */
    boolean isRegistered(String redirect, String host) {
        return redirect.equals(links.to(host, WaysOut.BACK));
    }

    /** Whether the council registered this address to come back to after signing out. */
    boolean isRegisteredAfter(String redirect, String host) {
        return redirect.equals(links.to(host, WaysOut.SIGNED_OUT));
    }

    String councilKeys() {
        return links.to(WaysOut.KEYS);
    }

    String councilHook() {
        return links.to(WaysOut.HOOK);
    }
}
