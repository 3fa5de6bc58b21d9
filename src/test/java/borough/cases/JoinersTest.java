package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.Event;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people report the same: each is told as themselves, and of nobody else. */
class JoinersTest {
    private static final String DIARY = "keep-a-diary-each";
    private static final String NOISE = "tell-us-of-noise-together";
    private static final String DIARY_FILE =
            """
            ask:
              of: { question: Of which report?, answer: text }
              name: { question: Your name, answer: text }
              mobile: { question: Your number, answer: phone, optional: yes }

            then:
              keeping: { tell: started, after 7 days: over }
              over: { end: lapsed }

            messages:
              started: Hello {name}, this is your diary.
            """;
    private static final String NOISE_FILE =
            """
            ask:
              where: { question: Where?, answer: text }
              name: { question: Your name, answer: text, optional: yes }
              mobile: { question: Your number, answer: phone, optional: yes }

            then:
              looking:
                say: We look at it.
                parts:
                  diary:
                    for each: reporter
                    start: keep-a-diary-each
                    with: { of: case.reference, name: name, mobile: mobile }
                  work:
                    then:
                      waiting: { on diary lapsed: quiet, after 30 days: over }
                      quiet: { after 30 days: over }
                      over: { end: done }
                on work done: over
              over: { end: done }
            """;

    private final Hamlet hamlet = new Hamlet();
    private Reference it = Reference.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T18:00:00");
        hamlet.live(
                DIARY,
                DIARY_FILE,
                """
                given: { of: X, name: Amina, mobile: 07700 900101 }
                expect: { stage: keeping, tell: [started] }
                """);
        hamlet.live(
                NOISE,
                NOISE_FILE,
                """
                given: { where: next door, name: Amina, mobile: 07700 900101 }
                expect: { stage: looking, parts: { diary: started, work: waiting } }
                """);
        it = hamlet.send(NOISE, Map.of("where", "16", "name", "Amina", "mobile", "07700 900101"));
    }

    private void joins(String occasion, Map<String, Object> said) {
        hamlet.run(() -> Town.bean(Cases.class).join(it, said, occasion, Event.By.CUSTOMER));
    }

    private List<Reference> diaries() {
        return hamlet.events(it).stream()
                .filter(one -> one.what().equals("began"))
                .map(one -> one.words().replaceAll(".*, ", ""))
                .flatMap(one -> Reference.read(one).stream())
                .toList();
    }

    private List<String> told(Reference diary) {
        return hamlet.told(diary).stream()
                .map(one -> one.contents().address() + " " + one.contents().text())
                .toList();
    }

    @Test
    void each_has_a_diary_of_their_own_once() {
        var tomasz = Map.<String, Object>of("name", "Tomasz", "mobile", "07700 900110");
        joins("one", tomasz);
        joins("one", tomasz);
        assertThat(diaries()).hasSize(2);
        assertThat(told(diaries().getFirst()))
                .containsExactly("+447700900101 Hello Amina, this is your diary.");
        assertThat(told(diaries().getLast()))
                .containsExactly("+447700900110 Hello Tomasz, this is your diary.");
    }

    @Test
    void what_somebody_did_not_say_is_not_taken_from_who_came_first() {
        joins("one", Map.of("name", "Tomasz"));
        assertThat(hamlet.told(diaries().getLast()))
                .allSatisfy(one -> assertThat(one.contents().text()).contains("Tomasz"))
                .noneMatch(one -> one.contents().address().contains("900101"));
        var answers = hamlet.in(() -> Town.bean(CustomersView.class).answers(diaries().getLast()));
        assertThat(answers).containsEntry("name", "Tomasz").doesNotContainKey("mobile");
        var first = hamlet.in(() -> Town.bean(CustomersView.class).answers(it));
        assertThat(first).containsEntry("name", "Amina");
    }

    @Test
    void the_end_of_a_later_diary_is_heard_as_of_the_first() {
        joins("one", Map.of("name", "Tomasz"));
        Town.CLOCK.set("2026-05-20T18:00:00");
        Town.sweep();
        Town.sweep();
        assertThat(hamlet.events(it)).anyMatch(one -> one.words().equals("work: quiet"));
    }

    private static final String HEAP_FILE =
            """
            ask:
              where: { question: Where?, answer: text }
              mobile: { question: Your number, answer: phone, optional: yes }

            then:
              waiting: { on swept: cleared, after 30 days: cleared }
              cleared: { tell: [gone, gone for all], end: done }

            messages:
              gone: It has gone. See {case.link}.
              gone for all: { to: who joined, text: What you told us of has gone. }
            """;
    private static final String SWEEP_FILE =
            """
            ask:
              of: { question: Of which report?, answer: text }

            then:
              sweeping:
                do: cases.send(of, "swept")
                after 1 day: over
              over: { end: done }
            """;

    @Test
    void those_who_joined_are_told_when_another_case_says_that_it_is_done() {
        hamlet.live(
                "heap-in-the-street",
                HEAP_FILE,
                """
                given: { where: Mill Lane, mobile: 07700 900101 }
                expect: { stage: waiting }
                """);
        hamlet.live(
                "sweep-a-street",
                SWEEP_FILE,
                """
                given: { of: 4K7-QXD-9RM }
                expect: { stage: sweeping, does: [cases.send] }
                """);
        it = hamlet.send("heap-in-the-street", Map.of("where", "here", "mobile", "07700 900101"));
        joins("one", Map.of("mobile", "07700 900110"));
        joins("one", Map.of("mobile", "07700 900110"));
        joins("two", Map.of("mobile", "07700 900110"));
        joins("three", Map.of("mobile", "07700 900111"));
        joins("four", Map.of("where", "here, too"));
        hamlet.send("sweep-a-street", Map.of("of", it.text()));
        Town.sweep();
        Town.sweep();
        assertThat(told(it))
                .hasSize(3)
                .anyMatch(one -> one.startsWith("+447700900101 It has gone. See http"))
                .contains(
                        "+447700900110 What you told us of has gone.",
                        "+447700900111 What you told us of has gone.");
        assertThat(hamlet.events(it))
                .filteredOn(one -> one.words().contains("swept"))
                .as("told once by the case that did it")
                .hasSize(1);
    }
}
