package borough.api;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Partner;
import borough.council.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of partners of the council that is bound: made by an administrator, shown once, kept as
 * a hash, and taken back at any time.
 */
@Component
@Transactional
public class Keys {
    // Finer than this nobody needs to know when a key was used last.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final KeysStore store;
    private final Audit audit;
    private final Clock clock;

    Keys(KeysStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a key for a partner; this is the only time it can be read. */
    public String make(SignedIn by, String name, Set<String> services) {
        var secret = Secret.draw();
        var key = UUID.randomUUID();
        store.add(
                secret,
                new ApiKey(
                        key,
                        name,
                        List.copyOf(new TreeSet<>(services)),
                        new ApiKey.Done(by.name(), clock.instant()),
                        Optional.empty(),
                        Optional.empty()));
        audit.write(
                entry(by, "Made a key for a partner", key)
                        .saying("partner", name)
                        .saying("services", String.join(", ", new TreeSet<>(services))));
        return secret.text();
    }

    /** Takes a key back; from now on it opens nothing. */
    public void revoke(SignedIn by, UUID key) {
        store.revoke(key, new ApiKey.Done(by.name(), clock.instant()));
        audit.write(entry(by, "Took back a partner's key", key));
    }

    private static NewEntry entry(SignedIn by, String what, UUID key) {
        return new NewEntry(
                Actor.staff(by.person(), by.name()),
                NewEntry.Kind.PERMISSION,
                what,
                new About("partner key", key.toString()));
    }

    /** Whose a key is, and whether it is a while since its use was written down. */
    record Asks(Partner partner, boolean usedLongAgo) {}

    /** Whose key this is; empty where it is nobody's here, or was taken back. */
    @Transactional(readOnly = true)
    Optional<Asks> who(String secret) {
        var before = clock.instant().minus(SEEN_EVERY);
        return store.find(new Secret(secret).hash())
                .map(
                        it ->
                                new Asks(
                                        new Partner(it.id(), it.name(), Set.copyOf(it.services())),
                                        it.usedAt().filter(before::isBefore).isEmpty()));
    }

    /** Writes down that a key is in use. */
    void used(Partner partner) {
        store.used(partner.key(), clock.instant());
    }

    /** Partners whose keys are for this service, by name. */
    @Transactional(readOnly = true)
    List<Partner> having(String service) {
        return store.all().stream()
                .filter(it -> it.revoked().isEmpty() && it.services().contains(service))
                .map(it -> new Partner(it.id(), it.name(), Set.copyOf(it.services())))
                .toList();
    }

    /** All keys, those that open something first. */
    @Transactional(readOnly = true)
    List<ApiKey> all() {
        return store.all();
    }
}
