package borough.customers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.data.Tenancy;
import borough.values.CouncilId;
import borough.values.Reference;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MergesTest {
    private final CouncilId council = Town.council(true);
    private final Merges merges = Town.bean(Merges.class);
    private final CustomerCases cases = Town.bean(CustomerCases.class);
    private final CustomerId one = CustomerId.draw();
    private final CustomerId two = CustomerId.draw();
    private final CustomerId three = CustomerId.draw();

    private <T> T in(Supplier<T> work) {
        return Tenancy.in(council, () -> work.get());
    }

    private Reference caseOf(CustomerId customer) {
        var reference = Reference.draw();
        Town.run(council, () -> cases.link(customer, reference, "said by a test"));
        return reference;
    }

    private boolean merge(CustomerId gone, CustomerId kept) {
        return in(() -> merges.merge(gone, kept, "Beth Lawson", "Same birthday and address"));
    }

    @Test
    void merging_shows_the_cases_of_both_and_un_merging_gives_each_its_own_again() {
        var first = caseOf(one);
        var second = caseOf(two);
        assertThat(merge(one, two)).isTrue();
        assertThat(in(() -> cases.of(two, 10))).containsExactlyInAnyOrder(first, second);
        assertThat(in(() -> cases.of(one, 10))).containsExactlyInAnyOrder(first, second);
        assertThat(in(() -> cases.customersOf(List.of(first, second))).values())
                .allMatch(List.of(two)::equals);
        assertThat(in(() -> merges.unmerge(one, "Carol Whitfield", "Father and son"))).isTrue();
        assertThat(in(() -> cases.of(one, 10))).containsExactly(first);
        assertThat(in(() -> cases.of(two, 10))).containsExactly(second);
        assertThat(in(() -> cases.customersOf(List.of(first))).get(first)).containsExactly(one);
    }

    @Test
    void three_records_are_one_whichever_two_were_merged_first() {
        merge(one, two);
        merge(one, three);
        assertThat(in(() -> merges.allOf(one))).containsExactlyInAnyOrder(one, two, three);
        assertThat(in(() -> merges.standing(one))).isEqualTo(three);
        assertThat(in(() -> merges.unmerge(two, "Carol Whitfield", "Not the same"))).isTrue();
        assertThat(in(() -> merges.allOf(three))).containsExactly(three);
        assertThat(in(() -> merges.standing(one))).isEqualTo(two);
    }

    @Test
    void what_is_one_already_is_not_merged_again_so_that_no_ring_comes_of_it() {
        assertThat(merge(one, two)).isTrue();
        assertThat(merge(two, one)).isFalse();
        assertThat(merge(one, one)).isFalse();
        assertThat(in(() -> merges.unmerge(two, "Carol Whitfield", "Never merged"))).isFalse();
        assertThat(in(() -> merges.standing(two))).isEqualTo(two);
    }

    @Test
    void a_link_said_twice_is_one_and_can_be_taken_back() {
        var reference = caseOf(one);
        Town.run(council, () -> cases.link(one, reference, "said again"));
        assertThat(in(() -> cases.of(one, 10))).containsExactly(reference);
        Town.run(council, () -> cases.unlink(one, reference));
        assertThat(in(() -> cases.of(one, 10))).isEmpty();
    }

    @Test
    void another_council_knows_neither_merge_nor_case() {
        var reference = caseOf(one);
        merge(one, two);
        var other = Neighbours.both().birchmere().id();
        assertThat(Tenancy.in(other, () -> merges.standing(one))).isEqualTo(one);
        assertThat(Tenancy.in(other, () -> cases.of(one, 10))).isEmpty();
        assertThat(Tenancy.in(other, () -> cases.customersOf(List.of(reference)))).isEmpty();
    }
}
