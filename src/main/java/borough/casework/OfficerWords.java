package borough.casework;

import borough.correspondence.CaseTalk;
import borough.council.SignedIn;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer writes on a case: notes, to colleagues, and to the customer. */
@Component
@Transactional
class OfficerWords {
    private final Permit permit;
    private final Handling handling;
    private final CaseTalk talk;
    private final Addressees addressees;

    OfficerWords(Permit permit, Handling handling, CaseTalk talk, Addressees addressees) {
        this.permit = permit;
        this.handling = handling;
        this.talk = talk;
        this.addressees = addressees;
    }

    /** A note that only staff read; anybody who may look at the case may leave one. */
    void note(Reference reference, String typed, Form form, SignedIn by) {
        permit.toSee(reference, by);
        var text = Permit.text("text", typed, permit.rules().noteMax(), "Write your note");
        handling.add(reference, Entry.of(by, What.NOTE, Map.of("text", text), form));
    }

    /** A message to a team or a colleague, which waits for them to read it. */
    void toColleague(Reference reference, String typedTo, String typed, Form form, SignedIn by) {
        permit.toSee(reference, by);
        var whom = addressees.read(typedTo);
        var to = new CaseTalk.To(whom.holder(), whom.name());
        var text = Permit.text("text", typed, permit.rules().noteMax(), "Write your message");
        talk.toColleague(reference, to, text, form, by);
    }

    /** A message to the customer, by the way they prefer. */
    void toCustomer(Reference reference, String typed, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var now = permit.rules();
        var text = Permit.text("text", typed, now.messageMax(), "Write your message");
        talk.toCustomer(reference, now.says("written"), text, form, by);
    }
}
