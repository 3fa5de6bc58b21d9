package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.Alike;
import borough.customers.Alike.Both;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.matching.Duplicates.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private static final String BORN = "1961-05-03";

    private final Bells bells = new Bells();
    private final Duplicates duplicates = Town.bean(Duplicates.class);
    private final Merges merges = Town.bean(Merges.class);
    private final SignedIn beth = adviser("Beth Lawson");
    private final SignedIn dan = adviser("Dan Okafor");

    private static SignedIn adviser(String name) {
        return new SignedIn(UUID.randomUUID(), name, List.of(), Set.of(), Set.of(Duty.ADVISE));
    }

    @BeforeEach
    void in_the_morning() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private List<Suggestion> found() {
        bells.in(duplicates::look);
        return bells.in(duplicates::waiting);
    }

    private Outcome merge(CustomerId kept, CustomerId gone, SignedIn by) {
        return bells.in(() -> duplicates.merge(kept, gone, by, "Same birthday and number"));
    }

    @Test
    void two_records_in_doubt_are_suggested_with_reasons_and_wait_for_a_person() {
        var one = bells.knows("Robert Okafor", BORN, "", "");
        var two = bells.knows("Robert Okafor", "", "", "");
        var pair = found();
        assertThat(pair).singleElement().extracting(Suggestion::both).isEqualTo(Both.of(one, two));
        assertThat(pair.getFirst().reasons()).contains("Same first name", "Same home");
        assertThat(merge(one, two, beth)).isEqualTo(Outcome.MERGED);
        assertThat(bells.in(() -> merges.standing(two))).isEqualTo(one);
        assertThat(found()).isEmpty();
        assertThat(bells.in(() -> duplicates.unmerge(two, dan, "Father and son"))).isTrue();
        assertThat(bells.in(() -> merges.standing(two))).isEqualTo(two);
        assertThat(found()).isEmpty();
    }

    @Test
    void only_what_leaves_no_doubt_is_merged_by_itself() {
        var one = bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900123");
        var two = bells.knows("Bob Okafor", BORN, "rob@mail.example", "07700900123");
        assertThat(found()).isEmpty();
        assertThat(bells.in(() -> merges.standing(one)))
                .isEqualTo(bells.in(() -> merges.standing(two)));
    }

    @Test
    void twins_and_the_dead_are_never_merged_by_themselves() {
        bells.knows("Amir Khan", BORN, "home@mail.example", "07700900123");
        bells.knows("Amira Khan", BORN, "home@mail.example", "07700900123");
        assertThat(found()).hasSize(1);
        var one = bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900129");
        bells.knows("Robert Okafor", BORN, "rob@mail.example", "07700900129");
        Town.run(bells.council, () -> Town.bean(Alike.class).died(one, "Tell Us Once"));
        assertThat(found()).hasSize(2);
        assertThat(found())
                .anyMatch(it -> it.reasons().contains("One of them has died"))
                .anyMatch(it -> it.reasons().stream().anyMatch(why -> why.contains("twins")));
    }

    @Test
    void what_was_said_to_be_two_is_not_suggested_again() {
        var one = bells.knows("Robert Okafor", BORN, "", "");
        var two = bells.knows("Robert Okafor", "", "", "");
        assertThat(found()).hasSize(1);
        bells.in(
                () -> {
                    duplicates.apart(Both.of(one, two), beth, "Father and son");
                    return null;
                });
        bells.knows("Robert Okafor", "1999-01-01", "", "");
        assertThat(found()).noneMatch(it -> it.both().equals(Both.of(one, two)));
    }

    @Test
    void nobody_merges_many_at_once_and_beyond_twenty_a_day_a_second_must_agree() {
        var records =
                IntStream.range(0, 44)
                        .mapToObj(n -> bells.knows("Record N" + n, "", "", ""))
                        .toList();
        for (int n = 0; n < 4; n++) {
            assertThat(merge(records.get(2 * n), records.get(2 * n + 1), beth))
                    .isEqualTo(Outcome.MERGED);
        }
        assertThat(merge(records.get(8), records.get(9), beth)).isEqualTo(Outcome.TOO_FAST);
        for (int n = 4; n < 20; n++) {
            Town.CLOCK.pass(Duration.ofMinutes(1));
            assertThat(merge(records.get(2 * n), records.get(2 * n + 1), beth))
                    .isEqualTo(Outcome.MERGED);
        }
        Town.CLOCK.pass(Duration.ofMinutes(2));
        assertThat(merge(records.get(40), records.get(41), beth)).isEqualTo(Outcome.PROPOSED);
        assertThat(bells.in(() -> merges.standing(records.get(41)))).isEqualTo(records.get(41));
        assertThat(merge(records.get(40), records.get(41), beth)).isEqualTo(Outcome.NEEDS_ANOTHER);
        assertThat(merge(records.get(40), records.get(41), dan)).isEqualTo(Outcome.MERGED);
    }

    @Test
    void a_record_of_another_council_is_none_and_nor_is_the_same_one() {
        var ours = bells.knows("Robert Okafor", BORN, "", "");
        var theirs = new Bells().knows("Robert Okafor", BORN, "", "");
        assertThat(merge(ours, theirs, beth)).isEqualTo(Outcome.NOT_TWO);
        assertThat(merge(theirs, ours, beth)).isEqualTo(Outcome.NOT_TWO);
        assertThat(merge(ours, ours, beth)).isEqualTo(Outcome.NOT_TWO);
        assertThat(bells.in(() -> duplicates.unmerge(theirs, beth, "Not ours"))).isFalse();
    }
}
