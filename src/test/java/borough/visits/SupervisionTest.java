package borough.visits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.visits.Supervision.ByHand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    private static final LocalDate WEDNESDAY = Yard.TUESDAY.plusDays(1);
    private static final LocalDate FRIDAY = Yard.TUESDAY.plusDays(3);
    private static final UUID CAROL = UUID.randomUUID();
    private static final String CREWS =
            """
            Ranger 1:
              team: crews
              does: [inspection]
              works: [Monday, Tuesday, Wednesday, Thursday, Friday]
              out: 08:00 to 16:00
              same day until: 12:00
            Ranger 2:
              team: crews
              does: [litter pick]
              works: [Wednesday]
              out: 08:00 to 16:00
            """;

    private final Yard yard = new Yard().crews(CREWS);

    @Test
    void a_job_goes_to_another_crew_with_a_reason_that_its_history_keeps() {
        var job = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        var moved = move(job, "Ranger 2", Yard.TUESDAY, "Their van is broken");
        assertThat(moved).isInstanceOf(Shift.Done.class);
        assertThat(yard.today("Ranger 1")).isEmpty();
        assertThat(yard.today("Ranger 2")).extracting(Visit::id).containsExactly(job.id());
        assertThat(yard.in(() -> yard.visits.history(job.id())).getLast())
                .extracting(VisitEvent::what, VisitEvent::words, VisitEvent::by)
                .containsExactly(
                        "moved", "Ranger 1 to Ranger 2, 2026-05-12: Their van is broken", CAROL);
        assertThat(yard.look(job).isNewSince(Town.CLOCK.instant().minusSeconds(1))).isTrue();
    }

    @Test
    void a_move_to_nobody_to_yesterday_or_without_a_reason_is_refused_beside_the_field() {
        var job = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        assertThat(move(job, "Nobody", FRIDAY, "Why"))
                .isEqualTo(new Shift.Wrong("crew", "Choose a crew"));
        assertThat(field(move(job, "Ranger 2", Yard.TUESDAY.minusDays(1), "Why"))).isEqualTo("day");
        assertThat(field(move(job, "Ranger 2", null, "Why"))).isEqualTo("day");
        assertThat(field(move(job, "Ranger 2", FRIDAY, "  "))).isEqualTo("why");
        yard.in(() -> yard.visits.done(job.id(), CAROL));
        assertThat(move(job, "Ranger 2", FRIDAY, "Why"))
                .isEqualTo(
                        new Shift.Wrong(
                                "crew", "This job has ended, so it can no longer be moved"));
    }

    @Test
    void what_was_pressed_on_an_old_list_is_told_where_the_job_is_now() {
        var job = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        var seen = new Said.Seen("Ranger 1", Yard.TUESDAY);
        move(job, "Ranger 2", FRIDAY, "Their van is broken");
        var stale = new Said(Visit.State.DONE, null, "", "", seen, CAROL);
        assertThat(yard.in(() -> yard.visits.say(job.id(), stale)))
                .isInstanceOfSatisfying(
                        Press.Moved.class,
                        it -> assertThat(it.visit().crew()).isEqualTo("Ranger 2"));
        assertThat(yard.look(job).isOpen()).isTrue();
        var knowing =
                new Said(Visit.State.DONE, null, "", "", new Said.Seen("Ranger 2", FRIDAY), CAROL);
        assertThat(yard.in(() -> yard.visits.say(job.id(), knowing)))
                .isInstanceOf(Press.Saved.class);
    }

    @Test
    void the_order_of_a_day_can_be_changed_by_hand() {
        var first = yard.job(900000001L, "Ranger 1", Yard.TUESDAY, 1);
        var second = yard.job(900000002L, "Ranger 1", Yard.TUESDAY, 1);
        var third = yard.job(900000004L, "Ranger 1", Yard.TUESDAY, 2);
        yard.run(() -> yard.supervision.reorder(third.id(), true, CAROL));
        assertThat(yard.today("Ranger 1"))
                .extracting(Visit::id)
                .containsExactly(first.id(), third.id(), second.id());
        yard.run(() -> yard.supervision.reorder(first.id(), false, CAROL));
        assertThat(yard.today("Ranger 1"))
                .extracting(Visit::id)
                .containsExactly(third.id(), first.id(), second.id());
        yard.run(() -> yard.supervision.reorder(third.id(), true, CAROL));
        assertThat(yard.today("Ranger 1").getFirst().id()).isEqualTo(third.id());
    }

    @Test
    void a_job_can_be_added_by_hand_for_a_crew_or_for_whoever_goes_there() {
        var place = Place.at("14 Mill Lane", Yard.MILL_LANE_14);
        var added =
                yard.in(
                        () ->
                                yard.supervision.add(
                                        new ByHand(
                                                "inspection",
                                                place,
                                                "",
                                                WEDNESDAY,
                                                "",
                                                "Ring first"),
                                        CAROL));
        assertThat(added)
                .asInstanceOf(InstanceOfAssertFactories.type(Shift.Done.class))
                .satisfies(
                        it -> {
                            assertThat(it.visit().crew()).isEqualTo("Ranger 1");
                            assertThat(it.visit().dueOn()).isEqualTo(WEDNESDAY);
                            assertThat(it.visit().isForCase()).isFalse();
                            assertThat(it.visit().notes()).isEqualTo("Ring first");
                            assertThat(it.visit().plan().asked().minutes()).isEqualTo(45);
                        });
        var refused =
                yard.in(
                        () ->
                                yard.supervision.add(
                                        new ByHand("flying", place, "", WEDNESDAY, "", ""), CAROL));
        assertThat(field(refused)).isEqualTo("kind");
    }

    @Test
    void what_is_left_goes_to_the_crew_s_next_day_and_the_day_is_finished() {
        var job = yard.job(900000001L, "Ranger 2", Yard.TUESDAY, 1);
        assertThat(yard.in(() -> yard.supervision.finish("Ranger 2", "", CAROL))).isEmpty();
        assertThat(yard.in(yard.supervision::finishedToday)).isEmpty();
        assertThat(yard.in(() -> yard.supervision.finish("Ranger 2", "out of time", CAROL)))
                .isEqualTo(Optional.of(1));
        assertThat(yard.look(job).dueOn()).isEqualTo(WEDNESDAY);
        assertThat(yard.in(yard.supervision::finishedToday)).containsOnlyKeys("Ranger 2");
        yard.run(() -> yard.supervision.goOn("Ranger 2"));
        assertThat(yard.in(yard.supervision::finishedToday)).isEmpty();
    }

    @Test
    void when_a_crew_s_days_change_mid_week_its_jobs_move_to_the_next_day_it_works() {
        var job = yard.job(900000001L, "Ranger 1", WEDNESDAY, 1);
        var stays = yard.job(900000002L, "Ranger 1", FRIDAY, 1);
        yard.crews(CREWS.replace("[Monday, Tuesday, Wednesday, Thursday, Friday]", "[Friday]"));
        Town.sweep();
        assertThat(yard.look(job).dueOn()).isEqualTo(FRIDAY);
        assertThat(yard.look(stays).plan().listedAt()).isNull();
        assertThat(yard.in(() -> yard.visits.history(job.id())).getLast())
                .extracting(VisitEvent::what, VisitEvent::words)
                .containsExactly("put off", "Plan changed");
    }

    private Shift move(Visit it, String crew, LocalDate on, String why) {
        return yard.in(() -> yard.supervision.move(it.id(), crew, on, why, CAROL));
    }

    private static String field(Shift it) {
        return it instanceof Shift.Wrong wrong ? wrong.field() : "none";
    }
}
