package borough.caseload;

import borough.casebook.Case;
import borough.casebook.Seeing;
import borough.council.SignedIn;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of what waits, what is due first standing first, and how much there is of it. */
@Component
@Transactional(readOnly = true)
public class CaseLists {
    /** So many of one team are counted, and no more: what is over is said as "more than". */
    public static final int COUNTED_MAX = 1000;

    private final CaseListsStore store;
    private final CaseCountsStore counts;

    CaseLists(CaseListsStore store, CaseCountsStore counts) {
        this.store = store;
        this.counts = counts;
    }

    /**
     * One case in a list, and who of its team has it; or a part of it that lies with a team of its
     * own, in a stage and with a date of its own.
     */
    public record Line(Case about, Optional<UUID> heldBy, Optional<String> part) {}

    /** The place in a list of a case that stands there: its promised date and its reference. */
    public record Spot(Optional<Instant> dueAt, String reference) {
        public static final Spot START = new Spot(Optional.of(Instant.EPOCH), "");

        public static Spot of(Case it) {
            return new Spot(it.where().dueAt(), it.reference().text());
        }
    }

    /** So many that follow a place in the list. */
    public List<Line> after(Spot spot, CaseFilter filter, int count) {
        return filter.whose() instanceof CaseFilter.Whose.Of(UUID person)
                ? store.of(person, spot, filter, count)
                : store.after(spot, filter, count);
    }

    /** Those of these that this person may see, in the order in which they are due. */
    public List<Line> these(Collection<Reference> references, SignedIn person) {
        return store.these(references, Seeing.namesOf(person));
    }

    /** How many open cases and parts of cases lie with one team or department, hidden or not. */
    public long openWith(String holder) {
        return counts.openWith(holder, COUNTED_MAX + 1);
    }

    /** Cases opened last, of all teams. */
    public List<Line> latest(int count) {
        return store.latest(count);
    }

    /** How many open cases are alike: of one team, service and stage, with one person. */
    public record Heap(Alike alike, long cases, long late, long dueToday, Instant oldest) {
        public record Alike(
                String holder, String service, String title, String stage, Optional<UUID> heldBy) {}
    }

    /** Moments by which cases are late, or due today. */
    public record Today(Instant now, Instant begins, Instant ends) {}

    /** Everything that waits for these teams and departments, counted in one go. */
    public List<Heap> heaps(CaseFilter.Sight sight, Today today) {
        return counts.heaps(sight, today);
    }

    /** The same for what one person has, in whatever team. */
    public List<Heap> heapsOf(UUID person, Today today) {
        return counts.heapsOf(person, today);
    }

    /** Something that changes whenever one of these cases does, or one comes, goes or gets late. */
    public String mark(Collection<String> holders, UUID person, Instant now) {
        return counts.mark(holders, person, now);
    }

    /** How many open cases each of these people has; nothing stands for none. */
    public Map<UUID, Long> held(Collection<UUID> people) {
        return counts.held(people);
    }

    /** How many cases of a team were opened and ended today, and this week. */
    public record Flow(
            String holder,
            long openedToday,
            long openedThisWeek,
            long endedToday,
            long endedThisWeek) {}

    /** What came and went in each team: since today began, and since the week did. */
    public List<Flow> flows(Collection<String> holders, Instant today, Instant week) {
        return counts.flows(holders, today, week);
    }

    /** What nobody of a team has taken, and who of the council had a part in deciding it. */
    public record Unshared(Line line, Optional<String> proposedBy, List<String> decidedBy) {}

    /** What waits for somebody of this team to take it, the oldest first. */
    public List<Unshared> unshared(String holder, int count) {
        return store.unshared(holder, count);
    }
}
