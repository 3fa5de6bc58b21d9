package borough.cases;

import borough.council.SignedIn;
import borough.values.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees a case. Some files name the only ones who may; some want each look at a case put on
 * record, with a reason.
 */
@Component
@Transactional
public class CaseSight {
    // Whoever said why they look need not say so again at every page of the same piece of work.
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String LOOKED = "looked at";

    private final Drawer drawer;
    private final Moving moving;
    private final CasesStore store;

    CaseSight(Drawer drawer, Moving moving, CasesStore store) {
        this.drawer = drawer;
        this.moving = moving;
        this.store = store;
    }

    /** What somebody may see of a case. */
    public enum Sees {
        /** There is no such case for them. */
        NOTHING,
        /** They must say why they look, and it is put on record. */
        AFTER_A_REASON,
        IT
    }

    /** What this member of staff may see of a case now. */
    @Transactional(readOnly = true)
    public Sees sees(Reference reference, SignedIn person) {
        var held = drawer.look(reference);
        if (held.isEmpty() || !Seeing.as(person, held.get().service()).seesCase()) {
            return Sees.NOTHING;
        }
        boolean logged = held.get().service().privacy().seen().everyViewLogged();
        var since = moving.desk().now().minus(LASTS);
        return !logged || store.hasHappened(reference, LOOKED, person.name(), since)
                ? Sees.IT
                : Sees.AFTER_A_REASON;
    }

    /**
     * They look, for this reason. Throws {@link Cases.NotAllowed} where they may not, or say none.
     */
    public void look(Reference reference, String reason, SignedIn person) {
        if (reason.isBlank()) {
            throw new Cases.NotAllowed("Say why you look at this case");
        }
        var held = drawer.hold(reference);
        if (!Seeing.as(person, held.service()).seesCase()) {
            throw new Cases.NotAllowed("There is no case " + reference);
        }
        var by = new Event.By(person.name(), "staff");
        moving.hearing().note(held, moving.hearing().event(by, LOOKED, reason));
    }

    /** A case with what this member of staff sees of it; empty where that is nothing yet. */
    @Transactional(readOnly = true)
    public Optional<Story> story(Reference reference, SignedIn person) {
        return sees(reference, person) == Sees.IT
                ? drawer.look(reference)
                        .map(it -> Seeing.as(person, it.service()).narrow(moving.story(it, store)))
                : Optional.empty();
    }

    /** The parts of a case that this member of staff sees. */
    @Transactional(readOnly = true)
    public List<PartAt> parts(Reference reference, SignedIn person) {
        return sees(reference, person) == Sees.IT
                ? drawer.look(reference)
                        .map(it -> Seeing.as(person, it.service()).narrow(store.parts(reference)))
                        .orElse(List.of())
                : List.of();
    }

    /** A case as lists show it, where this member of staff may see that there is one. */
    @Transactional(readOnly = true)
    public Optional<Case> find(Reference reference, SignedIn person) {
        return drawer.look(reference)
                .filter(it -> Seeing.as(person, it.service()).seesCase())
                .map(Moving.Held::about);
    }
}
