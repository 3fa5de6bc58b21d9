package borough.services;

import borough.language.Known;
import borough.services.Entered.Timer;
import borough.values.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/**
 * Works out when a stage's timers strike. If two strike together, the first written comes first.
 */
final class Timers {
    private Timers() {}

    static Optional<Timer> next(Stage stage, Standing standing, Known known) {
        var timers = new ArrayList<Timer>();
        for (var happening : stage.happenings()) {
            var trigger = happening.trigger();
            if (!standing.struck().contains(trigger.said())) {
                strikes(trigger, standing, known)
                        .ifPresent(at -> timers.add(new Timer(at, trigger.said())));
            }
        }
        return timers.stream().min(Comparator.comparing(Timer::at));
    }

    private static Optional<Instant> strikes(Trigger trigger, Standing standing, Known known) {
        return switch (trigger) {
            case Trigger.Heard heard -> Optional.empty();
            // The last second still keeps the promise.
            case Trigger.AfterDue due -> standing.due().map(at -> at.plusSeconds(1));
            case Trigger.After after ->
                    after.moment().value(known).map(value -> after(value, standing, known));
            case Trigger.At at -> at(at, standing, known);
        };
    }

    private static Instant after(Object value, Standing standing, Known known) {
        var time = known.around().time();
        return switch (value) {
            case Period period -> time.end(period, standing.since());
            case LocalDate date -> time.at(date.plusDays(1), LocalTime.MIDNIGHT);
            case Instant moment -> moment;
            default -> throw new IllegalStateException("No time to wait for: " + value);
        };
    }

    private static Optional<Instant> at(Trigger.At at, Standing standing, Known known) {
        var value = at.moment().value(known);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (at.before().isPresent()) {
            return at.before()
                    .get()
                    .value(known)
                    .map(period -> before(value.get(), (Period) period, at.clock(), known));
        }
        return Optional.of(at(value.get(), standing, known));
    }

    // A clock time is the next such moment after the stage began.
    private static Instant at(Object value, Standing standing, Known known) {
        var time = known.around().time();
        return switch (value) {
            case LocalTime clock -> {
                var day = time.dayOf(standing.since());
                var at = time.at(day, clock);
                yield at.isAfter(standing.since()) ? at : time.at(day.plusDays(1), clock);
            }
            case LocalDate date -> time.at(date, LocalTime.MIDNIGHT);
            case Instant moment -> moment;
            default -> throw new IllegalStateException("No moment: " + value);
        };
    }

    private static Instant before(
            Object value, Period period, Optional<LocalTime> clock, Known known) {
        var time = known.around().time();
        var moment =
                value instanceof LocalDate date
                        ? time.at(date, LocalTime.MIDNIGHT)
                        : (Instant) value;
        var start = time.ago(period, moment);
        return clock.map(it -> time.at(time.dayOf(start), it)).orElse(start);
    }
}
