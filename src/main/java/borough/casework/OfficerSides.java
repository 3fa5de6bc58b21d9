package borough.casework;

import borough.cases.CaseEvidence;
import borough.cases.CaseSight;
import borough.cases.Cases;
import borough.cases.Handling;
import borough.casework.CasePage.Form;
import borough.council.SignedIn;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer fills in, says of evidence, and why they look where each look is on record. */
@Component
@Transactional
class OfficerSides {
    private final Permit permit;
    private final Cases cases;
    private final CaseEvidence evidence;
    private final CaseSight sight;
    private final Handling handling;

    OfficerSides(
            Permit permit,
            Cases cases,
            CaseEvidence evidence,
            CaseSight sight,
            Handling handling) {
        this.permit = permit;
        this.cases = cases;
        this.evidence = evidence;
        this.sight = sight;
        this.handling = handling;
    }

    void decide(Reference reference, Cases.Deciding it, SignedIn by) {
        cases.decide(reference, it, by);
    }

    void look(Reference reference, String why, SignedIn by) {
        permit.toLook(reference, by);
        sight.look(reference, why, by);
    }

    void fillIn(Reference reference, Posted posted, Form form, SignedIn by) {
        var looked = permit.toWork(reference, by);
        var filled = new HashMap<String, Object>();
        for (var it : looked.sides().toFill()) {
            switch (it.question().answerType().read(SideFields.asking(it.question()), posted)) {
                case Answer.Given given -> filled.put(it.question().name(), given.value());
                case Answer.Wrong wrong -> throw new Refused(wrong.field(), wrong.words());
                case Answer.Passed passed -> {}
            }
        }
        if (handling.hold(reference, form.seen(), form.occasion()) && !filled.isEmpty()) {
            cases.fillIn(reference, filled, by);
        }
    }

    void check(Reference reference, Said it, Form form, SignedIn by) {
        permit.toWork(reference, by);
        if (it.item().isEmpty()) {
            throw new Refused("item", "Select the item");
        }
        if (it.verdict().isEmpty()) {
            throw new Refused("verdict", "Select what you say of it");
        }
        if (!handling.hold(reference, form.seen(), form.occasion())) {
            return;
        }
        if (it.verdict().equals("yes")) {
            evidence.accept(reference, it.item(), it.why(), by);
        } else {
            evidence.refuse(reference, it.item(), it.why(), by);
        }
    }

    /** What is said of which item of evidence. */
    record Said(String item, String verdict, String why) {}
}
