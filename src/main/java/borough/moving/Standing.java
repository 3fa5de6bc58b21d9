package borough.moving;

import borough.moving.Entered.Taken;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: its stage, what is promised, how far its parts are, and what it remembers.
 * Parts stand under their names, in the order of the file.
 */
public record Standing(
        CaseName name, At at, Promised promised, Map<String, At> parts, Memory memory) {
    public Standing {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    private static final String SENT = "sent";

    /** What the file promised was done, among what came when. */
    static final String MET = "promise met";

    /** Before the name of a decision that has given more time, among what came when. */
    static final String MORE_TIME = "more time: ";

    /** The reference people read aloud, and the address where the customer follows the case. */
    public record CaseName(String reference, String link) {}

    /**
     * The stage of a case or of a part, since when, the timers of it that have struck already
     * without leaving it, how it ended ({@code left} where its stage was left before), and a
     * decision that waits for a second person.
     */
    public record At(
            String stage,
            Instant since,
            Set<String> struck,
            Optional<String> ended,
            Optional<Proposal> proposal) {
        public At {
            struck = Set.copyOf(struck);
        }

        /** Newly in a stage. */
        public static At entering(String stage, Instant now) {
            return new At(stage, now, Set.of(), Optional.empty(), Optional.empty());
        }

        public boolean isOpen() {
            return ended.isEmpty();
        }

        At struck(Set<String> now) {
            return new At(stage, since, now, ended, proposal);
        }

        At ended(String how) {
            return new At(stage, since, struck, Optional.of(how), Optional.empty());
        }

        At proposed(Optional<Proposal> now) {
            return new At(stage, since, struck, ended, now);
        }
    }

    /** A decision that someone took and a second person must agree to. */
    public record Proposal(String decision, String by, String reason) {}

    /**
     * The promised date, since when it stands still, and the priority that made it what it is.
     * While it stands still, {@code due} is what it was before. A date that somebody chose is one
     * by hand; cases of earlier days do not say.
     */
    public record Promised(
            Optional<Instant> due,
            Optional<Instant> pausedAt,
            Optional<String> priority,
            @Nullable Boolean byHand) {
        /** One that was counted by what the file promises. */
        public Promised(
                Optional<Instant> due, Optional<Instant> pausedAt, Optional<String> priority) {
            this(due, pausedAt, priority, null);
        }

        /** Whether somebody chose the day, which then stays, whatever is announced later. */
        boolean isByHand() {
            return byHand != null && byHand;
        }

        public static final Promised NOTHING =
                new Promised(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * When events and reviews came last, the decision taken last, the evidence that was accepted,
     * and whether all of it was.
     */
    public record Memory(
            Map<String, Instant> last,
            Optional<Taken> decided,
            Set<String> accepted,
            boolean complete) {
        public static final Memory NOTHING =
                new Memory(Map.of(), Optional.empty(), Set.of(), false);

        public Memory {
            last = Map.copyOf(last);
            accepted = Set.copyOf(accepted);
        }
    }

    /** Sent, but in no stage yet. */
    public static Standing sent(String reference, String link, Instant at) {
        return new Standing(
                new CaseName(reference, link),
                At.entering("", at),
                Promised.NOTHING,
                Map.of(),
                new Memory(Map.of(SENT, at), Optional.empty(), Set.of(), false));
    }

    /** When it was sent; empty for cases of before that was remembered. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(memory.last().get(SENT));
    }

    /** When what was promised was done; empty while that is still to come. */
    public Optional<Instant> metAt() {
        return Optional.ofNullable(memory.last().get(MET));
    }

    /** The same, with what was done for the promise so far forgotten. */
    Standing afresh() {
        var last = new HashMap<>(memory.last());
        last.keySet().removeIf(Standing::isOfPromise);
        var now = new Memory(last, memory.decided(), memory.accepted(), memory.complete());
        return new Standing(name, at, promised, parts, now);
    }

    /** Whether this, among what came when, is forgotten where the promise is counted afresh. */
    static boolean isOfPromise(String came) {
        return came.equals(MET) || came.startsWith(MORE_TIME);
    }

    /**
     * Whether this decision of a line may give more time: once for each promise, while that is not
     * met.
     */
    boolean mayGiveTime(String line, String decision) {
        return metAt().isEmpty() && !memory.last().containsKey(MORE_TIME + givenBy(line, decision));
    }

    /** A decision by its name, and that of the part it is taken in. */
    static String givenBy(String line, String decision) {
        return line.isEmpty() ? decision : line + ": " + decision;
    }

    public String stage() {
        return at.stage();
    }

    public Instant since() {
        return at.since();
    }

    /** The promised date; none while the promise stands still, nor once it is met. */
    public Optional<Instant> due() {
        boolean runs = promised.pausedAt().isEmpty() && metAt().isEmpty();
        return runs ? promised.due() : Optional.empty();
    }

    public Set<String> struck() {
        return at.struck();
    }
}
