package borough.audit;

import borough.data.Sealing;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what was done and looked at, by whom. Writing an entry is an insert in the
 * transaction at hand and waits for nobody; a minute later it is numbered and chained.
 */
@Component
@Transactional
public class Audit {
    private static final int BLOCK_MAX = 10_000;

    private final AuditStore store;
    private final ChainStore chain;
    private final Seals seals;
    private final Sealing sealing;
    private final Clock clock;

    Audit(AuditStore store, ChainStore chain, Seals seals, Sealing sealing, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.seals = seals;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Puts this on record; with the transaction at hand, or not at all. */
    public void write(NewEntry entry) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(entry, at, entry.said().isEmpty() ? null : sealing.newKey());
    }

    /** The newest entries that are wanted, with what was said in them. */
    @Transactional(readOnly = true)
    public List<Entry> find(Sought sought, int most) {
        return store.find(sought, most);
    }

    /** All entries about any of these, by their ids, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> about(List<String> ids) {
        return ids.isEmpty() ? List.of() : store.about(ids);
    }

    /** Erases what was said in every entry about this; the entries and their chain stay. */
    public void forget(About about) {
        store.forget(about.kind(), List.of(about.id()));
    }

    /** The same of many things of one kind. */
    public void forget(String kind, List<String> ids) {
        store.forget(kind, ids);
    }

    /** Chains one block of what waits; false where nothing did, or another node is at it. */
    boolean seal() {
        var sealed = store.seal(clock.instant().truncatedTo(ChronoUnit.MICROS), BLOCK_MAX);
        sealed.ifPresent(it -> store.sign(it.number(), seals.ofBlock(it), seals.ofHead(it)));
        return sealed.isPresent();
    }

    /**
     * Walks the whole chain, telling each fault as it is found: all of it as it stands at one
     * moment, while entries are written and chained. A hash that is known from earlier must be in
     * the chain still.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Verified verify(Optional<String> known, Consumer<String> fault) {
        return new Walk(seals, known, fault).over(chain);
    }
}
