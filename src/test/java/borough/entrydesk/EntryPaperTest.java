package borough.entrydesk;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.entries.Entries;
import borough.entries.Entries.New;
import borough.entries.EntryKeeping.By;
import borough.printing.Read;
import borough.values.CouncilId;
import borough.values.Reference;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody has on paper of their entry in a register. */
@Tag("database")
class EntryPaperTest {
    private static final String SCRAP = "scrap metal licences";
    private static final Map<String, String> KHAN =
            Map.of(
                    "kind", "site",
                    "holder", "Amina Khan",
                    "site", "4 Weir Road",
                    "email", "amina@example.org",
                    "bank", "Bank of Brookham 12345678");
    private static final By DESK = By.staff("Jo Price", "They asked for it");

    private final Entries entries = Town.bean(Entries.class);
    private final EntryPaper papers = Town.bean(EntryPaper.class);
    private final CouncilId council = Town.council(false);

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    @Test
    void its_holder_has_it_on_paper_while_it_holds() throws Exception {
        var reference = Reference.draw();
        var given = new HashMap<>(KHAN);
        given.put("holder", "Amina & <Khan>");
        var it =
                Town.in(
                        council,
                        () ->
                                entries.add(
                                        entries.register(SCRAP),
                                        new New(
                                                given,
                                                null,
                                                null,
                                                null,
                                                reference.text(),
                                                "issued"),
                                        DESK));
        assertThat(Town.in(council, () -> papers.of(reference)))
                .containsExactly(
                        new EntryPaper.Given("Licence to deal in scrap metal", it.number()));
        var pdf = Town.in(council, () -> papers.print(reference, it.number())).orElseThrow();
        assertThat(Read.faults(pdf)).isEmpty();
        assertThat(Read.text(pdf).replaceAll("\\s+", " "))
                .contains("has given this licence to Amina & <Khan> under")
                .contains("It is for the site at 4 Weir Road.", "Number " + it.number())
                .contains("Until 23 November 2029")
                .doesNotContain("Keep a copy in each", "amina@", "12345678");
        assertThat(Read.text(pdf).replaceAll("\\s+", ""))
                .contains("/registers/scrap-metal-licences/" + it.number());
        assertThat(Town.in(council, () -> papers.print(reference, "SM-2026-0999"))).isEmpty();
        Town.in(council, () -> entries.suspend(entries.register(SCRAP), it.number(), true, DESK));
        assertThat(Town.in(council, () -> papers.of(reference))).isEmpty();
        assertThat(Town.in(council, () -> papers.print(reference, it.number()))).isEmpty();
    }
}
