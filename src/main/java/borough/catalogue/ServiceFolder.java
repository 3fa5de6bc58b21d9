package borough.catalogue;

import borough.catalogue.Check.Checked;
import borough.council.Calendars;
import borough.council.Councils;
import borough.files.Home;
import borough.proofreading.Proofreader;
import borough.proofreading.Surroundings;
import borough.reading.Texts;
import borough.services.Service.Identity;
import borough.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of services as they lie on disk, with the overlays of the council in hand. */
@Component
class ServiceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceFolder.class);

    private final Home home;
    private final Councils councils;
    private final Calendars calendars;
    private final Vocabulary words;
    private final String goLive;
    // Councils share most texts: each is checked once.
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    ServiceFolder(
            Home home,
            Councils councils,
            Calendars calendars,
            Vocabulary words,
            @Value("${borough.files-go-live:made-up}") String goLive) {
        this.home = home;
        this.councils = councils;
        this.calendars = calendars;
        this.words = words;
        this.goLive = goLive;
    }

    /** Whether a changed file of the council in hand goes live with nobody publishing it. */
    boolean goesLive() {
        return goLive.equals("always")
                || goLive.equals("made-up") && councils.current().demonstration();
    }

    /** Every service file with the overlay of the council in hand, where it has one. */
    List<CatalogueStore.Text> texts() {
        var services = home.of("services");
        var overlays = home.of("councils", councils.current().slug(), "services");
        return files(services).stream().map(file -> text(services, overlays, file)).toList();
    }

    /** The text of one service with its overlay; empty where it has no file. */
    Optional<CatalogueStore.Text> text(String slug) {
        var services = home.of("services");
        var overlays = home.of("councils", councils.current().slug(), "services");
        return files(services).stream()
                .filter(file -> Check.slug(file).equals(slug))
                .findFirst()
                .map(file -> text(services, overlays, file));
    }

    /** Every service's text as its hash, by slug. */
    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        texts().forEach(it -> hashes.put(it.identity().slug(), it.identity().hash()));
        return hashes;
    }

    /** Forgets what was found in texts, as what they were checked against has changed. */
    void forget() {
        checked.clear();
    }

    // Two files of one name would take each other's place for ever: the first counts.
    private static List<Path> files(Path services) {
        var bySlug = new LinkedHashMap<String, Path>();
        for (var file : Check.files(services)) {
            var before = bySlug.putIfAbsent(Check.slug(file), file);
            if (before != null) {
                LOG.error("{} is left out: {} has the same name", file, before);
            }
        }
        return List.copyOf(bySlug.values());
    }

    private CatalogueStore.Text text(Path services, Path overlays, Path file) {
        var inside = services.relativize(file);
        var overlay = overlays.resolve(inside);
        boolean changed = Files.isRegularFile(overlay);
        var own = home.of().relativize(overlay).toString();
        var texts =
                new Texts(
                        "services/" + inside,
                        Texts.whole(services, file),
                        changed ? own : "",
                        changed ? Texts.of(overlay) : "");
        return new CatalogueStore.Text(new Identity(Check.slug(file), hash(texts)), texts);
    }

    /** What runs is named by all of its text. */
    private static String hash(Texts texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(texts.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(texts.overlay().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Checks a text as {@code ./borough check} does: with its overlay laid over, by the present
     * words, with its examples and its English.
     */
    Checked check(CatalogueStore.Text text) {
        return checked.computeIfAbsent(
                text.identity().hash(),
                hash ->
                        new Check(words, calendars.current(), proofreader())
                                .check(text.identity(), text.texts())
                                .refusing(NotYetRun::of));
    }

    /** Checks whether a text that runs already can still run; its English is no matter then. */
    Checked recheck(CatalogueStore.Text text) {
        return new Check(words, calendars.current())
                .check(text.identity(), text.texts())
                .refusing(NotYetRun::of);
    }

    private Proofreader proofreader() {
        return new Proofreader(Surroundings.of(home.of()));
    }
}
