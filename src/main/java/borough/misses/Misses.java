package borough.misses;

import borough.messages.Messages;
import borough.values.Reference;
import borough.values.Uprn;
import borough.waste.BinCollection;
import borough.waste.Container;
import borough.waste.Waste;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of missed bins: what was reported where, and what was ours to put right. */
@Component
@Transactional
public class Misses {
    private final MissesStore store;
    private final Waste waste;
    private final Messages messages;
    private final Clock clock;

    Misses(MissesStore store, Waste waste, Messages messages, Clock clock) {
        this.store = store;
        this.waste = waste;
        this.messages = messages;
        this.clock = clock;
    }

    /** A report of the same bin and collection, open or ended. */
    public record SameReport(String reference, Instant sentAt) {}

    /** Whether a home has paid for its garden bin to be emptied today. */
    public record GardenScheme(boolean paidFor) {}

    /**
     * Enters a report. The same case again changes nothing.
     *
     * @param mobile kept as a hash only; empty where none was left
     */
    public void report(
            Reference caseReference, Uprn property, List<BinCollection> of, String mobile) {
        var now = now();
        for (var one : of) {
            if (one.dueOn() != null) {
                store.add(caseReference, property, one.name(), one.dueOn(), now, contact(mobile));
            }
        }
    }

    /**
     * A report of the past, and when the crew emptied the bin after all; null where it did not or
     * has not yet. The mobile is kept as a hash only.
     */
    public record PastMiss(
            Reference caseReference,
            Uprn property,
            String bin,
            LocalDate collectedOn,
            Instant at,
            String mobile,
            @Nullable Instant countedAt) {}

    /** Enters reports of the past; one that is entered again changes only whether it counts. */
    public void enter(List<PastMiss> past) {
        if (!past.isEmpty()) {
            store.add(past, past.stream().map(it -> contact(it.mobile())).toList());
        }
    }

    /** Reports of any of these collections at a property that nobody took back, latest first. */
    @Transactional(readOnly = true)
    public List<SameReport> reportsOf(Uprn property, List<BinCollection> of) {
        var due = of.stream().filter(it -> it.dueOn() != null).toList();
        return due.isEmpty()
                ? List.of()
                : store.reportsOf(
                        property,
                        due.stream().map(BinCollection::name).toArray(String[]::new),
                        due.stream().map(it -> "" + it.dueOn()).toArray(String[]::new));
    }

    /** How many reports came from this number since then, for any home. */
    @Transactional(readOnly = true)
    public long reportsFrom(String mobile, Instant since) {
        return store.reportsFrom(contact(mobile), since);
    }

    /** How many reports were made of one home since then. */
    @Transactional(readOnly = true)
    public long reportsAt(Uprn property, Instant since) {
        return store.reportsAt(property, since);
    }

    /** The miss was ours: the crew has emptied the bin since. */
    public void count(Reference caseReference) {
        store.count(caseReference, now());
    }

    /** How often a miss at a property was ours since then. */
    @Transactional(readOnly = true)
    public long justified(Uprn property, Instant since) {
        return store.justified(property, since);
    }

    /** A report that was taken back, or was the same as another, was never made. */
    void takeBack(Reference caseReference) {
        store.remove(caseReference);
    }

    /** Whether the garden bin is paid for, by the register of bins; no where there is none. */
    @Transactional(readOnly = true)
    public GardenScheme gardenScheme(Uprn property) {
        var today = LocalDate.now(clock);
        return new GardenScheme(
                waste.containersAt(property).stream()
                        .map(Container::paidUntil)
                        .anyMatch(it -> it != null && !it.isBefore(today)));
    }

    private String contact(String mobile) {
        return mobile.isBlank() ? "" : messages.contact(mobile);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
