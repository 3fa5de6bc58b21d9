package borough.council;

import borough.data.CouncilDirectory;
import borough.data.Tenancy;
import borough.values.CouncilId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The councils served here: which answers at a host, who each is, and how a new one is made. */
@Component
public final class Councils {
    private static final Logger LOG = LoggerFactory.getLogger(Councils.class);
    // Nodes learn of a new host or colour this late; nobody waits for it.
    private static final Duration STALE = Duration.ofSeconds(10);

    private final CouncilStore store;
    private final CouncilDirectory directory;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final AtomicBoolean looksAgain = new AtomicBoolean();
    private volatile @Nullable Known known;

    private record Known(Map<String, CouncilId> hosts, Map<CouncilId, Council> councils, long at) {}

    Councils(CouncilStore store, CouncilDirectory directory, TransactionTemplate transaction) {
        this.store = store;
        this.directory = directory;
        this.transaction = transaction;
        this.aside =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()));
        // Reading all councils inside one council's transaction would find that one only.
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The council that answers at this host name; empty where none does. */
    public Optional<CouncilId> at(String host) {
        return Optional.ofNullable(fresh().hosts().get(host.toLowerCase(Locale.UK)));
    }

    /** The council the work in hand is for. */
    public Council current() {
        var id = Tenancy.current();
        var now = known;
        // Whoever bound the council looked lately; in the middle of work nobody looks again.
        return Optional.ofNullable(now == null ? null : now.councils().get(id))
                .or(() -> Optional.ofNullable(reload().councils().get(id)))
                .orElseThrow(() -> new IllegalStateException("There is no " + id));
    }

    /** All councils, in the order they came. */
    public List<Council> all() {
        return fresh().councils().values().stream()
                .sorted(java.util.Comparator.comparing(it -> it.id().number()))
                .toList();
    }

    /**
     * Makes a council from its file: whole, or not at all. Throws {@link borough.files.Wrong} where
     * another council has its name or one of its hosts.
     */
    public Council create(CouncilFile file, boolean demonstration) {
        if (directory.named(file.slug()).isPresent()) {
            throw file.wrong("slug", "A council named " + file.slug() + " is here already");
        }
        for (var host : file.hosts()) {
            if (reload().hosts().containsKey(host)) {
                throw file.wrong("hosts", "Another council answers at " + host + " already");
            }
        }
        Tenancy.run(
                directory.next(),
                () -> transaction.executeWithoutResult(status -> enter(file, demonstration)));
        reload();
        return directory.named(file.slug()).map(it -> Tenancy.in(it, this::current)).orElseThrow();
    }

    private void enter(CouncilFile file, boolean demonstration) {
        directory.add(file.slug(), demonstration);
        store.add(file.profile(), file.hosts());
        file.departments().forEach(store::save);
        file.teams().forEach(store::save);
        file.roles().forEach(store::saveRole);
    }

    private Known fresh() {
        var now = known;
        if (now == null) {
            return reload();
        }
        // One looks again for all, and nobody waits for it: the database may be slow or away.
        if (System.nanoTime() - now.at() > STALE.toNanos()
                && looksAgain.compareAndSet(false, true)) {
            Thread.ofVirtual().name("councils").start(() -> reloadOr(now));
        }
        return now;
    }

    // While the database is away we still know whose host this is, and can say so on its pages.
    private void reloadOr(Known before) {
        try {
            reload();
        } catch (TransactionException | DataAccessException away) {
            LOG.warn("Councils stay as they were known: {}", away.getMessage());
            // Asked again when this is stale too.
            known = new Known(before.hosts(), before.councils(), System.nanoTime());
        } finally {
            looksAgain.set(false);
        }
    }

    private synchronized Known reload() {
        var hosts = new LinkedHashMap<String, CouncilId>();
        var entries = new ArrayList<CouncilDirectory.Entry>();
        aside.executeWithoutResult(
                status -> {
                    store.hosts().forEach(it -> hosts.put(it.host(), it.council()));
                    entries.addAll(directory.all());
                });
        var councils = new HashMap<CouncilId, Council>();
        for (var entry : entries) {
            Tenancy.run(
                    entry.id(),
                    () ->
                            aside.executeWithoutResult(
                                    status ->
                                            store.profile()
                                                    .map(it -> council(entry, it, hosts))
                                                    .ifPresent(it -> councils.put(it.id(), it))));
        }
        var loaded = new Known(hosts, councils, System.nanoTime());
        known = loaded;
        return loaded;
    }

    private static Council council(
            CouncilDirectory.Entry entry,
            CouncilStore.Profile profile,
            Map<String, CouncilId> hosts) {
        return new Council(
                entry.id(),
                entry.slug(),
                profile.name(),
                hosts.keySet().stream().filter(it -> entry.id().equals(hosts.get(it))).toList(),
                profile.gssCode(),
                profile.hours(),
                profile.brand(),
                profile.contact(),
                entry.demonstration());
    }
}
