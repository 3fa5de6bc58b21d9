package borough.moving;

import borough.language.Truth;
import borough.moving.Entered.Timer;
import borough.moving.Standing.At;
import borough.services.Knowing;
import borough.services.Review;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Happening;
import borough.services.Trigger;
import borough.values.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Works out when the timers of a case, of its parts and of its reviews strike. If two strike
 * together, the first written comes first.
 */
final class Timers {
    private final Service service;
    private final Standing standing;
    private final Knowing known;

    Timers(Service service, Standing standing, Knowing known) {
        this.service = service;
        this.standing = standing;
        this.known = known;
    }

    /** The name of a timer: the key in the file, after the part it is in. */
    static String name(String part, String said) {
        return part.isEmpty() ? said : part + ": " + said;
    }

    Optional<Timer> next() {
        var timers = new ArrayList<Timer>();
        line("", standing.at(), timers);
        standing.parts().forEach((part, at) -> line(part, at, timers));
        for (var review : service.reviews()) {
            if (!standing.at().isOpen() && review.of().contains(standing.stage())) {
                review(review).ifPresent(at -> timers.add(new Timer(at, review.timer())));
            }
        }
        return timers.stream().min(Comparator.comparing(Timer::at));
    }

    private void line(String part, At at, List<Timer> timers) {
        if (!at.isOpen()) {
            return;
        }
        Each.know(service, part, known);
        for (var happening : happenings(part, at)) {
            var said = happening.trigger().said();
            if (!at.struck().contains(said)) {
                strikes(happening.trigger(), at.since())
                        .ifPresent(moment -> timers.add(new Timer(moment, name(part, said))));
            }
        }
    }

    private List<Happening> happenings(String part, At at) {
        return service.stage(part, at.stage()).map(Stage::happenings).orElse(List.of());
    }

    /** Until when a stage goes on for certain, for texts to say. */
    Optional<Instant> until(Stage stage, At at) {
        return stage.happenings().stream()
                .filter(it -> it.reaction().to().isPresent())
                .filter(it -> !(it.trigger() instanceof Trigger.AfterQuiet))
                .flatMap(it -> strikes(it.trigger(), at.since()).stream())
                .min(Comparator.naturalOrder())
                .or(() -> within(stage, at));
    }

    /** The date of its own that a stage keeps to. */
    Optional<Instant> within(Stage stage, At at) {
        return stage.entering()
                .within()
                .flatMap(within -> within.value(known))
                .map(value -> after(value, at.since()));
    }

    /** Until when a customer may ask for a review of the stage the case is in. */
    Optional<Instant> mayAskUntil(Review review) {
        return review.due()
                .mayAskWithin()
                .flatMap(within -> within.value(known))
                .map(value -> after(value, standing.since()));
    }

    private Optional<Instant> review(Review review) {
        var last = standing.memory().last().get(review.timer());
        var since = last == null || last.isBefore(standing.since()) ? standing.since() : last;
        var due = review.due();
        var at =
                due.every().isPresent()
                        ? due.every().get().value(known).map(value -> after(value, since))
                        : since.equals(last)
                                ? Optional.<Instant>empty()
                                : due.once().flatMap(once -> strikes(once, since));
        return at.filter(moment -> due.until().map(it -> isBefore(moment, it)).orElse(true))
                .filter(moment -> due.every().isPresent() || holds(review));
    }

    // What comes round again is asked when it strikes, for by then it may hold.
    private boolean holds(Review review) {
        return review.due().when().map(when -> when.holds(known) == Truth.YES).orElse(true);
    }

    private boolean isBefore(Instant moment, Trigger.Moment until) {
        return until.value(known)
                .map(value -> moment.isBefore(after(value, standing.since())))
                .orElse(true);
    }

    /** When this strikes, counted from when its stage began. */
    Optional<Instant> strikes(Trigger trigger, Instant since) {
        return switch (trigger) {
            case Trigger.Heard heard -> Optional.empty();
            // The last second still keeps the promise.
            case Trigger.AfterDue due -> standing.due().map(at -> at.plusSeconds(1));
            case Trigger.After after -> after.moment().value(known).map(it -> after(it, since));
            case Trigger.AfterQuiet quiet -> {
                var last = standing.memory().last().get(quiet.without());
                var from = last != null ? last : standing.sentAt().orElse(since);
                yield quiet.moment().value(known).map(it -> after(it, from));
            }
            case Trigger.At at -> at(at, since);
        };
    }

    private Instant after(Object value, Instant since) {
        var time = known.around().time();
        return switch (value) {
            case Period period -> time.end(period, since);
            case LocalDate date -> time.at(date.plusDays(1), LocalTime.MIDNIGHT);
            case Instant moment -> moment;
            default -> throw new IllegalStateException("No time to wait for: " + value);
        };
    }

    private Optional<Instant> at(Trigger.At at, Instant since) {
        var value = at.moment().value(known);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (at.before().isPresent()) {
            return at.before()
                    .get()
                    .value(known)
                    .map(period -> before(value.get(), (Period) period, at.clock()));
        }
        return Optional.of(at(value.get(), since));
    }

    // A clock time is the next such moment after the stage began.
    private Instant at(Object value, Instant since) {
        var time = known.around().time();
        return switch (value) {
            case LocalTime clock -> {
                var day = time.dayOf(since);
                var at = time.at(day, clock);
                yield at.isAfter(since) ? at : time.at(day.plusDays(1), clock);
            }
            case LocalDate date -> time.at(date, LocalTime.MIDNIGHT);
            case Instant moment -> moment;
            default -> throw new IllegalStateException("No moment: " + value);
        };
    }

    private Instant before(Object value, Period period, Optional<LocalTime> clock) {
        var time = known.around().time();
        var moment =
                value instanceof LocalDate date
                        ? time.at(date, LocalTime.MIDNIGHT)
                        : (Instant) value;
        var start = time.ago(period, moment);
        return clock.map(it -> time.at(time.dayOf(start), it)).orElse(start);
    }
}
