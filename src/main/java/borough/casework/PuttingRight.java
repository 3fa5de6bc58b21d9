package borough.casework;

import borough.cases.CaseEvidence;
import borough.council.SignedIn;
import borough.handling.CaseDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.CaseDesk.Piece;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts mistakes right without erasing them, and says of evidence whether it is right: what was said
 * before stays beside it.
 */
@Component
@Transactional
class PuttingRight {
    private static final int TEXT_MAX = 2_000;

    private final Permit permit;
    private final Handling handling;
    private final CaseDesk desk;
    private final CaseEvidence evidence;

    PuttingRight(Permit permit, Handling handling, CaseDesk desk, CaseEvidence evidence) {
        this.evidence = evidence;
        this.permit = permit;
        this.handling = handling;
        this.desk = desk;
    }

    /** Says what is right of something that the history says wrongly. */
    void entry(Reference reference, int number, String typed, Form form, SignedIn by) {
        permit.toWork(reference, by);
        var text = Permit.text("right", typed, TEXT_MAX, "Say what was wrong and what is right");
        if (find(reference, number).isEmpty()) {
            throw new Refused("right", "There is no such line in the history");
        }
        if (handling.hold(reference, form)) {
            var words = Map.of("right", text, "of", Integer.toString(number));
            handling.add(reference, Entry.of(by, What.CORRECTED, words, form));
        }
    }

    /** Says of an item of evidence that it is accepted, or why it can't be. */
    void evidence(Reference reference, Checked it, Form form, SignedIn by) {
        permit.toWork(reference, by);
        if (it.item().isEmpty()) {
            throw new Refused("item", "Select the item");
        }
        if (it.verdict().isEmpty()) {
            throw new Refused("verdict", "Select what you say of it");
        }
        boolean accepted = it.verdict().equals("yes");
        var why = Permit.text("why", it.why(), TEXT_MAX, accepted ? "" : "Give your reason");
        if (!handling.hold(reference, form)) {
            return;
        }
        if (accepted) {
            evidence.accept(reference, it.item(), why, by);
        } else {
            evidence.refuse(reference, it.item(), why, by);
        }
    }

    /** An item of evidence, whether it is accepted, and how or why not. */
    record Checked(String item, String verdict, String why) {}

    /** One line of a history. */
    @Transactional(readOnly = true)
    Optional<Line> find(Reference reference, int number) {
        var piece = new Piece(number - 1, number + 1, 1, Set.of(), false);
        return desk.lines(reference, piece).stream().findFirst();
    }

    /** Puts an answer right; what it was stays in the history. */
    Answer answer(Reference reference, Asked asked, Form form, SignedIn by) {
        var question =
                permit.toWork(reference, by).ways().mayCorrect().stream()
                        .filter(it -> it.asked().field().equals(asked.field()))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refused("why", "This answer can’t be put right here"));
        var why = Permit.text("why", asked.why(), TEXT_MAX, "Say how you know");
        if (!handling.hold(reference, form)) {
            return new Answer.Passed();
        }
        var words = new HashMap<>(Map.of("why", why, "question", question.words()));
        Entry entry = Entry.of(by, What.CORRECTED, words, form);
        var answer = handling.correct(reference, question.asked().name(), asked.posted(), entry);
        if (answer instanceof Answer.Wrong wrong) {
            throw Refused.of(wrong);
        }
        return answer;
    }

    /** The question by its field, what was typed, and how the officer knows. */
    record Asked(String field, Posted posted, String why) {}
}
