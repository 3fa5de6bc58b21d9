package borough.versions;

import borough.casebook.Event;
import borough.cases.Drawer;
import borough.cases.Held.Note;
import borough.catalogue.Catalogue;
import borough.data.Superseded;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Trigger;
import borough.values.Reference;
import borough.versions.VersionMove.Asked;
import borough.versions.VersionMove.Way;
import borough.versions.VersionPreview.InStage;
import borough.versions.VersionPreview.Stuck;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves open cases to a newer version of their service: first a look at what that would do, then
 * one case after the other, each whole or not at all, going on where it stopped.
 */
@Component
@Transactional
public class VersionMoves {
    private static final int LOOKED_INTO_MAX = 2000;

    private final VersionMovesStore store;
    private final Drawer drawer;
    private final Catalogue catalogue;
    private final Clock clock;

    VersionMoves(VersionMovesStore store, Drawer drawer, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.drawer = drawer;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How many open cases each version of a service has, by its hash. */
    @Transactional(readOnly = true)
    public Map<String, Long> open(String service) {
        var open = new LinkedHashMap<String, Long>();
        store.open().stream()
                .filter(it -> it.service().equals(service))
                .forEach(it -> open.merge(it.version(), it.cases(), Long::sum));
        return open;
    }

    /** What was asked for cases of a service, the latest first. */
    @Transactional(readOnly = true)
    public List<VersionMove> asked(String service) {
        return store.ofService(service);
    }

    /** What moving would do; nothing is changed. */
    @Transactional(readOnly = true)
    public VersionPreview preview(Way way) {
        var from = version(way.from());
        var to = version(way.to());
        var there = to.stages().stream().filter(it -> it.end().isEmpty()).map(Stage::name).toList();
        var stages =
                store.open().stream()
                        .filter(it -> it.version().equals(way.from()))
                        .map(it -> new InStage(it.stage(), it.cases(), there.contains(it.stage())))
                        .toList();
        return new VersionPreview(
                stages,
                there,
                new VersionPreview.Names(VersionFit.notThere(from, to), notHeard(from, to, stages)),
                stuck(way, from, to));
    }

    private Service version(String hash) {
        return catalogue
                .version(hash)
                .orElseThrow(() -> new IllegalArgumentException("There is no version " + hash));
    }

    // A job that was sent out for the stage before may be waited for no more.
    private static List<String> notHeard(Service from, Service to, List<InStage> stages) {
        var lost = new ArrayList<String>();
        for (var it : stages) {
            var heardThere = to.stage(it.stage()).map(VersionMoves::heard).orElse(List.of());
            from.stage(it.stage()).map(VersionMoves::heard).orElse(List.of()).stream()
                    .filter(event -> it.isThere() && !heardThere.contains(event))
                    .forEach(event -> lost.add(it.stage() + ": " + event));
        }
        return lost;
    }

    private static List<String> heard(Stage stage) {
        return stage.happenings().stream()
                .map(Stage.Happening::trigger)
                .filter(Trigger.Heard.class::isInstance)
                .map(Trigger::said)
                .toList();
    }

    private List<Stuck> stuck(Way way, Service from, Service to) {
        var counted = new LinkedHashMap<String, Long>();
        if (!VersionFit.ofOtherType(from, to).isEmpty()) {
            for (var held : drawer.look(store.next(way.from(), "", LOOKED_INTO_MAX))) {
                VersionFit.inTheWay(held.contents(), from, to)
                        .ifPresent(why -> counted.merge(why, 1L, Long::sum));
            }
        }
        return counted.entrySet().stream()
                .map(it -> new Stuck(it.getValue(), it.getKey()))
                .toList();
    }

    /** Asks for it; the clock does it, soon. Stages that are not named stay as they are. */
    public void ask(Way way, Map<String, String> stages, String who, String why) {
        var to = version(way.to());
        var known = new LinkedHashMap<String, String>();
        stages.forEach(
                (before, after) -> {
                    if (to.stage(after).filter(it -> it.end().isEmpty()).isPresent()) {
                        known.put(before, after);
                    }
                });
        store.add(VersionMove.asked(way, known, new Asked(who, why, clock.instant())));
    }

    /** A case that could not be moved, for a reason nobody foresaw. */
    static final class Unmoved extends RuntimeException {
        Unmoved(Reference reference, RuntimeException cause) {
            super("The case %s stays with its version".formatted(reference), cause);
        }
    }

    /** Moves the next case of what was asked for; false where nothing is left to do. */
    public boolean moveNext() {
        var claimed = store.claim();
        claimed.ifPresent(this::moveNextOf);
        return claimed.isPresent();
    }

    private void moveNextOf(VersionMove asked) {
        var progress = asked.progress();
        var next = store.next(asked.way().from(), progress.upTo(), 1);
        if (next.isEmpty()) {
            store.comeTo(
                    asked,
                    new VersionMove.Progress(
                            progress.upTo(),
                            progress.moved(),
                            progress.stayed(),
                            Optional.of(clock.instant())));
            return;
        }
        var reference = next.getFirst();
        try {
            store.comeTo(asked, progress.past(reference.text(), move(asked, reference)));
        } catch (Superseded another) {
            throw another;
        } catch (RuntimeException fault) {
            throw new Unmoved(reference, fault);
        }
    }

    /** Passes by the next case, which failed for a reason nobody foresaw. */
    public void passByNext() {
        store.claim()
                .ifPresent(
                        asked ->
                                store.next(asked.way().from(), asked.progress().upTo(), 1)
                                        .forEach(
                                                it ->
                                                        store.comeTo(
                                                                asked,
                                                                asked.progress()
                                                                        .past(it.text(), false))));
    }

    private boolean move(VersionMove asked, Reference reference) {
        var it = drawer.hold(reference);
        if (!it.about().isOpen()) {
            return false;
        }
        var to = version(asked.way().to());
        var stage = Optional.ofNullable(asked.stages().get(it.about().where().stage()));
        var obstacle =
                stage.isEmpty()
                        ? Optional.of("no stage was chosen for " + it.about().where().stage())
                        : VersionFit.inTheWay(it.contents(), it.service(), to);
        var by = new Event.By(asked.asked().who(), "staff");
        if (obstacle.isPresent()) {
            it.note(new Note(by, "stayed with its version", obstacle.get()));
            return false;
        }
        it.take(to, stage.get(), new Note(by, "took a newer version", asked.asked().why()));
        store.takeVersion(reference, to.hash());
        return true;
    }
}
