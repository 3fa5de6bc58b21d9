package borough.services;

import borough.language.Known;
import borough.language.Truth;
import borough.values.Period;
import java.time.Instant;
import java.util.Optional;

/** What is promised to a customer who sends now, and the priority that made it so. */
record Promise(Instant due, Optional<Priority> priority) {
    static Optional<Promise> of(Service service, Known known) {
        var priority = priority(service, known);
        return priority.flatMap(Priority::within)
                .or(() -> service.story().promise())
                .flatMap(within -> end(within, known))
                .map(due -> new Promise(due, priority));
    }

    static Optional<Priority> priority(Service service, Known known) {
        return service.form().priorities().stream()
                .filter(one -> one.when().map(when -> when.holds(known) == Truth.YES).orElse(true))
                .findFirst();
    }

    /** When a period, or the limit that holds it, ends, counted from now. */
    static Optional<Instant> end(Trigger.Moment within, Known known) {
        var around = known.around();
        return within.value(known)
                .filter(Period.class::isInstance)
                .map(period -> around.time().end((Period) period, around.now()));
    }
}
