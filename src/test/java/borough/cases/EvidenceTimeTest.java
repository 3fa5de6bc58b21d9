package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.cases.Cases.NotAllowed;
import borough.handling.CaseDesk;
import borough.services.Evidence.Piece;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence is looked at until the stage that wants it is over, and no longer. */
class EvidenceTimeTest {
    private static final String BAY = "ask-for-a-bay";
    private static final String FILE =
            """
            ask:
              why: { question: What is it for?, answer: text }

            evidence:
              plan: { checked by: supervisor }

            then:
              sorting: { decide: { begin: { by: supervisor, to: deciding } } }
              deciding:
                needs evidence: all
                decide:
                  grant: { by: supervisor, to: painting }
                  refuse: { by: supervisor, to: over }
                  look again: { by: supervisor, to: sorting }
              painting: { decide: { finish: { by: supervisor, to: over } } }
              over: { end: done }
            """;

    private final Hamlet hamlet = new Hamlet();
    private Reference it = Reference.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
        hamlet.live(BAY, FILE, "given: { why: A bay }\nexpect: { stage: sorting }");
        it = hamlet.send(BAY, Map.of("why", "A bay"));
    }

    private List<Piece> toCheck() {
        return hamlet.in(
                () ->
                        Town.bean(CaseDesk.class)
                                .look(it, hamlet.carol())
                                .orElseThrow()
                                .ways()
                                .evidence());
    }

    private void accept() {
        hamlet.run(() -> Town.bean(CaseEvidence.class).accept(it, "plan", "Seen.", hamlet.carol()));
    }

    @Test
    void before_its_stage_and_in_it_and_no_more_once_that_is_over() {
        assertThat(toCheck()).hasSize(1);
        hamlet.decide(it, "begin");
        assertThat(toCheck()).allMatch(Piece::isMissing);
        hamlet.decide(it, "look again");
        assertThat(toCheck()).hasSize(1);
        hamlet.decide(it, "begin");
        accept();
        assertThat(toCheck()).allMatch(Piece::isAccepted);
        hamlet.decide(it, "grant");
        assertThat(toCheck()).isEmpty();
        assertThatThrownBy(this::accept)
                .isInstanceOf(NotAllowed.class)
                .hasMessage("This case does not need plan now");
    }
}
