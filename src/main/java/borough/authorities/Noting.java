package borough.authorities;

import borough.audit.About;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.authorities.Authorities.Doer;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what became of an authority, in its own history and in the audit. */
@Component
class Noting {
    private final AuthoritiesStore store;
    private final Audit audit;
    private final Clock clock;

    Noting(AuthoritiesStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void put(Authority it, String what, Doer by, @Nullable Reference about, Instant now) {
        store.happened(it.id(), what, by.by(), about, now);
        audit.write(
                new NewEntry(
                                by.actor(),
                                NewEntry.Kind.PERMISSION,
                                "An authority to act for a customer was " + pastOf(what),
                                About.customer(it.giver().value()))
                        .saying("authority", it.onRecord()));
    }

    // "sent a request" and "helped" are what was done by it, the rest what became of it.
    private static String pastOf(String what) {
        return what.matches("(given|asked for|taken up|ended).*") ? what : "used: " + what;
    }
}
