package borough.joiners;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Partner;
import borough.council.SignedIn;
import borough.signin.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which the directory of the council that is bound may tell us who joins and leaves:
 * made by an administrator, shown once, kept as a hash, and taken back at any time.
 */
@Component
@Transactional
class DirectoryKeys {
    // Whoever finds one lying about, and programs that look for them, can tell what it is.
    private static final String MARK = "borough_directory_";
    // Finer than this nobody needs to know when a key was used last.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final DirectoryKeysStore store;
    private final Audit audit;
    private final Clock clock;

    DirectoryKeys(DirectoryKeysStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a key; this is the only time it can be read. */
    String make(SignedIn by, String name) {
        var secret = new Token(MARK + Token.draw().text());
        var key = UUID.randomUUID();
        store.add(key, secret, name, clock.instant(), by.name());
        audit.write(entry(by, "Made a key for the staff directory", key).saying("name", name));
        return secret.text();
    }

    /** Takes a key back; from now on it opens nothing. */
    void revoke(SignedIn by, UUID key) {
        store.revoke(key, clock.instant(), by.name());
        audit.write(entry(by, "Took back a key of the staff directory", key));
    }

    private static NewEntry entry(SignedIn by, String what, UUID key) {
        return new NewEntry(
                Actor.staff(by.person(), by.name()),
                NewEntry.Kind.PERMISSION,
                what,
                new About("directory key", key.toString()));
    }

    /** Whose key this is, and whether it is a while since its use was written down. */
    record Asks(Partner directory, boolean usedLongAgo) {}

    @Transactional(readOnly = true)
    Optional<Asks> who(String secret) {
        var before = clock.instant().minus(SEEN_EVERY);
        return store.find(new Token(secret))
                .map(
                        it ->
                                new Asks(
                                        new Partner(it.id(), it.name(), Set.of()),
                                        it.usedAt().filter(before::isBefore).isEmpty()));
    }

    void used(Partner directory) {
        store.used(directory.key(), clock.instant());
    }

    /** All keys, those that open something first. */
    @Transactional(readOnly = true)
    List<DirectoryKey> all() {
        return store.all();
    }
}
