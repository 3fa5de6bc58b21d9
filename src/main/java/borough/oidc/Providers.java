package borough.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What providers publish of themselves: where they are asked for what, and their keys. */
@Component
public final class Providers {
    private final Cached<Metadata> metadata;
    private final Cached<JWKSet> keys;

    Providers(Wire wire, Clock clock) {
        this.metadata = new Cached<>(wire, clock, Providers::read);
        this.keys = new Cached<>(wire, clock, JWKSet::parse);
    }

    /** What this provider says of itself; throws {@link Unreachable} where nothing is known yet. */
    public Metadata of(Registration registration) {
        var found = metadata.at(registration.discovery());
        if (!found.issuer().equals(registration.issuer())) {
            throw new Unreachable(
                    "%s speaks for %s, not for %s"
                            .formatted(
                                    registration.discovery(),
                                    found.issuer(),
                                    registration.issuer()));
        }
        return found;
    }

    /** A key by its name; a name not known yet makes us look once more, as keys change. */
    public Optional<JWK> key(URI published, String name) {
        return Optional.ofNullable(keys.at(published).getKeyByKeyId(name))
                .or(() -> Optional.ofNullable(keys.again(published).getKeyByKeyId(name)));
    }

    private static Metadata read(String text) throws java.text.ParseException {
        try {
            var it = OIDCProviderMetadata.parse(text);
            if (it.getAuthorizationEndpointURI() == null
                    || it.getTokenEndpointURI() == null
                    || it.getJWKSetURI() == null) {
                throw new java.text.ParseException("An endpoint is missing", 0);
            }
            return new Metadata(
                    it.getIssuer().getValue(),
                    it.getAuthorizationEndpointURI(),
                    it.getTokenEndpointURI(),
                    it.getJWKSetURI(),
                    Optional.ofNullable(it.getUserInfoEndpointURI()),
                    Optional.ofNullable(it.getEndSessionEndpointURI()));
        } catch (ParseException unreadable) {
            throw new java.text.ParseException(String.valueOf(unreadable.getMessage()), 0);
        }
    }
}
