package borough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import borough.catalogue.Check;
import borough.catalogue.TestWords;
import borough.vocabulary.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowsTest {
    private static final String SERVICE =
            """
            service: Something
            about: Something that people pay for.
            area: bin-collections-and-containers
            owner: street team
            keep: 2 years
            price: { whole: { amount: £10 } }
            then:
              to pay:
                say: Pay {price}.
                flow: pay or lapse
                with: { wait: 30 minutes, paid: done, lapsed: over }
              done: { end: done }
              over: { end: lapsed }
            examples:
              - name: paid in time
                now: 2026-11-24 10:00
                expect: { stage: to pay, does: fee }
                later: [{ at: 2026-11-24 10:29, happens: fee paid, expect: { stage: done } }]
              - name: not paid in time
                now: 2026-11-24 10:00
                later: [{ at: 2026-11-24 10:30, expect: { stage: over, ended: lapsed } }]
            """;

    @TempDir private Path folder;

    private List<String> lines(String service, String flow) throws IOException {
        var words = TestWords.words();
        words.action("payments.take")
                .means("Takes money.")
                .takes("money", Type.MONEY)
                .announces("paid")
                .does((in, caseRef) -> {});
        var services = Files.createDirectories(folder.resolve("services"));
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(services.resolve("x.yaml"), service);
        Files.writeString(folder.resolve("flows/pay-or-lapse.yaml"), flow);
        return new Check(words, TestWords.TIME).folder(services, Optional.empty()).lines();
    }

    private static String flow() throws IOException {
        return Files.readString(Path.of("flows/pay-or-lapse.yaml"));
    }

    @Test
    void a_flow_is_written_out_where_a_stage_uses_it() throws IOException {
        assertThat(lines(SERVICE, flow()))
                .containsExactly("1 services, 2 examples: 2 passed, 0 failed");
    }

    @Test
    void a_gap_that_is_wrong_is_told_where_the_service_fills_it() throws IOException {
        assertThat(lines(SERVICE.replace("paid: done,", "paid: donee,"), flow()))
                .contains(
                        "services/x.yaml:11: there is no stage \"donee\"; did you mean \"done\"?");
        assertThat(lines(SERVICE.replace("paid: done, ", ""), flow()))
                .contains(
                        "services/x.yaml:8: \"pay or lapse\" is not told paid; add it under with: (the stage after paying)");
        assertThat(lines(SERVICE.replace("wait: 30", "waits: 30"), flow()))
                .contains(
                        "services/x.yaml:11: \"pay or lapse\" has no gap \"waits\"; did you mean \"wait\"?");
        assertThat(
                        lines(
                                SERVICE.replace(
                                        "say: Pay", "do: payments.take(price)\n    say: Pay"),
                                flow()))
                .contains(
                        "services/x.yaml:9: \"pay or lapse\" says do: already; take it out, or write the stage without the flow");
        assertThat(lines(SERVICE.replace("flow: pay or lapse", "flow: pay or laps"), flow()))
                .contains(
                        "services/x.yaml:10: there is no flow \"pay or laps\"; write one as flows/pay-or-laps.yaml");
    }

    @Test
    void what_is_wrong_with_the_flow_is_told_in_its_own_file() throws IOException {
        assertThat(lines(SERVICE, flow().replace("payments.take", "payments.tak")))
                .anyMatch(line -> line.startsWith("flows/pay-or-lapse.yaml:10: no capability"));
        assertThat(lines(SERVICE, flow().replace("<paid>", "<paidd>")))
                .anyMatch(
                        line ->
                                line.equals(
                                        "flows/pay-or-lapse.yaml:11: <paidd> is no gap of this flow; did you mean \"paid\"?"));
        assertThat(lines(SERVICE, flow().replace("gaps:", "gapps:")))
                .contains(
                        "flows/pay-or-lapse.yaml:3: \"gapps\" means nothing here; did you mean \"gaps\"?");
        assertThat(lines(SERVICE, flow() + "  done: { end: done }\n"))
                .contains(
                        "services/x.yaml:12: a flow brings another stage called \"done\"; give the file's own stage another name");
    }

    @Test
    void what_is_stored_is_whole() throws IOException {
        lines(SERVICE, flow());
        var services = folder.resolve("services");
        var text = Flows.read(services, services.resolve("x.yaml"));
        var unpacked = Flows.unpack(text);
        assertThat(unpacked.text()).isEqualTo(SERVICE);
        assertThat(unpacked.flows()).containsOnlyKeys("pay or lapse");
    }
}
