package borough.visits;

import borough.data.News;
import borough.values.Reference;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans jobs in the street or at a door, and keeps what crews say about them. */
@Component
@Transactional
public class Visits {
    private final VisitStore store;
    private final PastVisitStore past;
    private final CrewReasons reasons;
    private final News news;
    private final Clock clock;

    Visits(VisitStore store, PastVisitStore past, CrewReasons reasons, News news, Clock clock) {
        this.store = store;
        this.past = past;
        this.reasons = reasons;
        this.news = news;
        this.clock = clock;
    }

    /** Plans a visit. Asked again for the same case, kind and name, it gives the first one. */
    public Visit add(NewVisit wanted) {
        store.add(UUID.randomUUID(), wanted, now());
        return store.named(wanted.caseReference(), wanted.kind(), wanted.name()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return store.find(id);
    }

    /** A crew's day in the order of work: what is due by then and open, and what ended then. */
    @Transactional(readOnly = true)
    public List<Visit> todayOf(String crew, LocalDate day) {
        return store.todayOf(crew, day);
    }

    /** The crews that have something on this day, by name. */
    @Transactional(readOnly = true)
    public List<CrewDay> crewsOn(LocalDate day) {
        return store.crewsOn(day);
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

    /** What a crew may say when it could not do this kind of visit. */
    public List<Reason> reasons(String kind) {
        return reasons.of(kind);
    }

    public Press started(UUID id, @Nullable UUID by) {
        return move(id, State.STARTED, null, by);
    }

    public Press done(UUID id, @Nullable UUID by) {
        return move(id, State.DONE, null, by);
    }

    /** Takes the name of one of {@link #reasons}. */
    public Press couldNot(UUID id, String reason, @Nullable UUID by) {
        return move(id, State.COULD_NOT, reason, by);
    }

    /** Calls a visit off, with a reason in the crew's words. */
    public Press cancel(UUID id, String why, @Nullable UUID by) {
        return move(id, State.CANCELLED, why, by);
    }

    /** Calls off whatever is still open for a case. */
    public void cancelAll(Reference caseReference, String why, @Nullable UUID by) {
        store.of(List.of(caseReference)).stream()
                .filter(Visit::isOpen)
                .forEach(it -> move(it.id(), State.CANCELLED, why, by));
    }

    /** Erases what was personal in a case's visits; their history stays. */
    public void forget(Reference caseReference) {
        store.forget(caseReference);
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
                                    ? new Outcome(said.at(), said.reason(), said.by())
                                    : null;
                    store.move(it, said.state(), outcome, said.at(), said.by());
                });
        return open.isPresent();
    }

    // Apart from what is taken in from the past, the only way to change a visit's state.
    private Press move(UUID id, State to, @Nullable String reason, @Nullable UUID by) {
        var found = store.locked(id);
        if (found.isEmpty()) {
            return new Press.NoSuchVisit();
        }
        var visit = found.get();
        if (saysTheSame(visit, to, reason)) {
            return new Press.SavedBefore(visit);
        }
        if (!Moves.allows(visit.state(), to)) {
            return new Press.TooLate(visit);
        }
        if (to == State.COULD_NOT && reason(visit, reason).isEmpty()) {
            return new Press.NoSuchReason(visit);
        }
        var at = now();
        var outcome = Moves.ends(to) ? new Outcome(at, reason, by) : null;
        store.move(visit, to, outcome, at, by);
        var moved = moved(visit, to, outcome);
        announce(moved, at);
        return new Press.Saved(moved);
    }

    private static boolean saysTheSame(Visit visit, State to, @Nullable String reason) {
        var outcome = visit.outcome();
        return visit.state() == to && (outcome == null || Objects.equals(outcome.reason(), reason));
    }

    private Optional<Reason> reason(Visit visit, @Nullable String name) {
        return name == null ? Optional.empty() : reasons.named(visit.kind(), name);
    }

    private void announce(Visit it, Instant at) {
        var key = it.caseReference().text();
        switch (it.state()) {
            case STARTED ->
                    news.publish(
                            key,
                            new VisitStarted(
                                    it.caseReference(), it.id(), it.kind(), it.name(), at));
            case DONE ->
                    news.publish(
                            key,
                            new VisitDone(it.caseReference(), it.id(), it.kind(), it.name(), at));
            case COULD_NOT -> news.publish(key, couldNot(it, at));
            case PLANNED, CANCELLED -> {
                // Whoever plans or calls off knows it already.
            }
        }
    }

    private VisitCouldNot couldNot(Visit it, Instant at) {
        var given = Objects.requireNonNull(it.outcome()).reason();
        var reason = reason(it, given).orElseThrow();
        return new VisitCouldNot(
                it.caseReference(),
                it.id(),
                it.kind(),
                it.name(),
                at,
                reason.name(),
                reason.customer());
    }

    private static Visit moved(Visit it, State to, @Nullable Outcome outcome) {
        return new Visit(
                it.id(),
                it.caseReference(),
                it.kind(),
                it.name(),
                it.place(),
                it.work(),
                it.notes(),
                it.crew(),
                it.dueOn(),
                it.order(),
                to,
                outcome);
    }

    // As the database keeps it, so that what is given back and what is read later are equal.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
