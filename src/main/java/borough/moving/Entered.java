package borough.moving;

import borough.services.Effect;
import borough.services.Situation.Fetched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case does next: where it stands now, what the customer sees there, what is to be done in
 * order, and what it waits for.
 */
public record Entered(
        Standing standing,
        String say,
        List<Effect> effects,
        Optional<Timer> timer,
        Outcome outcome) {

    /**
     * {@code moved} is no where something was heard and the case stays in its stage. {@code
     * fetched} has the facts of the stages that were entered. {@code ended} is how the case ended:
     * {@code done}, {@code not done}, {@code refused}, {@code withdrawn}, {@code lapsed}.
     */
    public record Outcome(
            boolean moved,
            List<Taken> decided,
            Map<String, Fetched> fetched,
            Optional<String> ended) {}

    /** A decision with its reason; {@code by} is {@code rule} where no person took it. */
    public record Taken(String stage, String decision, String because, String by) {
        public static final String RULE = "rule";
    }

    /** When something of this stage happens by the clock; give {@code of} back when it strikes. */
    public record Timer(Instant at, String of) {}
}
