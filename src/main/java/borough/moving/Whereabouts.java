package borough.moving;

import borough.moving.Entered.Taken;
import borough.moving.Standing.At;
import borough.moving.Standing.Memory;
import borough.moving.Standing.Promised;
import borough.moving.Standing.Proposal;
import borough.services.Knowing;
import borough.services.Service;
import borough.services.Stage.Clock;
import borough.values.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a case stands while it moves. The case itself stands under the empty name. */
final class Whereabouts {
    /** The name of the case itself among those of its parts. */
    static final String CASE = "";

    private final Standing.CaseName name;
    private final Map<String, At> parts;
    private final Map<String, Instant> last;
    private final Set<String> accepted;
    private final List<String> metBy;
    private At at;
    private Promised promised;
    private Optional<Taken> decided;
    private boolean complete;

    /** Where it stands, with what meets its promise. */
    Whereabouts(Standing from, List<String> metBy) {
        this.metBy = metBy;
        this.name = from.name();
        this.at = from.at();
        this.promised = from.promised();
        this.parts = new LinkedHashMap<>(from.parts());
        this.last = new HashMap<>(from.memory().last());
        this.accepted = new HashSet<>(from.memory().accepted());
        this.decided = from.memory().decided();
        this.complete = from.memory().complete();
    }

    Standing standing() {
        return new Standing(
                name, at, promised, parts, new Memory(last, decided, accepted, complete));
    }

    At at() {
        return at;
    }

    At at(String line) {
        return line.equals(CASE) ? at : parts.getOrDefault(line, at);
    }

    void put(String line, At now) {
        meet(now.stage(), now.since());
        if (line.equals(CASE)) {
            at = now;
        } else {
            parts.put(line, now);
        }
    }

    // Once met it stays met, until it is counted afresh.
    private void meet(String by, Instant now) {
        if (promised.due().isPresent() && metBy.contains(by)) {
            last.putIfAbsent(Standing.MET, now);
        }
    }

    /** Still open in this stage. */
    boolean isIn(String line, String stage) {
        return (line.equals(CASE) || parts.containsKey(line))
                && at(line).isOpen()
                && at(line).stage().equals(stage);
    }

    boolean hasPart(String part) {
        return parts.containsKey(part);
    }

    boolean isOpen(String part) {
        return hasPart(part) && at(part).isOpen();
    }

    List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    boolean hasOpenParts() {
        return parts.values().stream().anyMatch(At::isOpen);
    }

    /** Parts end with the stage that they belong to. */
    void leaveParts() {
        parts.replaceAll((part, where) -> where.isOpen() ? where.ended("left") : where);
    }

    void forgetParts() {
        parts.clear();
    }

    void promise(Promised now) {
        promised = now;
    }

    /** The promise stands still in the one stage, and goes on or is counted afresh after it. */
    void changeClock(Clock before, Clock next, Service service, Knowing known) {
        promised =
                switch (before) {
                    case RUNS -> promised;
                    case PAUSED -> Pausing.goingOn(service, promised, known);
                    case STARTS_AGAIN -> Pausing.afresh(service, promised, known);
                };
        if (before == Clock.STARTS_AGAIN) {
            last.keySet().removeIf(Standing::isOfPromise);
        }
        // One that somebody stopped by hand stands still since then.
        if (next != Clock.RUNS && promised.pausedAt().isEmpty()) {
            var now = known.around().now();
            promised =
                    new Promised(
                            promised.due(),
                            Optional.of(now),
                            promised.priority(),
                            promised.byHand());
        }
    }

    /** The promise goes on for longer; what the file says of one that is late may strike anew. */
    void longer(String because, Set<String> whenLate, Period more, Knowing known) {
        promised = Pausing.longer(more, promised, known);
        last.put(Standing.MORE_TIME + because, known.around().now());
        var struck = new HashSet<>(at.struck());
        struck.removeAll(whenLate);
        at = at.struck(struck);
    }

    Promised promised() {
        return promised;
    }

    void came(String what, Instant now) {
        last.put(what, now);
        meet(what, now);
    }

    void decided(Taken taken, Instant now) {
        decided = Optional.of(taken);
        meet(taken.decision(), now);
    }

    void struck(String line, String timer) {
        var struck = new HashSet<>(at(line).struck());
        struck.add(timer);
        put(line, at(line).struck(struck));
    }

    void proposed(String line, Optional<Proposal> proposal) {
        put(line, at(line).proposed(proposal));
    }

    void accepted(Set<String> items, boolean all) {
        accepted.addAll(items);
        complete = all;
    }

    void notAccepted(String item) {
        accepted.remove(item);
        complete = false;
    }

    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** All the evidence is here, as whoever looked at it said. */
    boolean isComplete() {
        return complete;
    }
}
