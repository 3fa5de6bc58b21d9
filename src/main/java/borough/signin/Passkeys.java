package borough.signin;

import borough.council.Councils;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds passkeys and signs in by them: each challenge is for one host and takes one answer. */
@Component
@Transactional
public class Passkeys {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            ADDED = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};
    private static final int PASSKEYS_MAX = 20;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_LABEL = 60;

    private final RelyingParties parties;
    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final Councils councils;
    private final Clock clock;

    Passkeys(
            RelyingParties parties,
            PasskeyOwners owners,
            PasskeyStore store,
            Councils councils,
            Clock clock) {
        this.parties = parties;
        this.owners = owners;
        this.store = store;
        this.councils = councils;
        this.clock = clock;
    }

    /** How long a challenge waits for its answer. */
    public static final Duration LASTS = RelyingParties.LASTS;

    /** A challenge: what the browser is asked, and the secret that its answer must come with. */
    public record Challenge(String secret, String options) {}

    /** What became of an answer. */
    public sealed interface Outcome {
        record Accepted(UUID person) implements Outcome {}

        record Refused(String says) implements Outcome {}
    }

    private static final Outcome LATE =
            new Outcome.Refused("That took too long or was used before. Try again");
    private static final Outcome UNKNOWN =
            new Outcome.Refused("This passkey was not accepted here. Use a link by email instead");

    @Transactional(readOnly = true)
    public List<Passkey> of(UUID person) {
        return store.of(person);
    }

    public void remove(UUID person, String id) {
        store.remove(person, id);
    }

    /** Begins adding a passkey for somebody who is signed in. */
    public Challenge toAdd(UUID person, Site site) {
        var challenge = Bytes.random();
        var owner = owners.known(PasskeyStore.ownerId(person)).orElseThrow();
        var have =
                store.findByUserId(PasskeyStore.ownerId(person)).stream()
                        .map(
                                it ->
                                        PublicKeyCredentialDescriptor.builder()
                                                .id(it.getCredentialId())
                                                .transports(it.getTransports())
                                                .build())
                        .toList();
        var options =
                RelyingParties.toAdd(
                        site, councilName(), PasskeyOwners.entity(owner), challenge, have);
        var secret =
                begin(
                        new Ceremony(
                                Ceremony.Kind.ADD,
                                site.host(),
                                challenge.toBase64UrlString(),
                                person));
        return new Challenge(secret, JSON.writeValueAsString(options));
    }

    /** Begins a sign-in by somebody we don't know yet. */
    public Challenge toSignIn(Site site) {
        var challenge = Bytes.random();
        var secret =
                begin(
                        new Ceremony(
                                Ceremony.Kind.SIGN_IN,
                                site.host(),
                                challenge.toBase64UrlString(),
                                null));
        return new Challenge(
                secret, JSON.writeValueAsString(RelyingParties.toSignIn(site, challenge)));
    }

    private String begin(Ceremony ceremony) {
        var token = Token.draw();
        var now = clock.instant();
        store.add(token, ceremony, now, now.plus(RelyingParties.LASTS));
        return token.text();
    }

    /** Keeps a new passkey of a person, if the answer is right. */
    public Outcome add(UUID person, String secret, String answer, String label, Site site) {
        var ceremony =
                take(secret, Ceremony.Kind.ADD, site).filter(it -> person.equals(it.person()));
        var owner = owners.known(PasskeyStore.ownerId(person));
        if (ceremony.isEmpty() || owner.isEmpty()) {
            return LATE;
        }
        if (store.of(person).size() >= PASSKEYS_MAX) {
            return new Outcome.Refused("You have " + PASSKEYS_MAX + " passkeys. Remove one first");
        }
        var options =
                RelyingParties.toAdd(
                        site,
                        councilName(),
                        PasskeyOwners.entity(owner.get()),
                        Bytes.fromBase64(ceremony.get().challenge()),
                        List.of());
        try {
            parties.at(site, councilName())
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    options,
                                    new RelyingPartyPublicKey(
                                            read(answer, ADDED), labelled(label))));
            return new Outcome.Accepted(person);
        } catch (RuntimeException wrong) {
            return refused(wrong);
        }
    }

    /** Whose passkey answered, if the answer is right and its owner still has a sign-in here. */
    public Outcome signIn(String secret, String answer, Site site) {
        var ceremony = take(secret, Ceremony.Kind.SIGN_IN, site);
        if (ceremony.isEmpty()) {
            return LATE;
        }
        var options = RelyingParties.toSignIn(site, Bytes.fromBase64(ceremony.get().challenge()));
        try {
            var credential = read(answer, SHOWN);
            if (store.findByCredentialId(credential.getRawId()) == null) {
                return UNKNOWN;
            }
            var owner =
                    parties.at(site, councilName())
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(options, credential));
            return owner == null
                    ? UNKNOWN
                    : new Outcome.Accepted(PasskeyStore.person(owner.getId()));
        } catch (RuntimeException wrong) {
            return refused(wrong);
        }
    }

    private Optional<Ceremony> take(String secret, Ceremony.Kind kind, Site site) {
        return store.take(new Token(secret), clock.instant())
                .filter(it -> it.kind() == kind && it.host().equals(site.host()));
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String answer, TypeReference<PublicKeyCredential<R>> kind) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("An answer longer than any passkey's");
        }
        var credential = JSON.readValue(answer, kind);
        if (credential == null || credential.getId() == null || credential.getRawId() == null) {
            throw new IllegalArgumentException("An answer without a passkey");
        }
        requireWhole(credential.getResponse());
        return credential;
    }

    private static void requireWhole(@Nullable AuthenticatorResponse response) {
        var isWhole =
                switch (response) {
                    case AuthenticatorAttestationResponse it ->
                            it.getClientDataJSON() != null && it.getAttestationObject() != null;
                    case AuthenticatorAssertionResponse it ->
                            it.getClientDataJSON() != null
                                    && it.getAuthenticatorData() != null
                                    && it.getSignature() != null;
                    case null, default -> false;
                };
        if (!isWhole) {
            throw new IllegalArgumentException("An answer with a part missing");
        }
    }

    // A wrong answer is to be expected from the public; anything else is a fault of ours.
    private static Outcome refused(RuntimeException wrong) {
        if (wrong instanceof VerificationException
                || wrong instanceof com.webauthn4j.converter.exception.DataConversionException
                || wrong instanceof JacksonException
                || wrong instanceof IllegalArgumentException) {
            return UNKNOWN;
        }
        throw wrong;
    }

    private static String labelled(String label) {
        var plain = label.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.isEmpty()
                ? "Passkey"
                : plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }

    private String councilName() {
        return councils.current().name();
    }
}
