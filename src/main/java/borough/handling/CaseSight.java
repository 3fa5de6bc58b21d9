package borough.handling;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.casebook.AnsweredFiles;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.PartAt;
import borough.casebook.Seeing;
import borough.casebook.Story;
import borough.cases.Cases;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.council.SignedIn;
import borough.restrictions.RestrictedLooks;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String TURNED_AWAY = "turned away who may not see it";

    private final Drawer drawer;
    private final CasesStore store;
    private final RestrictedLooks looks;
    private final Audit audit;
    private final Clock clock;

    CaseSight(Drawer drawer, CasesStore store, RestrictedLooks looks, Audit audit, Clock clock) {
        this.looks = looks;
        this.drawer = drawer;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
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
        return needsReason(held.get(), person) ? Sees.AFTER_A_REASON : Sees.IT;
    }

    private boolean needsReason(Held held, SignedIn person) {
        var since = clock.instant().minus(LASTS);
        return held.service().privacy().seen().everyViewLogged()
                && !store.hasHappened(held.about().reference(), LOOKED, person.name(), since);
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
        // In their own words, which may name people.
        var why = Map.of(Event.WHY, reason);
        held.note(new Held.Note(by, LOOKED, "", Optional.empty(), why));
        looks.look(reference.text(), holders(held), reason, person);
        audit.write(entry("Opened a restricted case", reference, person).because(reason));
    }

    // Whose manager reads of it: the team that has the case, else those who alone see it.
    private static List<String> holders(Held it) {
        var holders = new ArrayList<>(it.about().where().team().stream().toList());
        holders.addAll(it.service().privacy().seen().by());
        holders.add(it.service().owner());
        return holders;
    }

    private static NewEntry entry(String what, Reference reference, SignedIn person) {
        return new NewEntry(
                Actor.staff(person.person(), person.name()),
                NewEntry.Kind.LOOK,
                what,
                About.aCase(reference));
    }

    /**
     * They asked for a case that its file keeps from them: that is put on record beside the looks
     * of those who may, once for a while. Of a case that is not there, nothing is.
     */
    public void turnAway(Reference reference, SignedIn person) {
        var since = clock.instant().minus(LASTS);
        boolean isKeptFromThem =
                drawer.look(reference)
                        .filter(it -> !Seeing.as(person, it.service()).seesCase())
                        .isPresent();
        if (isKeptFromThem && !store.hasHappened(reference, TURNED_AWAY, person.name(), since)) {
            var by = new Event.By(person.name(), "staff");
            drawer.hold(reference)
                    .note(new Held.Note(by, TURNED_AWAY, "", Optional.empty(), Map.of()));
            audit.write(entry("Was refused a restricted case", reference, person));
        }
    }

    /** A case with what this member of staff sees of it; empty where that is nothing yet. */
    @Transactional(readOnly = true)
    public Optional<Story> story(Reference reference, SignedIn person) {
        return sees(reference, person) == Sees.IT
                ? drawer.look(reference)
                        .map(
                                it ->
                                        Seeing.as(person, it.service())
                                                .narrow(
                                                        it.story(
                                                                store.events(reference, it.key()))))
                : Optional.empty();
    }

    /** The pictures of a case that this member of staff sees who goes to one of its jobs. */
    @Transactional(readOnly = true)
    public List<KeptFile> atJob(Reference reference, SignedIn person) {
        return sees(reference, person) == Sees.IT
                ? drawer.look(reference).map(it -> atJob(it, person)).orElse(List.of())
                : List.of();
    }

    private static List<KeptFile> atJob(Held it, SignedIn person) {
        return Seeing.as(person, it.service()).seesInside(it.about())
                ? AnsweredFiles.atJob(it.service(), it.contents(), Seeing.namesOf(person))
                : List.of();
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
                .map(Held::about);
    }
}
