package borough.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Shelf;
import borough.values.Reference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a service may know of other cases. */
@Tag("database")
class OtherCasesTest {
    private static final String SKIP = "ask-for-a-skip";

    private final OpenCases skips = new OpenCases(Shelf.SKIP);

    private static OtherCases others() {
        return Town.bean(OtherCases.class);
    }

    @Test
    void how_a_case_of_that_service_stands_is_known_by_its_reference() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var reference = skips.open(1).getFirst().toString();
        var one = Town.in(skips.council(), () -> others().one(SKIP, reference)).orElseThrow();
        assertThat(one.sentOn()).isEqualTo("2026-05-12");
        assertThat(one.open()).isTrue();
        assertThat(one.promised()).isTrue();
        assertThat(one.late()).isFalse();
        Town.CLOCK.set("2027-05-12T09:00:00");
        assertThat(Town.in(skips.council(), () -> others().one(SKIP, reference)).orElseThrow())
                .matches(it -> it.open() && it.late());
    }

    @Test
    void nothing_is_known_of_another_service_another_council_or_what_is_no_reference() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var reference = skips.open(1).getFirst().toString();
        var ours = skips.council();
        assertThat(Town.in(ours, () -> others().one("ask-for-a-lift", reference))).isEmpty();
        assertThat(Town.in(ours, () -> others().one(SKIP, Reference.draw().toString()))).isEmpty();
        assertThat(Town.in(ours, () -> others().one(SKIP, "' or true --"))).isEmpty();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> others().one(SKIP, reference))).isEmpty();
    }

    @Test
    void what_a_question_was_answered_with_is_listed_once_for_each_open_case() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips.open(2);
        var ours = skips.council();
        assertThat(Town.in(ours, () -> others().answered(SKIP, "days"))).containsExactly("3", "3");
        assertThat(Town.in(ours, () -> others().answered(SKIP, "no such question"))).isEmpty();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> others().answered(SKIP, "days"))).isEmpty();
    }
}
