package borough.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import borough.files.Node;
import borough.files.Yaml;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofreaderTest {
    private static final Proofreader PROOFREADER = new Proofreader(Surroundings.of(Path.of(".")));

    private static List<String> faults(String text) {
        var file = (Node.Keyed) Yaml.read("s/x.yaml", text).node().orElseThrow();
        return PROOFREADER.read(file).faults().stream().map(String::valueOf).toList();
    }

    @Test
    void a_limit_and_a_fact_that_nothing_uses_are_faults() {
        assertThat(
                        faults(
                                """
                                promise: reply within
                                limits:
                                  reply within: 2 days
                                  quiet for: 3 days
                                  night starts: 23:00
                                  lost: 4 days
                                know:
                                  next: waste.next_collection(address)
                                  odd: next.on
                                  seen: given(next)
                                refuse:
                                  late: { when: odd == today, say: "Ask on {seen}." }
                                then:
                                  open: { after quiet for without entry added: shut, at night starts: shut }
                                """))
                .containsExactly(
                        "s/x.yaml:6: nothing uses \"lost\"; use it in a rule or a text, or take it out");
    }

    @Test
    void a_question_of_a_check_that_nothing_reads_is_a_fault() {
        var text =
                """
                ask:
                  address: { question: "Which property is it?" }
                  colour: { question: "Which colour do you like?" }
                show:
                  due: { when: given(address), say: Tomorrow. }
                """;
        assertThat(faults(text)).singleElement().asString().contains("nothing uses \"colour\"");
        assertThat(faults(text.replace("Tomorrow.", "Tomorrow., offer: paint-a-bin")))
                .as("carried on to another service")
                .isEmpty();
        assertThat(faults(text + "then:\n  open: { end: done }")).as("kept with a case").isEmpty();
    }

    @Test
    void a_message_that_nothing_tells_is_a_fault() {
        assertThat(
                        faults(
                                """
                                then:
                                  open: { tell: [hello], end: done }
                                messages:
                                  received: We have it.
                                  hello: Hello.
                                  helo: Hello.
                                """))
                .containsExactly(
                        "s/x.yaml:6: nothing tells the message \"helo\"; name it in a tell:, or take it out");
    }

    @Test
    void values_that_mean_something_else_are_faults() {
        var wrong =
                faults(
                        """
                        promise: [a, b, c, d, e, f, g, first fee, ok, name]
                        limits:
                          a: 010
                          b: 9:30
                          c: 9.50
                          d: no
                          e: 2 workng days
                          f: 2026-1-5
                          g: [yes, "no"]
                          first fee: 45
                          ok: "010"
                          name: 28 days by law
                        """);
        assertThat(wrong)
                .containsExactly(
                        "s/x.yaml:3: 010 is no plain number; write it without the 0 in front",
                        "s/x.yaml:4: 9:30 is no time of day; write it like 09:30 or 16:00",
                        "s/x.yaml:5: 9.50 has no unit; write money like £9.50, and a share like 25%",
                        "s/x.yaml:6: a limit is no no; write a value, or \"no\" as a text",
                        "s/x.yaml:7: \"2 workng days\" is no period, sum, date or number; write it like 2 working days, £45, 30 metres or 2026-11-24, or quote it",
                        "s/x.yaml:8: \"2026-1-5\" is no period, sum, date or number; write it like 2 working days, £45, 30 metres or 2026-11-24, or quote it",
                        "s/x.yaml:9: the choice yes could be a text or a yes or no; write \"yes\", or ask with answer: yes or no",
                        "s/x.yaml:10: 45 has no unit; write money like £9.50, and a share like 25%");
    }

    @Test
    void areas_owners_and_roles_are_those_that_there_are() {
        assertThat(
                        faults(
                                """
                                area: bin-colections-and-containers
                                owner: waste-and-recycling
                                refuse:
                                  late: { override: wast supervisor, say: No. }
                                then:
                                  open:
                                    do: cases.task("waste supervisor", "Look.")
                                    decide:
                                      agree: { by: [another waste supervisor, customer], second person: waste advisor }
                                """))
                .containsExactly(
                        "s/x.yaml:1: there is no area \"bin-colections-and-containers\"; did you mean \"bin-collections-and-containers\"?",
                        "s/x.yaml:4: no team holds the role \"wast supervisor\" in councils/brookshire/roles.yaml and councils/fernmoor/roles.yaml; did you mean \"waste supervisor\"?",
                        "s/x.yaml:9: no team holds the role \"waste advisor\" in councils/brookshire/roles.yaml and councils/fernmoor/roles.yaml; did you mean \"waste adviser\"?");
    }

    @Test
    void an_example_that_holds_whatever_happens_is_a_fault() {
        assertThat(
                        faults(
                                """
                                examples:
                                  - name: nothing
                                    expect: { tell: none, skips: [colour] }
                                  - name: something later
                                    expect: { refused: none }
                                    later:
                                      - expect: { stage: open, asks: [] }
                                """))
                .containsExactly(
                        "s/x.yaml:2: this example would hold if nothing happened at all; expect a stage, a refusal, a price or something else that comes",
                        "s/x.yaml:7: \"asks\" names nothing, so it always holds; name what must come, or take it out");
    }
}
