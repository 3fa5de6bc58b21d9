package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.Event;
import borough.handling.CaseDesk;
import borough.moving.ByHand.Hold;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case whose promise is met while it goes on: it is late no more, and says how it was kept. */
class PromiseKeptTest {
    private static final String LOOK = "ask-for-a-first-look";
    private static final String FILE =
            """
            met by: looked at

            ask:
              what: { question: What is it?, answer: text }

            then:
              waiting:
                decide:
                  look: { by: supervisor, to: looked at }
                after due: { raise to: supervisor }
              looked at: { decide: { finish: { by: supervisor, to: over } } }
              over: { end: done }
            """;

    private final Hamlet hamlet = new Hamlet();
    private Reference it = Reference.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
        hamlet.live(LOOK, FILE, "given: { what: A noise }\nexpect: { stage: waiting }");
        it = hamlet.send(LOOK, Map.of("what", "A noise"));
    }

    private List<Event> met() {
        return hamlet.events(it).stream()
                .filter(one -> one.what().equals(Event.PROMISE_MET))
                .toList();
    }

    private CaseDesk.Looked desk() {
        return hamlet.in(() -> Town.bean(CaseDesk.class).look(it, hamlet.carol()).orElseThrow());
    }

    @Test
    void one_that_goes_on_for_weeks_after_its_first_look_is_never_late() {
        assertThat(hamlet.look(it).where().dueAt()).isPresent();
        assertThat(desk().ways().hold()).isEqualTo(Hold.RUNS);
        hamlet.decide(it, "look");
        assertThat(hamlet.look(it).where().dueAt()).isEmpty();
        assertThat(desk().deciding().clocks()).isEmpty();
        assertThat(desk().ways().hold()).isEqualTo(Hold.NONE);
        Town.CLOCK.set("2026-06-12T10:00:00");
        Town.sweep();
        assertThat(hamlet.events(it)).noneMatch(one -> one.what().equals("raised"));
        assertThat(hamlet.look(it).isOpen()).isTrue();
        hamlet.decide(it, "finish");
        assertThat(met()).hasSize(1).allMatch(one -> one.words().isEmpty());
    }

    @Test
    void one_that_was_looked_at_too_late_says_so() {
        Town.CLOCK.set("2026-05-25T10:00:00");
        hamlet.decide(it, "look");
        assertThat(hamlet.look(it).where().dueAt()).isEmpty();
        assertThat(met()).hasSize(1).allMatch(one -> one.words().equals(Event.LATE));
    }
}
