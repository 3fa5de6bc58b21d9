package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.reading.Read;
import borough.reading.Texts;
import borough.services.Service.Identity;
import borough.values.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static Read laid(String overlay) {
        var texts = new Texts("s/x.yaml", ReadFileTest.MISSED_BIN, "o/x.yaml", overlay);
        return texts.read(new Identity("x", ""), TestWords.words());
    }

    private static List<String> faults(String overlay) {
        return TestWords.lines(laid(overlay).allFaults());
    }

    @Test
    void a_council_changes_a_limit_and_says_why() {
        var read = laid("why: One crew.\nchange:\n  limits:\n    report within: 1 working day\n");
        assertThat(read.allFaults()).isEmpty();
        assertThat(read.service().orElseThrow().form().limits().get("report within").value())
                .isEqualTo(Period.workingDays(1));
    }

    @Test
    void without_a_reason_nothing_changes() {
        assertThat(faults("change:\n  limits:\n    report within: 1 working day\n"))
                .containsExactly(
                        "o/x.yaml:1: the overlay gives no reason; add why: and one sentence");
    }

    @Test
    void an_address_that_is_not_there_is_a_fault() {
        assertThat(faults("why: x\nchange:\n  limits:\n    report witin: 1 working day\n"))
                .containsExactly(
                        "o/x.yaml:4: there is no limits.report witin to change; did you mean \"report within\"? What is new stands under add:");
        assertThat(faults("why: x\nremove: [warn.early]\n"))
                .anyMatch(line -> line.startsWith("o/x.yaml:2: there is no warn.early to remove"));
    }

    @Test
    void a_rule_is_added_before_another_and_one_is_removed() {
        var read =
                laid(
                        """
                        why: We do not empty garden bins in winter.
                        remove: [refuse.not out.offer]
                        add:
                          refuse:
                            winter:
                              when: bins.contains("garden")
                              say: Garden bins are not emptied in winter.
                              before: too late
                        """);
        assertThat(read.allFaults()).isEmpty();
        var service = read.service().orElseThrow();
        assertThat(service.form().rules())
                .extracting(rule -> rule.name())
                .containsExactly("not collected", "winter", "too late", "not out");
        assertThat(service.rule("not out").orElseThrow().offers()).isEmpty();
    }

    @Test
    void what_the_law_fixes_is_not_made_longer() {
        var base =
                ReadFileTest.MISSED_BIN.replace(
                        "report within: 2 working days", "report within: 2 working days by law");
        var longer =
                new Texts(
                        "s/x.yaml",
                        base,
                        "o/x.yaml",
                        "why: x\nchange: { limits: { report within: 3 working days } }");
        var shorter =
                new Texts(
                        "s/x.yaml",
                        base,
                        "o/x.yaml",
                        "why: x\nchange: { limits: { report within: 1 working day } }");
        assertThat(
                        TestWords.lines(
                                longer.read(new Identity("x", ""), TestWords.words()).allFaults()))
                .containsExactly(
                        "o/x.yaml:2: the law sets report within at 2 working days; give the same or less, counted in the same way");
        assertThat(shorter.read(new Identity("x", ""), TestWords.words()).allFaults()).isEmpty();
    }
}
