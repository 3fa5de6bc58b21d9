package borough.signin;

import borough.council.People;
import borough.council.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose passkey it is: the council's own people, or others, each kept elsewhere. */
@Component
public class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final People people;
    private final List<Function<UUID, Optional<Owner>>> others = new CopyOnWriteArrayList<>();

    /**
     * Somebody who may have passkeys.
     *
     * @param account what they know their sign-in by, such as an email address
     */
    public record Owner(UUID id, String account, String name) {
        static Owner of(Person it) {
            return new Owner(it.id(), it.email(), it.name());
        }
    }

    PasskeyOwners(People people) {
        this.people = people;
    }

    /** Says, at start, where others are kept who may have passkeys; their ids are drawn, too. */
    public void also(Function<UUID, Optional<Owner>> kept) {
        others.add(kept);
    }

    static PublicKeyCredentialUserEntity entity(Owner owner) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.ownerId(owner.id()))
                .name(owner.account())
                .displayName(owner.name())
                .build();
    }

    /** Whoever still has a sign-in here. */
    Optional<Owner> known(Bytes id) {
        var owner = PasskeyStore.person(id);
        return people.find(owner)
                .filter(Person::active)
                .map(Owner::of)
                .or(() -> others.stream().flatMap(it -> it.apply(owner).stream()).findFirst());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return known(id).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return people.withEmail(email)
                .filter(Person::active)
                .map(Owner::of)
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("People are added by administrators, not by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("People are not taken away by passkeys");
    }
}
