package borough.accounts;

import borough.data.Cursor;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to an account: its requests, and the journeys it saved. */
@Component
@Transactional
public class Belongings {
    private final BelongingsStore store;
    private final Clock clock;

    Belongings(BelongingsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A request of an account's, and where the next page of them begins. */
    public record Theirs(Reference reference, Cursor at) {}

    /** This request is theirs; told twice it is so once. */
    public void add(UUID account, Reference reference, Proof proof, Instant openedAt) {
        store.add(account, reference, proof, openedAt, clock.instant());
    }

    /** Their requests, newest first. */
    @Transactional(readOnly = true)
    public List<Theirs> requests(UUID account, Cursor before, int most) {
        return store.requests(account, before, most);
    }

    /** Which of these requests are theirs already. */
    @Transactional(readOnly = true)
    public Set<Reference> theirs(UUID account, Collection<Reference> of) {
        return of.isEmpty() ? Set.of() : store.theirs(account, of);
    }

    /** A journey that they saved. */
    public void addJourney(UUID account, String journey) {
        store.addJourney(account, journey, clock.instant());
    }

    /** The journeys that they saved, newest first. */
    @Transactional(readOnly = true)
    public List<String> journeys(UUID account, int most) {
        return store.journeys(account, most);
    }

    /** Whether this journey is one that they saved. */
    @Transactional(readOnly = true)
    public boolean isTheirJourney(UUID account, String journey) {
        return store.isTheirJourney(account, journey);
    }

    /** A journey that is saved no more. */
    public void forgetJourney(UUID account, String journey) {
        store.forgetJourney(account, journey);
    }
}
