package borough.services;

import borough.files.Fault.Place;
import borough.language.Condition;
import borough.language.Known;
import borough.language.Path;
import borough.language.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage of a case: what is said and done on entering it, and every way it is left. */
public record Stage(
        String name, Saying saying, Entering entering, Waiting waiting, Deciding deciding) {

    /**
     * What the customer sees, in words and as a picture; the services offered to go on with, and
     * who alone sees the rest.
     */
    public record Saying(
            Optional<Text> say, Optional<Path> show, List<String> offer, List<String> seenBy) {}

    /**
     * On entering: what is done and told, in order; the team's own date; another service begun; how
     * the case ends here.
     */
    public record Entering(
            List<Doing> does,
            List<String> tells,
            Optional<Trigger.Moment> within,
            Optional<Other> starts,
            Optional<String> end) {}

    /** Another service, with the answers it begins with, by the names of its own questions. */
    public record Other(Place place, String service, Map<String, Condition> with) {}

    /** What it waits for, and whether the promise stands still meanwhile. */
    public record Waiting(
            List<Happening> happenings,
            Clock clock,
            List<String> askAgain,
            Map<String, Part> parts) {}

    /** What becomes of the promise in a stage. */
    public enum Clock {
        RUNS,
        /** It stands still, and goes on from where it stood. */
        PAUSED,
        /** It stands still, and is counted afresh from leaving. */
        STARTS_AGAIN
    }

    /** What is to be decided, what the decider fills in and knows, and whose work it is. */
    public record Deciding(
            List<Decision> decisions,
            List<String> needsEvidence,
            Map<String, Question> ask,
            Map<String, Fact> know,
            Whose whose) {
        public Optional<String> team() {
            return whose.team();
        }
    }

    /** The role or the team whose work it is: named, or held by an answer or a fact. */
    public record Whose(Optional<String> team, Optional<Path> from) {
        /** By what is known now; empty where that is not known. */
        Optional<String> known(Known known) {
            return team.or(() -> from.flatMap(it -> it.value(known)).map(Object::toString));
        }
    }

    /** Something that may happen in this stage, and what then. */
    public record Happening(Trigger trigger, Reaction reaction) {}

    /** What follows; without {@code to} the case stays in its stage. */
    public record Reaction(
            Optional<String> to,
            List<Doing> does,
            List<String> tells,
            Beside beside,
            List<String> opens) {
        public Optional<String> raiseTo() {
            return beside.raiseTo();
        }

        public Optional<Text> because() {
            return beside.because();
        }

        public Optional<Trigger.Moment> moreTime() {
            return beside.moreTime();
        }
    }

    /**
     * The role it is raised to, why, and how much longer the promise goes, counted from its day.
     */
    public record Beside(
            Optional<String> raiseTo, Optional<Text> because, Optional<Trigger.Moment> moreTime) {}

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

    /** A part of a case that runs beside others while the case is in this stage. */
    public record Part(String name, Place place, Opens opens, Care care, Way way) {
        /** Its stages; none where it is another service. */
        public Map<String, Stage> stages() {
            return way instanceof Way.Stages own ? own.then() : Map.of();
        }
    }

    /**
     * When it opens with its stage: always, or where a condition holds; and for each of what: the
     * name of a list, or {@code reporter}. Without either it opens once.
     */
    public record Opens(Optional<Condition> when, Optional<Path> forEach) {
        public static final String REPORTER = "reporter";

        public boolean forEachReporter() {
            return forEach.filter(it -> it.name().equals(REPORTER)).isPresent();
        }
    }

    /** Who may see it, and whose work it is. */
    public record Care(List<String> seenBy, Whose whose) {
        public Optional<String> team() {
            return whose.team();
        }
    }

    /** How a part goes: through stages of its own, or as another service. */
    public sealed interface Way {
        record Stages(Map<String, Stage> then) implements Way {}

        record Starts(Other other) implements Way {}
    }

    /** Whose work it is from entering this on, in a part or in the case itself. */
    public Optional<String> holder(Optional<Part> part, Known known) {
        return deciding.whose()
                .known(known)
                .or(() -> part.flatMap(it -> it.care().whose().known(known)));
    }

    public Optional<Text> say() {
        return saying.say();
    }

    public Optional<String> end() {
        return entering.end();
    }

    public List<Happening> happenings() {
        return waiting.happenings();
    }

    public List<Decision> decisions() {
        return deciding.decisions();
    }

    public Map<String, Part> parts() {
        return waiting.parts();
    }
}
