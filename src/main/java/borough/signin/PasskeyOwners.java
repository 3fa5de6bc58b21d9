package borough.signin;

import borough.council.People;
import borough.council.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose passkey it is: the council's own people, who are kept elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.ownerId(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    Optional<Person> atWork(Bytes id) {
        return people.find(PasskeyStore.person(id)).filter(Person::active);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return atWork(id).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return people.withEmail(email)
                .filter(Person::active)
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
