package borough.entrastandin;

import borough.entra.Agreements;
import borough.signin.Token;
import borough.web.Links;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Behaves as one tenant of Microsoft Entra does, for the council that it belongs to. */
@Component
class TenantStandIn {
    private static final Duration CODE_LASTS = Duration.ofMinutes(5);
    private static final Duration TOKEN_LASTS = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;
    private static final String KEY = "signing";
    private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-00000000e15e");

    private final TenantStore store;
    private final Links links;
    private final Clock clock;

    TenantStandIn(TenantStore store, Links links, Clock clock) {
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    String base() {
        return links.to(Agreements.STAND_IN) + "/" + Agreements.STAND_IN_TENANT;
    }

    String issuer() {
        return base() + "/v2.0";
    }

    Set<TenantMistake> mistakes() {
        return store.mistakes();
    }

    void set(List<TenantMistake> mistakes) {
        store.set(mistakes);
    }

    String code(TenantGrant grant) {
        var now = clock.instant();
        var code = Token.draw();
        store.add(code, grant, now, now.plus(CODE_LASTS));
        return code.text();
    }

    Optional<TenantGrant> redeem(String code) {
        return store.redeem(new Token(code), clock.instant());
    }

    /** The token that says who signed in, with the mistakes that it should have. */
    String idToken(TenantGrant grant) {
        var wrong = store.mistakes();
        var now = clock.instant();
        var isLate = wrong.contains(TenantMistake.EXPIRED);
        var from = isLate ? now.minus(Duration.ofDays(1)) : now;
        var tenant =
                wrong.contains(TenantMistake.OTHER_TENANT) ? ELSEWHERE : Agreements.STAND_IN_TENANT;
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(new Token("subject " + grant.object()).hash())
                        .issuer(issuer().replace(Agreements.STAND_IN_TENANT + "", tenant + ""))
                        .audience(
                                wrong.contains(TenantMistake.WRONG_AUDIENCE)
                                        ? "another-program"
                                        : grant.client())
                        .claim(
                                "nonce",
                                wrong.contains(TenantMistake.WRONG_NONCE)
                                        ? "another"
                                        : grant.nonce())
                        .claim("tid", tenant.toString())
                        .claim("oid", grant.object())
                        .claim("name", grant.name())
                        // As anybody in the tenant might be called: it proves nothing.
                        .claim("preferred_username", "administrator@council.example")
                        .claim("sid", grant.session())
                        .claim("ver", "2.0")
                        .issueTime(Date.from(from))
                        .notBeforeTime(Date.from(from))
                        .expirationTime(Date.from(from.plus(TOKEN_LASTS)));
        sayRoles(claims, grant, wrong);
        return signed(claims.build(), wrong.contains(TenantMistake.BAD_SIGNATURE));
    }

    private void sayRoles(
            JWTClaimsSet.Builder claims, TenantGrant grant, Set<TenantMistake> wrong) {
        if (!wrong.contains(TenantMistake.NO_ROLES)) {
            claims.claim("roles", grant.roles());
        }
        if (wrong.contains(TenantMistake.OVERAGE)) {
            claims.claim("_claim_names", Map.of("groups", "src1"))
                    .claim(
                            "_claim_sources",
                            Map.of("src1", Map.of("endpoint", base() + "/getMemberObjects")));
        } else {
            claims.claim("groups", grant.groups());
        }
    }

    private String signed(JWTClaimsSet claims, boolean falsely) {
        try {
            var ours = key();
            var with = falsely ? made() : ours;
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    /** The key that it signs with; its public half is published. */
    RSAKey key() {
        var kept = store.key(KEY);
        if (kept.isEmpty()) {
            store.keep(KEY, made().toJSONString());
            kept = store.key(KEY);
        }
        try {
            return RSAKey.parse(kept.orElseThrow());
        } catch (ParseException ours) {
            throw new IllegalStateException("A key that we kept is none", ours);
        }
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
