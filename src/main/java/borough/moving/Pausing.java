package borough.moving;

import borough.language.Known;
import borough.moving.Standing.Promised;
import borough.services.Promise;
import borough.services.Service;
import borough.values.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is promised once a promise stands still no longer. The priority stays what it was at
 * sending, whatever has been learnt since.
 */
final class Pausing {
    private Pausing() {}

    /** Whether what was promised is the law's own limit. */
    static boolean isByLaw(Service service, Promised promised, Known known) {
        return Promise.period(service, promised.priority(), known)
                .filter(Period::byLaw)
                .isPresent();
    }

    /** The promise counted afresh from now. */
    static Promised afresh(Service service, Promised before, Known known) {
        var around = known.around();
        var due =
                Promise.period(service, before.priority(), known)
                        .map(period -> around.time().end(period, around.now()));
        return new Promised(due, Optional.empty(), before.priority());
    }

    /**
     * The promise given this much more, counted from the day that was promised, whether it runs or
     * stands still; as it was where nothing is promised. It stays one that was counted, so that a
     * bank holiday announced later moves it too.
     */
    static Promised longer(Period more, Promised before, Known known) {
        var due = before.due().map(at -> known.around().time().end(more, at));
        return new Promised(due, before.pausedAt(), before.priority(), before.byHand());
    }

    /** The promise going on from where it stood still. */
    static Promised goingOn(Service service, Promised paused, Known known) {
        var period = Promise.period(service, paused.priority(), known);
        if (period.isEmpty() || paused.due().isEmpty() || paused.pausedAt().isEmpty()) {
            return new Promised(paused.due(), Optional.empty(), paused.priority(), paused.byHand());
        }
        var due = later(paused.due().get(), paused.pausedAt().get(), period.get(), known);
        return new Promised(Optional.of(due), Optional.empty(), paused.priority(), paused.byHand());
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
