package borough.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** What we ask of passkeys and who checks their answers, for each host that a council has. */
@Component
class RelyingParties {
    static final Duration LASTS = Duration.ofMinutes(5);
    private static final int KEPT_MAX = 100;

    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final Map<Site, WebAuthnRelyingPartyOperations> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                // A made-up port in a host header makes another site; they must not pile up.
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Site, WebAuthnRelyingPartyOperations> eldest) {
                    return size() > KEPT_MAX;
                }
            };

    RelyingParties(PasskeyOwners owners, PasskeyStore store) {
        this.owners = owners;
        this.store = store;
    }

    WebAuthnRelyingPartyOperations at(Site site, String councilName) {
        synchronized (known) {
            return known.computeIfAbsent(
                    site,
                    it ->
                            new Webauthn4JRelyingPartyOperations(
                                    owners, store, party(it, councilName), Set.of(it.origin())));
        }
    }

    private static PublicKeyCredentialRpEntity party(Site site, String councilName) {
        return PublicKeyCredentialRpEntity.builder().id(site.host()).name(councilName).build();
    }

    static PublicKeyCredentialCreationOptions toAdd(
            Site site,
            String councilName,
            PublicKeyCredentialUserEntity owner,
            Bytes challenge,
            List<PublicKeyCredentialDescriptor> have) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party(site, councilName))
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(LASTS)
                .excludeCredentials(have)
                .attestation(AttestationConveyancePreference.NONE)
                // The passkey is the whole sign-in, so it must know its owner by touch or code.
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                .build();
    }

    static PublicKeyCredentialRequestOptions toSignIn(Site site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.host())
                .challenge(challenge)
                .timeout(LASTS)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }
}
