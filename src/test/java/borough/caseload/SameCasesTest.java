package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.caseload.SameCases.OpenCase;
import borough.catalogue.Shelf;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is open already, by what was answered. */
@Tag("database")
class SameCasesTest {
    private static final String SKIP = "ask-for-a-skip";

    private final OpenCases skips = new OpenCases(Shelf.SKIP);

    private List<OpenCase> same(String service, Object... answered) {
        return Town.in(
                skips.council(), () -> Town.bean(SameCases.class).of(service, List.of(answered)));
    }

    @Test
    void cases_in_which_all_of_it_was_answered_are_found() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var open = skips.open(2);
        assertThat(same(SKIP, "Amina Khan", 3L))
                .extracting(OpenCase::reference)
                .containsExactlyInAnyOrder(open.get(0).toString(), open.get(1).toString());
        assertThat(same(SKIP, "Amina Khan").getFirst().sentAt()).isEqualTo(Town.CLOCK.instant());
    }

    @Test
    void the_latest_come_first() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var before = skips.open(1).getFirst();
        Town.CLOCK.set("2026-05-13T09:00:00");
        var after = skips.open(1).getFirst();
        assertThat(same(SKIP, "Amina Khan"))
                .extracting(OpenCase::reference)
                .containsExactly(after.toString(), before.toString());
    }

    @Test
    void another_answer_another_service_and_another_council_are_not() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips.open(1);
        assertThat(same(SKIP, "Amina")).isEmpty();
        assertThat(same(SKIP, "Amina Khan", 4L)).isEmpty();
        assertThat(same("ask-for-a-lift", "Amina Khan")).isEmpty();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> Town.bean(SameCases.class).of(SKIP, List.of("Amina Khan"))))
                .isEmpty();
    }

    @Test
    void what_stands_in_an_answer_is_compared_and_never_run() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips.open(1);
        assertThat(same("' or true --", "Amina Khan")).isEmpty();
        assertThat(same(SKIP, "%")).isEmpty();
    }
}
