package borough.catalogue;

import borough.catalogue.CatalogueStore.Text;
import borough.data.Tenancy;
import borough.reading.Texts;
import borough.services.Service;
import borough.values.CouncilId;
import borough.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** A live service as lists show it, without reading the whole of it. */
    public record Listed(String slug, String hash, Front front) {}

    /** The top of a service file. */
    public record Front(
            String title, String about, String area, String owner, List<String> channels) {}

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

    /** The same, where somebody can begin it: what has no channel is begun by other cases alone. */
    public Optional<Service> offered(String slug) {
        return live(slug).filter(it -> !it.channels().isEmpty());
    }

    /** The version a journey or a case began with. */
    public Optional<Service> version(String hash) {
        var known = read.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        var service =
                stored(hash).flatMap(text -> text.texts().read(text.identity(), words).service());
        service.ifPresent(it -> read.put(hash, it));
        return service;
    }

    private Optional<Text> stored(String hash) {
        return transaction.execute(status -> store.text(hash));
    }

    /** All live services, by title. */
    public List<Listed> all() {
        return index().values().stream()
                .sorted(Comparator.comparing(it -> it.front().title()))
                .toList();
    }

    /** All live services that somebody can begin, by title. */
    public List<Listed> offered() {
        return all().stream().filter(it -> !it.front().channels().isEmpty()).toList();
    }

    /** Those of an area, by title. */
    public List<Listed> inArea(String area) {
        return offered().stream().filter(it -> it.front().area().equals(area)).toList();
    }

    /** Everything that was decided about a service in this council, the latest first. */
    public List<Version> history(String slug) {
        return transaction.execute(status -> store.history(slug));
    }

    /** What was decided last about each service of this council, by slug. */
    public Map<String, Version> last() {
        return transaction.execute(status -> store.last());
    }

    /** The texts that lie in the folder now, by slug: the hash of each with its overlay. */
    public Map<String, String> files() {
        return folder.hashes();
    }

    /** What a service's file says now, checked with its examples; empty where there is no file. */
    public Optional<Draft> file(String slug) {
        return folder.text(slug).map(this::draft);
    }

    /** A text that was once live or planned, checked with the words of today. */
    public Optional<Draft> text(String hash) {
        return stored(hash).map(this::draft);
    }

    private Draft draft(Text text) {
        var checked = folder.check(text);
        var texts = text.texts();
        return new Draft(
                text.identity().slug(),
                text.identity().hash(),
                new Draft.Sources(texts.name(), texts.text(), texts.overlayName(), texts.overlay()),
                checked.service(),
                checked.runs(),
                checked.faults(),
                checked.warnings());
    }

    /** The service as the shared file has it, without the council's overlay. */
    public Optional<Service> shared(Draft draft) {
        var texts = draft.texts();
        return Texts.shared(texts.name(), texts.text())
                .read(new Service.Identity(draft.slug(), ""), words)
                .service();
    }

    /** Keeps the text of a draft that can be read, so that it can go live or be planned. */
    public void keep(Draft draft) {
        var service = draft.service().orElseThrow();
        transaction.executeWithoutResult(
                status -> store.keep(new Text(service.identity(), draft.texts()), front(service)));
    }

    /**
     * Writes down what was decided about a text that is kept. Throws {@link
     * borough.data.Superseded} at the end of the transaction where somebody else decided about the
     * same service at the same moment.
     */
    public void decide(String slug, String hash, Version.Deed deed) {
        transaction.executeWithoutResult(
                status -> store.add(new Version(slug, hash, clock.instant(), deed)));
        forget();
    }

    /** Forgets what was found in files, as something they were checked against has changed. */
    public void checkAnew() {
        folder.forget();
    }

    /**
     * Reads the files for the council in hand. The first time, all that is sound goes live. After
     * that, a text that changed and is sound becomes the live version where files go live by
     * themselves; what is wrong with another is logged, and the version before it stays.
     */
    public void readFiles() {
        filesRead.add(Tenancy.current());
        transaction.executeWithoutResult(
                status -> {
                    if (folder.goesLive() || store.isNew()) {
                        var live = store.live();
                        var texts = folder.texts();
                        texts.forEach(it -> publish(it, Optional.ofNullable(live.get(slug(it)))));
                        live.keySet().stream()
                                .filter(it -> texts.stream().noneMatch(at -> slug(at).equals(it)))
                                .forEach(this::tellLeftBehind);
                    }
                });
        forget();
    }

    private static String slug(Text text) {
        return text.identity().slug();
    }

    private void tellLeftBehind(String slug) {
        if (told.add(Tenancy.current() + slug)) {
            LOG.warn("{} has no file any more. It stays live until somebody withdraws it", slug);
        }
    }

    private void publish(Text found, Optional<Listed> live) {
        var identity = found.identity();
        if (live.filter(it -> it.hash().equals(identity.hash())).isPresent()
                || isLeftToPeople(identity)) {
            return;
        }
        var checked = folder.check(found);
        if (checked.isSound()) {
            var deed = new Version.Deed(Version.What.PUBLISHED, Version.FILES, "");
            store.keep(found, front(checked.service().orElseThrow()));
            store.addUnlessThere(
                    new Version(identity.slug(), identity.hash(), clock.instant(), deed));
        } else if (told.add(identity.hash())) {
            checked.faults().forEach(fault -> LOG.error("{}", fault));
            LOG.error("{} stays as it was: its file has faults", identity.slug());
        }
    }

    // Somebody withdrew the service, or put another text in the place of this one.
    private boolean isLeftToPeople(Service.Identity identity) {
        var decided = store.history(identity.slug()).stream().filter(Version::counts).toList();
        return !decided.isEmpty()
                && !decided.getFirst().deed().isByFiles()
                && (decided.getFirst().deed().what() == Version.What.WITHDRAWN
                        || decided.stream().anyMatch(it -> it.hash().equals(identity.hash())));
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
     * what breaks.
     *
     * @return one line for each fault
     */
    public List<String> recheck(Collection<String> hashes) {
        var broken =
                hashes.stream()
                        .distinct()
                        .flatMap(hash -> stored(hash).stream())
                        .flatMap(
                                text ->
                                        folder.recheck(text).faults().stream()
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
            known = new Index(transaction.execute(status -> store.live()), clock.instant());
            indexes.put(council, known);
        }
        return known.live();
    }

    // Now for this transaction, and once it is kept for all others.
    private void forget() {
        var council = Tenancy.current();
        indexes.remove(council);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            indexes.remove(council);
                        }
                    });
        }
    }
}
