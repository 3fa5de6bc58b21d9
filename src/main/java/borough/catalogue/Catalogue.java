package borough.catalogue;

import borough.data.Tenancy;
import borough.services.Service;
import borough.values.CouncilId;
import borough.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The services a council offers: which version of each is live, and every version a running case
 * began with. The files are the upstream source, the database decides. A service is read at first
 * use; the lists need only the index.
 */
@Component
public class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    // Nodes learn of a new version this late.
    private static final Duration STALE = Duration.ofSeconds(5);

    private final CatalogueStore store;
    private final ServiceFolder folder;
    private final Vocabulary words;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Service> read = new ConcurrentHashMap<>();
    private final Map<CouncilId, Index> indexes = new ConcurrentHashMap<>();
    private final Set<CouncilId> filesRead = ConcurrentHashMap.newKeySet();

    /** A live service as lists show it, without reading the whole of it. */
    public record Listed(String slug, String hash, Front front) {}

    /** The top of a service file. */
    public record Front(
            String title, String about, String area, String owner, List<String> channels) {}

    /** That a text of a service went live, when, and who put it there. */
    public record Version(String slug, String hash, Instant since, String by) {}

    private record Index(Map<String, Listed> live, Instant at) {}

    Catalogue(
            CatalogueStore store,
            ServiceFolder folder,
            Vocabulary words,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.folder = folder;
        this.words = words;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The version of a service that is live now in the council in hand; empty where none is. */
    public Optional<Service> live(String slug) {
        return Optional.ofNullable(index().get(slug)).flatMap(listed -> version(listed.hash()));
    }

    /** The version a journey or a case began with. */
    public Optional<Service> version(String hash) {
        var known = read.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        var service =
                transaction
                        .execute(status -> store.text(hash))
                        .flatMap(
                                text -> Check.read(text.identity(), text.texts(), words).service());
        service.ifPresent(it -> read.put(hash, it));
        return service;
    }

    /** All live services, by title. */
    public List<Listed> all() {
        return index().values().stream()
                .sorted(java.util.Comparator.comparing(it -> it.front().title()))
                .toList();
    }

    /** The live services of an area, by title. */
    public List<Listed> inArea(String area) {
        return all().stream().filter(it -> it.front().area().equals(area)).toList();
    }

    /** Every version of a service that was ever live in this council, the latest first. */
    public List<Version> history(String slug) {
        return transaction.execute(status -> store.history(slug));
    }

    /** Puts an earlier version live again, from now on. */
    public void rollBack(String slug, String hash, String by) {
        transaction.executeWithoutResult(
                status -> {
                    if (store.text(hash).isEmpty()) {
                        throw new IllegalArgumentException("No version " + hash + " of " + slug);
                    }
                    store.putLive(new Version(slug, hash, clock.instant(), by));
                });
        forget();
    }

    /**
     * Reads the files for the council in hand: a text that changed and is sound becomes the live
     * version. What is wrong with another is logged, and the version before it stays.
     */
    public void readFiles() {
        filesRead.add(Tenancy.current());
        transaction.executeWithoutResult(
                status -> {
                    var live = store.live(clock.instant());
                    for (var found : folder.texts()) {
                        publish(found, Optional.ofNullable(live.get(found.identity().slug())));
                    }
                });
        forget();
    }

    private void publish(CatalogueStore.Text found, Optional<Listed> live) {
        var identity = found.identity();
        if (live.filter(it -> it.hash().equals(identity.hash())).isPresent()
                || store.wasPutBack(identity.slug(), identity.hash())) {
            return;
        }
        var checked = folder.check(found);
        checked.faults().forEach(fault -> LOG.error("{}", fault));
        if (checked.isSound()) {
            var service = checked.service().orElseThrow();
            store.keep(found, front(service));
            store.putLive(
                    new Version(identity.slug(), identity.hash(), clock.instant(), "the files"));
        } else {
            LOG.error("{} stays as it was: its file has faults", identity.slug());
        }
    }

    private static Front front(Service service) {
        return new Front(
                service.title(),
                service.about(),
                service.area(),
                service.owner(),
                service.channels());
    }

    /**
     * Checks that versions with open cases still work with the present words, and names in the log
     * what breaks. Called at start by whoever keeps the cases.
     *
     * @return one line for each fault
     */
    public List<String> recheck(Collection<String> hashes) {
        var broken =
                hashes.stream()
                        .distinct()
                        .flatMap(hash -> transaction.execute(status -> store.text(hash)).stream())
                        .flatMap(
                                text ->
                                        folder.check(text).faults().stream()
                                                .map(f -> text.identity().hash() + " " + f))
                        .toList();
        broken.forEach(line -> LOG.error("A version with open cases no longer holds: {}", line));
        return broken;
    }

    private Map<String, Listed> index() {
        var council = Tenancy.current();
        if (!filesRead.contains(council)) {
            readFiles();
        }
        var known = indexes.get(council);
        if (known == null || known.at().plus(STALE).isBefore(clock.instant())) {
            var now = clock.instant();
            known = new Index(transaction.execute(status -> store.live(now)), now);
            indexes.put(council, known);
        }
        return known.live();
    }

    private void forget() {
        indexes.remove(Tenancy.current());
    }
}
