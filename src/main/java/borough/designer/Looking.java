package borough.designer;

import borough.catalogue.Catalogue;
import borough.catalogue.Draft;
import borough.catalogue.Version;
import borough.publishing.Offered;
import borough.publishing.Publishing;
import borough.versions.VersionMoves;
import borough.web.Tag;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the text of a service that a designer looks at, and says how it stands. */
@Component
class Looking {
    static final String ALL = "/staff/design";
    private static final Map<String, String> TABS =
            new java.util.TreeMap<>(
                    Map.of(
                            "1", "How it works",
                            "2/text", "Text",
                            "3/examples", "Examples",
                            "4/preview", "Pages",
                            "5/versions", "Versions"));

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final VersionMoves moves;
    private final Clock clock;

    Looking(Publishing publishing, Catalogue catalogue, VersionMoves moves, Clock clock) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.moves = moves;
        this.clock = clock;
    }

    /** A text of a service, and how the service stands. */
    record Found(Offered offered, Draft draft) {
        String slug() {
            return offered.slug();
        }

        boolean isLive() {
            return offered.live().filter(it -> it.hash().equals(draft.hash())).isPresent();
        }

        boolean isFile() {
            return offered.file()
                    .changed()
                    .filter(it -> it.hash().equals(draft.hash()))
                    .isPresent();
        }

        String path() {
            return ALL + "/" + slug();
        }
    }

    /** The version asked for; without one, what the file says now, or else what is live. */
    Found at(String slug, String version) {
        var offered = publishing.offered(slug).orElseGet(() -> withdrawn(slug));
        var hash = version.isEmpty() ? usual(offered) : Optional.of(version);
        var draft = hash.flatMap(it -> publishing.text(slug, it)).orElseThrow(Looking::notFound);
        return new Found(offered, draft);
    }

    private Offered withdrawn(String slug) {
        var last = Optional.ofNullable(catalogue.last().get(slug));
        return new Offered(
                slug,
                Optional.empty(),
                new Offered.InFile(false, Optional.empty()),
                Optional.empty(),
                Optional.of(last.orElseThrow(Looking::notFound)));
    }

    private static Optional<String> usual(Offered it) {
        return it.file()
                .changed()
                .map(Draft::hash)
                .or(() -> it.live().map(Catalogue.Listed::hash))
                .or(() -> it.last().map(Version::hash));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What stands above a page of this service; {@code page} is the end of its address. */
    Top top(Found it, String page) {
        var query = "?version=" + it.draft().hash();
        var tabs =
                TABS.entrySet().stream()
                        .map(
                                tab -> {
                                    var end = tab.getKey().substring(1);
                                    return new Top.Tab(
                                            tab.getValue(),
                                            it.path() + end + query,
                                            end.equals(page) ? "page" : null);
                                })
                        .toList();
        return new Top(it.draft().title(), looked(it), tabs, notes(it));
    }

    private Top.Looked looked(Found it) {
        var version = "Version " + name(it.draft().hash());
        if (it.isLive()) {
            return new Top.Looked(version, Tag.good("Live"));
        }
        if (it.isFile()) {
            var sound = it.draft().isSound();
            return new Top.Looked(
                    "The file as it is saved",
                    sound ? Tag.waiting("Not live") : Tag.late("Has faults"));
        }
        return new Top.Looked(version, Tag.quiet("Not live"));
    }

    /** A version's name: the beginning of its hash, which is enough to tell them apart. */
    static String name(String hash) {
        return hash.substring(0, Math.min(7, hash.length()));
    }

    /** A moment as designers read it. */
    String said(Instant at) {
        return Words.stamp(at, clock.instant());
    }

    private List<String> notes(Found it) {
        var notes = new ArrayList<String>();
        if (it.offered().isLeftBehind()) {
            notes.add("Its file is gone. It stays live until somebody withdraws it.");
        }
        it.offered()
                .plan()
                .ifPresent(
                        plan ->
                                notes.add(
                                        "Version %s goes live %s."
                                                .formatted(
                                                        name(plan.hash()),
                                                        Words.when(plan.at(), clock.instant()))));
        broken(it.slug()).forEach(notes::add);
        return notes;
    }

    /** What no longer holds of versions that have open cases, a line for each. */
    List<String> broken(String slug) {
        var broken = new ArrayList<String>();
        moves.open(slug)
                .forEach(
                        (hash, cases) ->
                                publishing
                                        .text(slug, hash)
                                        .filter(it -> !it.isSound())
                                        .ifPresent(it -> broken.add(broken(hash, cases, it))));
        return broken;
    }

    private static String broken(String hash, long cases, Draft draft) {
        return "Version %s has %s and no longer holds: %s"
                .formatted(
                        name(hash),
                        cases == 1 ? "an open case" : cases + " open cases",
                        draft.faults().getFirst());
    }
}
