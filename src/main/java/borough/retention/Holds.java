package borough.retention;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.casebook.ErasingStore;
import borough.council.SignedIn;
import borough.values.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that must stay past their time, for a court perhaps; lifted only by a second person. */
@Component
@Transactional
public class Holds {
    private static final int SHOWN_MAX = 200;
    private static final int REASON_MAX = 500;

    private final RetentionStore store;
    private final ErasingStore cases;
    private final Audit audit;
    private final Clock clock;

    Holds(RetentionStore store, ErasingStore cases, Audit audit, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of placing or lifting a hold. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** What to put right, and in which field. */
        record Refused(String field, String says) implements Outcome {}
    }

    /** Holds a case until a second person lifts it. */
    public Outcome place(Reference reference, String reason, LocalDate reviewOn, SignedIn by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            return new Outcome.Refused(
                    "reason", "Say why it must stay, in " + REASON_MAX + " letters at most");
        }
        if (!reviewOn.isAfter(LocalDate.now(clock))) {
            return new Outcome.Refused("review", "Enter a day to come on which to look again");
        }
        if (!cases.keep(reference)) {
            return new Outcome.Refused(
                    "reference", "There is no case " + reference.text() + ", or it was erased");
        }
        var hold =
                new Hold(
                        UUID.randomUUID(),
                        reference,
                        reason.strip(),
                        by.person(),
                        by.name(),
                        now,
                        reviewOn);
        if (!store.place(hold)) {
            return new Outcome.Refused("reference", "This case is on hold already");
        }
        write("Put a case on hold", reference, by, reason);
        return new Outcome.Done();
    }

    /** Lets a case go when its time is up; never by whoever placed the hold. */
    public Outcome lift(UUID id, SignedIn by) {
        var hold = store.hold(id);
        if (hold.isEmpty()) {
            return new Outcome.Refused("hold", "This hold was lifted already");
        }
        if (hold.get().by().equals(by.person())) {
            return new Outcome.Refused("hold", "You placed this hold. Somebody else must lift it");
        }
        store.lift(id, by.person(), by.name(), clock.instant());
        write("Lifted a hold", hold.get().reference(), by, hold.get().reason());
        return new Outcome.Done();
    }

    private void write(String what, Reference reference, SignedIn by, String reason) {
        audit.write(
                new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                Kind.CHANGE,
                                what,
                                About.aCase(reference))
                        .because(reason));
    }

    /** What is held, the next to be looked at first. */
    @Transactional(readOnly = true)
    public List<Hold> all() {
        return store.holds(SHOWN_MAX);
    }
}
