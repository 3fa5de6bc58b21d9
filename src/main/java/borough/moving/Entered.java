package borough.moving;

import borough.services.Effect;
import borough.services.Situation.Fetched;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a case does next: where it stands now, what the customer sees there, what is to be done in
 * order, and what it waits for.
 */
public record Entered(
        Standing standing, String say, List<Effect> effects, Waits waits, Outcome outcome) {

    /** The timer that strikes next, and every date that it or its parts keep to. */
    public record Waits(Optional<Timer> timer, List<Clock> clocks) {}

    public Optional<Timer> timer() {
        return waits.timer();
    }

    /** The date of a part, or of the case under the empty name, that is our own. */
    public Optional<Instant> target(String part) {
        return waits.clocks().stream()
                .filter(it -> it.kind() == Clock.Kind.OURS && it.part().equals(part))
                .flatMap(it -> it.at().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * {@code entered} names the parts that entered a stage, the case itself by the empty name; none
     * where something was heard and all stay where they are. {@code fetched} has the facts of the
     * stages that were entered. {@code ended} is how the case ended: {@code done}, {@code not
     * done}, {@code refused}, {@code withdrawn}, {@code lapsed}. {@code longer} is until when the
     * promise goes now, where a decision gave it more time.
     */
    public record Outcome(
            Set<String> entered,
            List<Taken> decided,
            Map<String, Fetched> fetched,
            Optional<String> ended,
            Optional<Instant> longer) {
        /** Whether anything moved. */
        public boolean moved() {
            return !entered.isEmpty();
        }
    }

    /** A decision with its reason; {@code by} is {@code rule} where no person took it. */
    public record Taken(String stage, String decision, String because, String by) {
        public static final String RULE = "rule";
    }

    /** When something of this stage happens by the clock; give {@code of} back when it strikes. */
    public record Timer(Instant at, String of) {}
}
