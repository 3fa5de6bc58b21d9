package borough.casework;

import borough.caselinks.CaseLinks;
import borough.cases.Cases;
import borough.council.SignedIn;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer decides, ends and opens again. */
@Component
@Transactional
class OfficerMoves {
    private static final int WHY_MAX = 2_000;

    private final Permit permit;
    private final Cases cases;
    private final Handling handling;
    private final CaseLinks links;

    OfficerMoves(Permit permit, Cases cases, Handling handling, CaseLinks links) {
        this.permit = permit;
        this.cases = cases;
        this.handling = handling;
        this.links = links;
    }

    /** Takes a decision that the file gives to this officer's role, whoever holds the case. */
    void decide(Reference reference, Cases.Deciding it, Form form, SignedIn by) {
        permit.toSee(reference, by);
        Permit.text("note", it.reason(), WHY_MAX, "");
        if (handling.hold(reference, form)) {
            cases.decide(reference, it, by);
        }
    }

    /** Keeps what this officer, as one of those who decide, found out. */
    void fillIn(Reference reference, Map<String, List<String>> posted, Form form, SignedIn by) {
        var asked = permit.toLook(reference, by).deciding().toFill();
        var filled = Filling.read(asked, posted);
        if (filled.isEmpty()) {
            throw new Refused("fill", "Fill in what you found");
        }
        if (handling.hold(reference, form)) {
            cases.fillIn(reference, filled, by);
        }
    }

    /** Takes what the customer asked for back, for them. */
    void withdraw(Reference reference, String typed, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var why = Permit.text("why", typed, WHY_MAX, "Say how they asked, and why");
        if (handling.hold(reference, form)) {
            var entry = Entry.of(by, What.WITHDREW, Map.of("why", why), form);
            handling.end(reference, "withdrawn", entry);
            tell(reference, "withdrawn", form);
        }
    }

    /** Opens an ended case again, and tells the customer where the officer wants it. */
    void reopen(Reference reference, Reopening it, Form form, SignedIn by) {
        var looked = permit.toWork(reference, by);
        var why = Permit.text("why", it.why(), WHY_MAX, "Say why you open it again");
        if (!looked.ways().mayReopenIn().contains(it.stage())) {
            throw new Refused("stage", "Select the stage it goes on in");
        }
        if (handling.hold(reference, form)) {
            var entry = Entry.of(by, What.REOPENED, Map.of("why", why), form);
            handling.reopen(reference, it.stage(), entry);
            links.isNoDuplicate(reference);
            if (it.tell()) {
                tell(reference, "reopened", form);
            }
        }
    }

    /** In which stage it goes on, why, and whether the customer is told. */
    record Reopening(String stage, String why, boolean tell) {}

    private void tell(Reference reference, String wording, Form form) {
        handling.tell(reference, permit.rules().says(wording), "", form.occasion() + " " + wording);
    }
}
