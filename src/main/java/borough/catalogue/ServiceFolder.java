package borough.catalogue;

import borough.catalogue.Check.Checked;
import borough.catalogue.Check.Texts;
import borough.council.Calendars;
import borough.council.Councils;
import borough.files.Home;
import borough.services.Service.Identity;
import borough.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files of services as they lie on disk, with the overlays of the council in hand. */
@Component
class ServiceFolder {
    private final Home home;
    private final Councils councils;
    private final Calendars calendars;
    private final Vocabulary words;
    // Councils share most texts: each is checked once.
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    ServiceFolder(Home home, Councils councils, Calendars calendars, Vocabulary words) {
        this.home = home;
        this.councils = councils;
        this.calendars = calendars;
        this.words = words;
    }

    /** Every service file with the overlay of the council in hand, where it has one. */
    List<CatalogueStore.Text> texts() {
        var services = home.of("services");
        var overlays = home.of("councils", councils.current().slug(), "services");
        return Check.files(services).stream().map(file -> text(services, overlays, file)).toList();
    }

    private static CatalogueStore.Text text(Path services, Path overlays, Path file) {
        var inside = services.relativize(file);
        var overlay = overlays.resolve(inside);
        boolean changed = Files.isRegularFile(overlay);
        var texts =
                new Texts(
                        "services/" + inside,
                        Check.read(file),
                        changed ? "overlay of " + inside : "",
                        changed ? Check.read(overlay) : "");
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
     * Checks a text with the present words. The examples of a shared file prove the shared rules,
     * so a file with an overlay is checked without running them.
     */
    Checked check(CatalogueStore.Text text) {
        return checked.computeIfAbsent(
                text.identity().hash(),
                hash -> {
                    var check = new Check(words, calendars.current());
                    var found =
                            text.texts().overlay().isEmpty()
                                    ? check.check(text.identity(), text.texts())
                                    : check.withoutExamples(text.identity(), text.texts());
                    return found.refusing(NotYetRun::of);
                });
    }
}
