package borough.visits;

import static java.util.stream.Collectors.toMap;

import borough.values.Reference;
import borough.visitkinds.Kind;
import borough.visitkinds.Kinds;
import borough.visitkinds.Reason;
import borough.visits.Planner.WantedVisit;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans jobs in the street or at a door, and keeps what crews say about them. */
@Component
@Transactional
public class Visits {
    private static final String NOT_WANTED = "the request ended";
    private static final String CHANGED = "it was changed";
    private static final Comparator<Visit> BY_ADDED =
            Comparator.comparing((Visit it) -> it.plan().addedAt()).thenComparing(Visit::name);

    private final VisitStore store;
    private final DayStore days;
    private final PastVisitStore past;
    private final Saying saying;
    private final Plans plans;

    /** Where and when somebody can go. */
    @Component
    record Plans(Planner planner, Placing placing, Kinds kinds) {}

    Visits(VisitStore store, DayStore days, PastVisitStore past, Saying saying, Plans plans) {
        this.store = store;
        this.days = days;
        this.past = past;
        this.saying = saying;
        this.plans = plans;
    }

    /** Plans a visit. Asked again for the same case, kind and name, it gives the first one. */
    public Visit add(NewVisit wanted) {
        return plans.planner().add(wanted);
    }

    /** Plans a visit on the next day with room of a crew that makes its kind there. */
    Visit plan(WantedVisit wanted) {
        return plans.planner().plan(wanted);
    }

    /** The days on which somebody who makes this kind of visit at this place has room. */
    List<FreeDay> freeDays(String kind, Object where) {
        return plans.placing()
                .freeDays(plans.kinds().named(kind), plans.planner().where(where).spot());
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return store.find(id);
    }

    /** A crew's day in the order of work: what is due by then and open, and what ended then. */
    @Transactional(readOnly = true)
    public List<Visit> todayOf(String crew, LocalDate day) {
        return days.todayOf(crew, day);
    }

    /** What each of these jobs for whole streets stands for. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Visit>> under(Collection<Visit> all) {
        var streets =
                all.stream()
                        .filter(it -> it.kind().equals(Saying.STREET_RETURN))
                        .map(Visit::id)
                        .toList();
        return streets.isEmpty()
                ? Map.of()
                : days.membersOf(streets).stream()
                        .collect(Collectors.groupingBy(it -> it.plan().under()));
    }

    /** The crews that have something on this day, by name. */
    @Transactional(readOnly = true)
    public List<CrewDay> crewsOn(LocalDate day) {
        return days.crewsOn(day);
    }

    /** All visits of these cases. */
    @Transactional(readOnly = true)
    public Map<Reference, List<Visit>> of(Collection<Reference> cases) {
        return cases.isEmpty()
                ? Map.of()
                : store.of(cases).stream().collect(Collectors.groupingBy(Visit::caseReference));
    }

    /** What has been said about a visit, first things first. */
    @Transactional(readOnly = true)
    public List<VisitEvent> history(UUID id) {
        return store.history(id);
    }

    /** What was said of each visit of these cases, by the visits' ids, first things first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<VisitEvent>> histories(Collection<Reference> cases) {
        return store.histories(cases.stream().map(Reference::text).toList());
    }

    /** A kind of visit, with what crews may say of it; any word gives one. */
    public Kind kind(String name) {
        return plans.kinds().named(name);
    }

    /** Between which hours somebody comes. */
    Kind.Window window(Visit it) {
        return plans.placing().window(it);
    }

    /** Every kind of visit that the council's file has. */
    public List<Kind> kinds() {
        return plans.kinds().all();
    }

    /** What a crew may say when it could not do this kind of visit. */
    public List<Reason> reasons(String kind) {
        return kind(kind).couldNot();
    }

    /** Hears what a crew says; what follows from it is done too, and the case is told. */
    public Press say(UUID id, Said said) {
        return saying.say(id, said);
    }

    public Press started(UUID id, @Nullable UUID by) {
        return say(id, Said.plainly(State.STARTED, null, by));
    }

    public Press done(UUID id, @Nullable UUID by) {
        return say(id, Said.plainly(State.DONE, null, by));
    }

    /** Takes the name of one of {@link #reasons}. */
    public Press couldNot(UUID id, String reason, @Nullable UUID by) {
        return say(id, Said.plainly(State.COULD_NOT, reason, by));
    }

    /** Calls a visit off, with a reason in the crew's words. */
    public Press cancel(UUID id, String why, @Nullable UUID by) {
        return say(id, Said.plainly(State.CANCELLED, why, by));
    }

    /**
     * Calls off whatever is still open for a case that ended at this moment; what its last stage
     * asked for then is made all the same.
     */
    public void callOff(Reference caseReference, Instant endedAt) {
        store.of(List.of(caseReference)).stream()
                .filter(it -> it.isOpen() && it.plan().addedAt().isBefore(endedAt))
                .forEach(it -> cancel(it.id(), NOT_WANTED, null));
    }

    /**
     * A case was opened again: what was called off when it ended is made after all, where its stage
     * asks for it by one of these names. Heard again, it changes nothing.
     */
    public void wantedAgain(Reference caseReference, Collection<String> names) {
        store.of(List.of(caseReference)).stream()
                .filter(it -> names.contains(Planner.nameOf(it)))
                .collect(toMap(Planner::nameOf, it -> it, BinaryOperator.maxBy(BY_ADDED)))
                .values()
                .stream()
                .filter(Visits::isNotWanted)
                .forEach(plans.planner()::anew);
    }

    private static boolean isNotWanted(Visit it) {
        var outcome = it.outcome();
        return it.state() == State.CANCELLED
                && outcome != null
                && NOT_WANTED.equals(outcome.reason());
    }

    /**
     * What a case still waits for is made on that day and with these notes; what was planned is
     * called off, for the crew to see. Nothing where none is open.
     */
    public void instead(Reference caseReference, LocalDate on, String notes) {
        store.of(List.of(caseReference)).stream()
                .filter(Visit::isOpen)
                .forEach(
                        it -> {
                            cancel(it.id(), CHANGED, null);
                            plans.planner().instead(it, on, notes);
                        });
    }

    /** Calls off whatever is still open for a case. */
    public void callOff(Reference caseReference) {
        store.of(List.of(caseReference)).stream()
                .filter(Visit::isOpen)
                .forEach(it -> cancel(it.id(), NOT_WANTED, null));
    }

    /** The same kind of visit once more, after one that was not made. */
    public void again(Reference caseReference, LocalDate on, String notes) {
        store.of(List.of(caseReference)).stream()
                .max(BY_ADDED)
                .filter(it -> !it.isOpen())
                .ifPresent(it -> plans.planner().instead(it, on, notes));
    }

    /** Keeps that somebody of the crew has read the warnings about a visit's place. */
    public void warningsRead(UUID id, UUID by) {
        store.locked(id)
                .ifPresent(
                        it -> {
                            store.warned(id, saying.now());
                            store.note(it, "warning read", "", saying.now(), by);
                        });
    }

    /** Keeps that the crew has seen that a job was called off; the first time counts. */
    public void offSeen(UUID id, UUID by) {
        store.locked(id)
                .filter(it -> it.state() == State.CANCELLED && it.plan().offSeenAt() == null)
                .ifPresent(
                        it -> {
                            store.offSeen(id, saying.now());
                            store.note(it, "calling off seen", "", saying.now(), by);
                        });
    }

    /** Adds a note, or where a photo is, to a visit that has ended; empty texts change nothing. */
    public void addTo(UUID id, String note, String photo, UUID by) {
        store.locked(id)
                .filter(it -> !it.isOpen() && !(note.isBlank() && photo.isBlank()))
                .ifPresent(
                        it -> {
                            store.add(id, note.strip(), photo.strip());
                            store.note(it, "note added", note.strip(), saying.now(), by);
                        });
    }

    /** Erases what was personal in a case's visits; their history stays. */
    public void forget(Reference caseReference) {
        forget(List.of(caseReference));
    }

    /** The visits of these cases. */
    @Transactional(readOnly = true)
    public List<UUID> idsOf(Collection<Reference> cases) {
        return store.idsOf(cases.stream().map(Reference::text).toList());
    }

    /** The same for many cases. */
    public void forget(Collection<Reference> cases) {
        store.forget(cases.stream().map(Reference::text).toList());
    }

    /** Takes in jobs of the past with their history; nobody is told of them. */
    public void load(Collection<PastVisit> visits) {
        past.load(visits);
    }

    /**
     * Adds what was said of a visit at an earlier moment, and tells nobody; false where it had
     * ended otherwise, which stands.
     */
    public boolean saidBefore(UUID id, VisitEvent said) {
        var open = store.locked(id).filter(it -> Moves.allows(it.state(), said.state()));
        open.ifPresent(
                it -> {
                    var outcome =
                            Moves.ends(said.state())
                                    ? new Outcome(said.at(), said.reason(), said.by(), "", "")
                                    : null;
                    store.move(it, said.state(), outcome, said.at(), said.by());
                });
        return open.isPresent();
    }
}
