package borough.visits;

import borough.markers.Markers;
import borough.visitkinds.Kinds;
import borough.visitkinds.Reason;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears what is said of a visit. Apart from what is taken in from the past, the only way to change
 * a visit's state; what follows from it is done in the same transaction.
 */
@Component
class Saying {
    static final String STREET_RETURN = "street return";

    private final Stores stores;
    private final Kinds kinds;
    private final Telling telling;
    private final Planner planner;
    private final Clock clock;

    /** What it reads and writes. */
    @Component
    record Stores(VisitStore visits, DayStore days, Markers markers) {}

    Saying(Stores stores, Kinds kinds, Telling telling, Planner planner, Clock clock) {
        this.stores = stores;
        this.kinds = kinds;
        this.telling = telling;
        this.planner = planner;
        this.clock = clock;
    }

    Press say(UUID id, Said said) {
        var found = hold(id);
        if (found.isEmpty()) {
            return new Press.NoSuchVisit();
        }
        var visit = found.get();
        var reason = said.to() == State.CANCELLED ? null : reason(visit, said);
        var named = named(visit, said, reason);
        if (saysTheSame(visit, said.to(), named)) {
            return new Press.SavedBefore(visit);
        }
        if (!Moves.allows(visit.state(), said.to())) {
            return new Press.TooLate(visit);
        }
        if (isMoved(visit, said)) {
            return new Press.Moved(visit);
        }
        if (said.seen() != null && isWarned(visit)) {
            return new Press.Warned(visit);
        }
        if (reason == null && (said.to() == State.DONE || said.to() == State.COULD_NOT)) {
            return new Press.NoSuchReason(visit);
        }
        return new Press.Saved(move(visit, said, named, reason));
    }

    // The street's job first, then what it stands for: so no two wait for each other.
    private Optional<Visit> hold(UUID id) {
        var found = stores.visits().find(id);
        found.map(it -> it.plan().under()).ifPresent(stores.visits()::locked);
        return found.flatMap(it -> stores.visits().locked(id));
    }

    private @Nullable Reason reason(Visit visit, Said said) {
        var kind = kinds.named(visit.kind());
        return switch (said.to()) {
            case DONE -> kind.done(said.reason()).orElse(null);
            case COULD_NOT -> kind.couldNot(said.reason()).orElse(null);
            case PLANNED, STARTED, CANCELLED -> null;
        };
    }

    // Where there is one way to be done, it goes without a name.
    private @Nullable String named(Visit visit, Said said, @Nullable Reason reason) {
        var isOnlyWay = said.to() == State.DONE && kinds.named(visit.kind()).done().size() == 1;
        return isOnlyWay ? null : reason == null ? said.reason() : reason.name();
    }

    private static boolean saysTheSame(Visit visit, State to, @Nullable String reason) {
        var outcome = visit.outcome();
        return visit.state() == to && (outcome == null || Objects.equals(outcome.reason(), reason));
    }

    // Going early for a later day is no mistake; going for what is another's by now may be.
    private static boolean isMoved(Visit visit, Said said) {
        var seen = said.seen();
        return seen != null
                && (!seen.crew().equals(visit.crew()) || !seen.day().equals(visit.dueOn()));
    }

    private boolean isWarned(Visit visit) {
        var seenAt = visit.plan().warnedAt();
        return stores
                .markers()
                .at(
                        Stream.ofNullable(visit.place().property()).toList(),
                        Stream.ofNullable(visit.place().street()).toList())
                .stream()
                .anyMatch(it -> seenAt == null || it.setAt().isAfter(seenAt));
    }

    private Visit move(Visit visit, Said said, @Nullable String named, @Nullable Reason reason) {
        var at = now();
        var outcome =
                Moves.ends(said.to())
                        ? new Outcome(at, named, said.by(), said.note(), said.photo())
                        : null;
        stores.visits().move(visit, said.to(), outcome, at, said.by());
        var moved = visit.became(said.to(), outcome);
        if (said.to() == State.STARTED) {
            telling.started(moved, at);
        } else if (reason != null) {
            telling.ended(moved, reason, follows(moved, reason));
            endWith(moved, reason, said.by());
        }
        return moved;
    }

    /** Plans what follows from how it ended; the day on which somebody goes there again. */
    private @Nullable LocalDate follows(Visit ended, Reason reason) {
        var followUp = reason.followUp();
        if (followUp != null) {
            return planner.followUp(ended, followUp).dueOn();
        }
        var again = kinds.named(ended.kind()).again();
        var tries = ended.plan().asked().tries();
        return reason.noAccess() && again != null && tries < again.tries()
                ? planner.again(ended, again.after()).dueOn()
                : null;
    }

    // A street's job ends all that it stands for, and ends itself with the last of them.
    private void endWith(Visit ended, Reason reason, @Nullable UUID by) {
        if (ended.kind().equals(STREET_RETURN)) {
            stores.days().under(ended.id()).forEach(it -> endAs(ended.state(), it, reason, by));
        }
        var under = ended.plan().under();
        if (under != null
                && stores.days().under(under).isEmpty()
                && stores.visits().find(under).filter(it -> !it.isWholeStreet()).isPresent()) {
            say(under, Said.plainly(State.DONE, null, by));
        }
    }

    /** Ends an open, locked visit for a reason that need not be one of its own kind's. */
    void endAs(State to, Visit it, Reason reason, @Nullable UUID by) {
        var at = now();
        var own = to == State.DONE ? kinds.named(it.kind()).done() : List.<Reason>of();
        var named =
                to == State.DONE ? (own.size() == 1 ? null : own.getFirst().name()) : reason.name();
        var outcome = new Outcome(at, named, by, "", "");
        stores.visits().move(it, to, outcome, at, by);
        telling.ended(it.became(to, outcome), to == State.DONE ? own.getFirst() : reason, null);
        if (it.kind().equals(STREET_RETURN)) {
            stores.days().under(it.id()).forEach(each -> endAs(to, each, reason, by));
        }
    }

    // As the database keeps it, so that what is given back and what is read later are equal.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
