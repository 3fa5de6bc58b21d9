package borough.onelogin;

import borough.accounts.Identity;
import borough.oidc.Unreachable;
import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.oidc.Wire;
import borough.places.Places;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What One Login tells of somebody with the access token that they brought. */
@Component
final class Evidence {
    private final Wire wire;
    private final CoreIdentities identities;
    private final Places places;

    Evidence(Wire wire, CoreIdentities identities, Places places) {
        this.wire = wire;
        this.identities = identities;
        this.places = places;
    }

    UserInfo of(URI address, String accessToken) {
        var answer = wire.get(address, Map.of("Authorization", "Bearer " + accessToken));
        if (answer.status() == 401 || answer.status() == 403) {
            throw new Untrusted(Why.CODE, "its token opens nothing");
        }
        if (answer.status() != 200) {
            throw new Unreachable(address + " answered " + answer.status());
        }
        return UserInfo.read(answer.body());
    }

    /** Who they are; empty where One Login does not say, which means that it was not proved. */
    Optional<Identity> identity(Terms terms, UserInfo info) {
        // A home elsewhere is none of ours to keep.
        var home = info.home().filter(it -> places.at(it).isPresent());
        return info.coreIdentity().map(it -> identities.check(terms, it, info.subject(), home));
    }
}
