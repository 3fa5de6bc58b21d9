package borough.moving;

import borough.services.Knowing;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.services.Trigger;
import borough.values.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives the promise of a case more time by a decision, once until it is counted afresh. */
final class Longer {
    private Longer() {}

    /**
     * Until when it goes now, where it gave any. The case stands in {@code here}, whichever line
     * decided.
     */
    static Optional<Instant> give(
            String line, Decision decision, Stage here, Whereabouts where, Knowing known) {
        var more =
                decision.reaction()
                        .moreTime()
                        .flatMap(time -> time.value(known))
                        .filter(time -> where.standing().mayGiveTime(line, decision.name()));
        var late =
                here.happenings().stream()
                        .map(Stage.Happening::trigger)
                        .filter(Trigger.AfterDue.class::isInstance)
                        .map(Trigger::said)
                        .collect(Collectors.toSet());
        var by = Standing.givenBy(line, decision.name());
        more.ifPresent(time -> where.longer(by, late, (Period) time, known));
        return more.flatMap(time -> where.promised().due());
    }
}
