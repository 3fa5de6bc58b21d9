package borough.services;

import borough.language.Condition;
import borough.language.Text;
import java.util.List;
import java.util.Optional;

/** A shorter promise or another team; the first whose condition holds counts. */
public record Priority(
        String name,
        Optional<Condition> when,
        Optional<Trigger.Moment> within,
        Optional<String> team,
        Told told) {
    /** What the person is told at once, and the services offered. */
    public record Told(Optional<Text> say, List<String> offers) {}
}
