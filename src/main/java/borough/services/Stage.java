package borough.services;

import borough.language.Condition;
import borough.language.Text;
import java.util.List;
import java.util.Optional;

/** A stage of a case: what happens on entering it, and every way it is left. */
public record Stage(
        String name,
        Optional<Text> say,
        Entering entering,
        List<Happening> happenings,
        List<Decision> decisions) {

    /**
     * On entering: what is done and told, in order; the team's own date; how the case ends here.
     */
    public record Entering(
            List<Doing> does,
            List<String> tells,
            Optional<Trigger.Moment> within,
            Optional<String> end) {}

    /** Something that may happen in this stage, and what then. */
    public record Happening(Trigger trigger, Reaction reaction) {}

    /** What follows; without {@code to} the case stays in its stage. */
    public record Reaction(
            Optional<String> to,
            List<Doing> does,
            List<String> tells,
            Optional<String> raiseTo,
            Optional<Text> because) {}

    /** A decision: by rule where {@code by} is empty, else a choice of someone of those roles. */
    public record Decision(
            String name,
            Optional<Condition> when,
            List<String> by,
            Reaction reaction,
            Manner manner) {
        public boolean isAutomatic() {
            return by.isEmpty() && manner.leaveTo().isEmpty();
        }
    }

    /** How a decision is taken. */
    public record Manner(
            Optional<String> leaveTo,
            boolean needsReason,
            boolean officerOnly,
            Optional<String> secondPerson,
            List<String> mustTick) {}

    public Optional<String> end() {
        return entering.end();
    }
}
