package borough.services;

import borough.language.Known;
import borough.language.Truth;
import borough.values.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is promised to a customer who sends now, and the priority that made it so. */
public record Promise(Instant due, Optional<Priority> priority) {
    /**
     * As the file has it: within which time, and what meets it, by the names of stages, decisions
     * and events; where none is named, the end of the case does.
     */
    public record Written(Optional<Trigger.Moment> within, List<String> metBy) {
        /** What the customer is told of the day; where the work may go on after it, only that. */
        public String by(String day) {
            var begins = metBy.isEmpty() ? "We will do this by " : "We will look into this by ";
            return begins + day + ".";
        }
    }

    /** What is promised by what is known; empty where the file promises nothing. */
    public static Optional<Promise> of(Service service, Known known) {
        var priority = priority(service, known);
        return within(service, priority)
                .flatMap(within -> end(within, known))
                .map(due -> new Promise(due, priority));
    }

    /** The priority that holds, if any. */
    public static Optional<Priority> priority(Service service, Known known) {
        return service.form().priorities().stream()
                .filter(one -> one.when().map(when -> when.holds(known) == Truth.YES).orElse(true))
                .findFirst();
    }

    private static Optional<Trigger.Moment> within(Service service, Optional<Priority> priority) {
        return priority.flatMap(Priority::within).or(() -> service.story().promise());
    }

    // When a period, or the limit that holds it, ends, counted from now.
    private static Optional<Instant> end(Trigger.Moment within, Known known) {
        var around = known.around();
        return period(within, known).map(period -> around.time().end(period, around.now()));
    }

    private static Optional<Period> period(Trigger.Moment within, Known known) {
        return within.value(known).filter(Period.class::isInstance).map(Period.class::cast);
    }

    /** The period promised with the priority of this name, or without one. */
    public static Optional<Period> period(Service service, Optional<String> named, Known known) {
        var priority =
                service.form().priorities().stream()
                        .filter(one -> named.filter(one.name()::equals).isPresent())
                        .findFirst();
        return within(service, priority).flatMap(within -> period(within, known));
    }
}
