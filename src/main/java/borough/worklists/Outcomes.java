package borough.worklists;

import borough.council.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps for a day what became of something, so that a page can tell it after the post. */
@Component
@Transactional
class Outcomes {
    private static final Duration KEPT = Duration.ofDays(1);

    private final WorklistsStore store;
    private final Clock clock;

    Outcomes(WorklistsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public UUID keep(Outcome it, SignedIn person) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        store.forgetOutcomes(person.person(), now.minus(KEPT));
        store.keep(id, person.person(), now, it);
        return id;
    }

    /** What became of it, for whoever did it. */
    @Transactional(readOnly = true)
    public Optional<Outcome> of(String id, SignedIn person) {
        try {
            return store.outcome(UUID.fromString(id), person.person());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
