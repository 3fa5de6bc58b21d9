package borough.onelogin;

import borough.accounts.Identity;
import borough.oidc.Cached;
import borough.oidc.SignedTokens;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.oidc.Wire;
import borough.values.Uprn;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks the token that says who somebody is, and takes name and birth date from it; the token
 * itself is not kept. The keys come from the address agreed with One Login, whatever the token
 * says.
 */
@Component
final class CoreIdentities {
    private static final Pattern MEDIUM_OR_MORE = Pattern.compile("(.*\\.)?P[23]");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final SignedTokens tokens;
    private final Cached<DidDocument> documents;
    private final Clock clock;

    CoreIdentities(SignedTokens tokens, Wire wire, Clock clock) {
        this.tokens = tokens;
        this.documents = new Cached<>(wire, clock, DidDocument::read);
        this.clock = clock;
    }

    /** Who this person is; throws {@link Untrusted} where the token does not prove it. */
    Identity check(Terms terms, String token, String subject, Optional<Uprn> home) {
        var address = terms.identityDocument();
        var claims =
                SignedTokens.open(
                        token,
                        JWSAlgorithm.ES256,
                        name ->
                                documents
                                        .at(address)
                                        .key(name)
                                        .or(() -> documents.again(address).key(name)));
        tokens.check(
                claims,
                new SignedTokens.Expected(terms.identityIssuer(), terms.registration().clientId()));
        if (!subject.equals(claims.getSubject())) {
            throw new Untrusted(Why.SUBJECT);
        }
        var level = claims.getClaim("vot") instanceof String it ? it : "";
        if (!MEDIUM_OR_MORE.matcher(level).matches()) {
            throw new Untrusted(Why.LEVEL, level);
        }
        return identity(claims, home);
    }

    private Identity identity(JWTClaimsSet claims, Optional<Uprn> home) {
        var subject =
                claims.getClaim("vc") instanceof Map<?, ?> vc
                                && vc.get("credentialSubject") instanceof Map<?, ?> it
                        ? it
                        : Map.of();
        var parts =
                UserInfo.maps(subject, "name").stream()
                        .filter(this::isNow)
                        .map(it -> UserInfo.maps(it, "nameParts"))
                        .findFirst()
                        .orElse(List.of());
        var given = named(parts, "GivenName");
        var family = named(parts, "FamilyName");
        if ((given + family).isBlank()) {
            throw new Untrusted(Why.CONTENTS, "no name");
        }
        return new Identity(given, family, born(subject), home.orElse(null));
    }

    private boolean isNow(Map<?, ?> name) {
        var until = UserInfo.text(name, "validUntil");
        return until.isEmpty() || !date(until).isBefore(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    private static String named(List<Map<?, ?>> parts, String type) {
        return parts.stream()
                .filter(it -> type.equals(it.get("type")))
                .map(it -> UserInfo.text(it, "value"))
                .collect(Collectors.joining(" "));
    }

    private static LocalDate born(Map<?, ?> subject) {
        return UserInfo.maps(subject, "birthDate").stream()
                .map(it -> UserInfo.text(it, "value"))
                .findFirst()
                .map(CoreIdentities::date)
                .orElseThrow(() -> new Untrusted(Why.CONTENTS, "no date of birth"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Untrusted(Why.CONTENTS, "a date that is none");
        }
    }
}
