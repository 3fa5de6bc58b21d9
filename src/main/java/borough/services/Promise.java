package borough.services;

import borough.language.Known;
import borough.language.Truth;
import borough.services.Standing.Promised;
import borough.values.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is promised to a customer who sends now, and the priority that made it so. */
record Promise(Instant due, Optional<Priority> priority) {
    static Optional<Promise> of(Service service, Known known) {
        var priority = priority(service, known);
        return within(service, priority)
                .flatMap(within -> end(within, known))
                .map(due -> new Promise(due, priority));
    }

    static Optional<Priority> priority(Service service, Known known) {
        return service.form().priorities().stream()
                .filter(one -> one.when().map(when -> when.holds(known) == Truth.YES).orElse(true))
                .findFirst();
    }

    private static Optional<Trigger.Moment> within(Service service, Optional<Priority> priority) {
        return priority.flatMap(Priority::within).or(() -> service.story().promise());
    }

    /** When a period, or the limit that holds it, ends, counted from now. */
    static Optional<Instant> end(Trigger.Moment within, Known known) {
        var around = known.around();
        return period(within, known).map(period -> around.time().end(period, around.now()));
    }

    private static Optional<Period> period(Trigger.Moment within, Known known) {
        return within.value(known).filter(Period.class::isInstance).map(Period.class::cast);
    }

    // The priority stays what it was at sending, whatever has been learnt since.
    private static Optional<Period> period(Service service, Promised promised, Known known) {
        var priority =
                service.form().priorities().stream()
                        .filter(one -> promised.priority().filter(one.name()::equals).isPresent())
                        .findFirst();
        return within(service, priority).flatMap(within -> period(within, known));
    }

    /** Whether what was promised is the law's own limit. */
    static boolean isByLaw(Service service, Promised promised, Known known) {
        return period(service, promised, known).filter(Period::byLaw).isPresent();
    }

    /** The promise counted afresh from now. */
    static Promised afresh(Service service, Promised before, Known known) {
        var around = known.around();
        var due =
                period(service, before, known)
                        .map(period -> around.time().end(period, around.now()));
        return new Promised(due, Optional.empty(), before.priority());
    }

    /** The promise going on from where it stood still. */
    static Promised goingOn(Service service, Promised paused, Known known) {
        var period = period(service, paused, known);
        if (period.isEmpty() || paused.due().isEmpty() || paused.pausedAt().isEmpty()) {
            return new Promised(paused.due(), Optional.empty(), paused.priority());
        }
        var due = later(paused.due().get(), paused.pausedAt().get(), period.get(), known);
        return new Promised(Optional.of(due), Optional.empty(), paused.priority());
    }

    private static Instant later(Instant due, Instant from, Period period, Known known) {
        var time = known.around().time();
        var now = known.around().now();
        return switch (period.unit()) {
            case WORKING_DAYS, CLEAR_WORKING_DAYS -> {
                int lost = lost(Period.Unit.WORKING_DAYS, from, known);
                yield time.end(Period.of(lost, Period.Unit.WORKING_DAYS), due);
            }
            case WORKING_HOURS -> {
                int lost = lost(Period.Unit.WORKING_HOURS, from, known);
                yield time.end(Period.of(lost, Period.Unit.WORKING_HOURS), due);
            }
            case SAME_DAY, DAYS_COUNTING_THE_FIRST -> {
                long days = ChronoUnit.DAYS.between(time.dayOf(from), time.dayOf(now));
                yield time.endOf(time.dayOf(due).plusDays(days));
            }
            default -> due.plus(Duration.between(from, now));
        };
    }

    // Whole days or hours of work that went by; the day of going on counts again.
    private static int lost(Period.Unit unit, Instant from, Known known) {
        var around = known.around();
        int lost = 0;
        while (!around.time().end(Period.of(lost + 1, unit), from).isAfter(around.now())) {
            lost++;
        }
        return lost;
    }
}
