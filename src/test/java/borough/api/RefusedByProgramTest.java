package borough.api;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Services;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file says is done where it refuses a program: once, and not with a request in error. */
class RefusedByProgramTest {
    private static final List<String> DONE = new CopyOnWriteArrayList<>();
    private static final String SLUG = "ask-for-a-heap";
    private static final String PATH = "/api/services/" + SLUG;
    private static final String SERVICE =
            """
            service: Ask for a heap
            about: Ask us for a heap of your own.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, api]
            sign in: none
            promise: 2 working days
            ask:
              what: { question: What is it?, answer: text }
            refuse:
              enough: { when: what == "sand", say: We have no sand., do: test.program_remembers(what) }
            then:
              waiting:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            examples:
              - name: a heap
                now: 2026-05-12 09:00
                given: { what: stones }
                expect: { stage: waiting }
            """;

    private final Council council =
            Tenancy.in(Town.council(true), Town.bean(Councils.class)::current);
    private final Program partner = Program.of(council, "Heaps for All", SLUG);

    @BeforeAll
    static void teach() {
        Town.bean(Vocabulary.class)
                .action("test.program_remembers")
                .means("What the test is told to remember.")
                .takes("what", Type.TEXT)
                .does((in, reference) -> DONE.add(in.text("what") + " " + reference));
    }

    @BeforeEach
    void live() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        DONE.clear();
        Services.live(council.id(), SLUG, SERVICE);
    }

    @Test
    void a_refusal_does_it_under_one_reference_however_often_it_is_sent() {
        for (int sent = 1; sent <= 2; sent++) {
            var told = partner.post(PATH, "{\"answers\": {\"what\": \"sand\"}}");
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.text("rule")).isEqualTo("enough");
        }
        assertThat(DONE).hasSize(2);
        assertThat(Collections.frequency(DONE, DONE.getFirst())).isEqualTo(2);
    }

    @Test
    void of_a_request_in_error_nothing_is_done() {
        var told = partner.post(PATH, "{\"answers\": {\"what\": \"sand\", \"whta\": \"x\"}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("There is no such question").contains("Nothing was kept");
        assertThat(DONE).isEmpty();
    }
}
