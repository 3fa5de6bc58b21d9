package borough.markers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.customers.Person;
import borough.particulars.Aspect;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.values.CouncilId;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonMarkersTest {
    private static final Uprn HOME = new Uprn(900000001L);
    private static final SignedIn CAROL = who("Carol Whitfield", Set.of(Duty.SUPERVISE));
    private static final SignedIn LEE = who("Lee Marsh", Set.of(Duty.FIELD, Duty.ADVISE));

    private final CouncilId council = Town.council(true);
    private final PersonMarkers people = Town.bean(PersonMarkers.class);
    private final Markers markers = Town.bean(Markers.class);
    private final Customers customers = Town.bean(Customers.class);
    private final CustomerId joan = CustomerId.draw();

    private static SignedIn who(String name, Set<Duty> duties) {
        return new SignedIn(UUID.randomUUID(), name, List.of(), Set.of(), duties);
    }

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
        Town.run(
                council,
                () -> {
                    customers.add(new Person(joan, "Joan", "Baker", null));
                    customers.move(joan, HOME, LocalDate.of(2020, 1, 1), null);
                });
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private Marked set(SignedIn by, String kind, String reason, String review, String expires) {
        return in(
                () ->
                        people.set(
                                new PersonMarkers.Wanted(
                                        joan,
                                        kind,
                                        "Ring the office after",
                                        reason,
                                        day(review),
                                        day(expires)),
                                by));
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private List<Marker> atHome() {
        return in(() -> markers.at(List.of(HOME), List.of()));
    }

    @Test
    void a_warning_about_a_person_is_carried_to_where_they_live_and_moves_with_them() {
        assertThat(set(CAROL, "two people", "Threw a stone in March", "2026-08-01", ""))
                .isInstanceOf(Marked.Kept.class);
        assertThat(atHome())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.isAt(HOME, null)).isTrue();
                            assertThat(people.says(it))
                                    .isEqualTo(
                                            "See this person with two people. Ring the office"
                                                    + " after");
                            assertThat(it.person().reason()).isEqualTo("Threw a stone in March");
                        });
        assertThat(in(() -> Town.bean(Cautions.class).of(joan))).hasSize(1);
        var elsewhere = new Uprn(900000002L);
        Town.run(council, () -> customers.move(joan, elsewhere, LocalDate.of(2026, 5, 1), null));
        assertThat(atHome()).isEmpty();
        assertThat(in(() -> markers.at(List.of(elsewhere), List.of()))).hasSize(1);
    }

    @Test
    void it_is_shown_at_the_home_of_a_record_that_was_merged_into_another() {
        var same = CustomerId.draw();
        Town.run(council, () -> customers.add(new Person(same, "J", "Baker", null)));
        in(() -> Town.bean(Merges.class).merge(joan, same, "Beth Lawson", "Same person"));
        assertThat(set(CAROL, "two people", "A stone", "2026-08-01", ""))
                .isInstanceOf(Marked.Kept.class);
        assertThat(atHome()).hasSize(1);
        assertThat(in(() -> people.about(joan))).hasSize(1);
    }

    @Test
    void past_its_review_it_is_shown_as_such_and_after_the_grace_it_is_gone_and_erased() {
        set(CAROL, "violent", "Hit a colleague", "2026-06-30", "");
        Town.CLOCK.set("2026-07-01T09:00:00");
        assertThat(people.says(atHome().getFirst()))
                .endsWith("Nobody has looked at this again since its day");
        Town.sweep();
        assertThat(atHome()).hasSize(1);
        Town.CLOCK.set("2026-07-31T09:00:00");
        assertThat(atHome()).isEmpty();
        Town.sweep();
        assertThat(in(markers::toReview)).isEmpty();
    }

    @Test
    void one_that_is_not_to_last_goes_on_its_day_and_one_that_was_reviewed_stays() {
        set(CAROL, "other", "A court order until then", "2026-08-01", "2026-05-20");
        var kept = (Marked.Kept) set(CAROL, "other", "It lasts", "2026-05-19", "");
        Town.CLOCK.set("2026-05-19T09:00:00");
        assertThat(
                        in(
                                () ->
                                        people.review(
                                                kept.marker().id(),
                                                LocalDate.parse("2026-09-01"),
                                                CAROL)))
                .isInstanceOf(Marked.Kept.class);
        Town.CLOCK.set("2026-05-21T09:00:00");
        assertThat(in(() -> people.about(joan)))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(kept.marker().id()));
        assertThat(in(() -> markers.history(kept.marker().id())).stream().map(Marker.Line::what))
                .containsExactly("set", "reviewed");
    }

    @Test
    void only_who_may_sets_one_with_a_reason_and_a_day_that_is_not_too_far() {
        assertThat(set(LEE, "violent", "No reason", "2026-06-30", ""))
                .isEqualTo(new Marked.Wrong("kind", "Somebody who may supervise sets it"));
        assertThat(set(CAROL, "violent", " ", "2026-06-30", ""))
                .isEqualTo(new Marked.Wrong("reason", "Enter why there is a warning"));
        assertThat(set(CAROL, "witch", "A", "2026-06-30", ""))
                .isEqualTo(new Marked.Wrong("kind", "Choose what to warn of"));
        assertThat(set(CAROL, "violent", "A", "2027-06-30", ""))
                .isEqualTo(
                        new Marked.Wrong(
                                "review", "Enter a day from today on, 6 months away at most"));
        assertThat(set(CAROL, "violent", "A", "2026-06-30", "2026-05-11"))
                .isEqualTo(new Marked.Wrong("expires", "Enter a day from today on"));
        assertThat(atHome()).isEmpty();
    }

    @Test
    void whoever_calls_at_the_home_reads_what_somebody_there_needs() {
        Town.run(
                council,
                () ->
                        List.of("two-person visit", "large print")
                                .forEach(
                                        need ->
                                                Town.bean(Particulars.class)
                                                        .note(
                                                                joan,
                                                                Aspect.NEED,
                                                                Map.of("need", need),
                                                                Source.account(),
                                                                Trust.SAID)));
        assertThat(in(() -> Town.bean(Cautions.class).atHome(HOME)))
                .containsExactly("Visit with two people");
    }

    @Test
    void the_list_of_places_does_not_end_what_is_warned_of_a_person() {
        var kept = (Marked.Kept) set(CAROL, "violent", "Hit a colleague", "2026-06-30", "");
        Town.run(council, () -> markers.end(kept.marker().id(), LEE.person()));
        assertThat(in(() -> people.end(kept.marker().id(), LEE))).isFalse();
        assertThat(atHome()).hasSize(1);
        assertThat(in(() -> people.end(kept.marker().id(), CAROL))).isTrue();
        assertThat(atHome()).isEmpty();
    }

    @Test
    void another_council_reads_none_of_them() {
        set(CAROL, "violent", "Hit a colleague", "2026-06-30", "");
        var other = Town.council(true);
        assertThat(Town.in(other, () -> people.about(joan))).isEmpty();
        assertThat(Town.in(other, markers::toReview)).isEmpty();
    }
}
