package borough.casework;

import borough.caseload.Holding;
import borough.correspondence.Letters;
import borough.correspondence.Letters.ToRead;
import borough.council.SignedIn;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a case to another team or person with what has been said, until they take it. */
@Component
@Transactional
class HandingOver {
    private static final int WHY_MAX = 500;

    private final Permit permit;
    private final Handling handling;
    private final Addressees addressees;
    private final Letters letters;
    private final Hands hands;

    HandingOver(
            Permit permit, Handling handling, Addressees addressees, Letters letters, Hands hands) {
        this.permit = permit;
        this.handling = handling;
        this.addressees = addressees;
        this.letters = letters;
        this.hands = hands;
    }

    /** Who holds which case, and what time it is. */
    @Component
    record Hands(Holding holding, Clock clock) {}

    /** To whom, why, and what has been said so far. */
    record To(String whom, String why, String summary) {}

    void handOver(Reference reference, To to, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var whom = addressees.read(to.whom());
        var why = Permit.text("why", to.why(), WHY_MAX, "Say why you hand it over");
        var summary = Permit.text("summary", to.summary(), 4 * WHY_MAX, "");
        if (!handling.hold(reference, form)) {
            return;
        }
        var words = Map.of("to", whom.name(), "why", why, "summary", summary);
        var entry = Entry.of(by, What.HANDED_OVER, words, form);
        int number = handling.handOver(reference, whom.team(), entry);
        if (whom.isPerson()) {
            hands.holding().lies(reference, UUID.fromString(whom.holder()));
        }
        var now = hands.clock().instant().truncatedTo(ChronoUnit.MICROS);
        letters.move(reference, whom.team());
        letters.put(whom.holder(), new ToRead(reference, number, "hand over", by.name(), now));
    }

    /** Takes a case that lies with the team. */
    void take(Reference reference, Form form, SignedIn by) {
        permit.toWork(reference, by);
        if (handling.hold(reference, form)) {
            var holder = hands.holding().holders(List.of(reference)).get(reference);
            if (holder != null && !holder.equals(by.person())) {
                throw new Refused("note", "A colleague of yours has it already");
            }
            handling.add(reference, Entry.of(by, What.TAKEN, Map.of(), form));
            hands.holding().lies(reference, by.person());
            read(reference, by);
        }
    }

    /** What waited for them on this case has been read. */
    void read(Reference reference, SignedIn by) {
        permit.toSee(reference, by);
        letters.read(reference, by);
    }
}
