package borough.streets;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.News;
import borough.rounds.Pass;
import borough.streets.Streets.Holds;
import borough.values.Usrn;
import borough.visits.Place;
import borough.visits.Press;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.VisitEvent;
import borough.visits.Yard;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreetsTest {
    private static final LocalDate WEDNESDAY = Yard.TUESDAY.plusDays(1);
    private static final LocalDate THURSDAY = Yard.TUESDAY.plusDays(2);
    private static final UUID LEE = UUID.randomUUID();
    private static final List<StreetMarked> HEARD = Collections.synchronizedList(new ArrayList<>());

    private final Yard yard = new Yard();

    @BeforeAll
    static void listen() {
        Town.bean(News.class).hear(StreetMarked.class, "test.street marked", HEARD::add);
    }

    @Test
    void a_blocked_street_becomes_one_job_for_the_next_day() {
        var first = yard.job(900000001L, "T7", Yard.TUESDAY, 4);
        var second = yard.job(900000002L, "T7", Yard.TUESDAY.minusDays(1), 4);
        var elsewhere = yard.job(900000004L, "T7", Yard.TUESDAY, 5);
        var others = yard.job(900000003L, "T8", Yard.TUESDAY, 1);
        assertThat(say("T7", "cars in the way", Holds.NOT_SAID))
                .isEqualTo(new StreetPress.Saved(2, WEDNESDAY));
        assertThat(yard.today("T7")).extracting(Visit::id).containsExactly(elsewhere.id());
        assertThat(yard.look(others).dueOn()).isEqualTo(Yard.TUESDAY);
        Town.CLOCK.set("2026-05-13T06:00:00");
        assertThat(yard.today("T7"))
                .extracting(Visit::kind)
                .containsExactly("return visit", "street return");
        var street = yard.today("T7").getLast();
        assertThat(street.place()).isEqualTo(Place.in("Mill Lane", Yard.MILL_LANE));
        assertThat(street.work()).isEqualTo("Go back for 2 jobs");
        assertThat(street.order()).isEqualTo(4);
        assertThat(yard.in(() -> yard.visits.under(List.of(street))).get(street.id()))
                .extracting(Visit::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(yard.in(() -> yard.visits.history(first.id())).getLast())
                .extracting(VisitEvent::what, VisitEvent::words, VisitEvent::by)
                .containsExactly("put off", "Cars in the way", LEE);
    }

    @Test
    void doing_the_street_s_job_does_all_that_it_stands_for() {
        var first = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var second = yard.job(900000002L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        Town.CLOCK.set("2026-05-13T06:00:00");
        var street = yard.today("T7").getFirst();
        assertThat(yard.in(() -> yard.visits.done(street.id(), LEE)))
                .isInstanceOf(Press.Saved.class);
        assertThat(List.of(yard.look(first).state(), yard.look(second).state()))
                .containsOnly(State.DONE);
    }

    @Test
    void the_street_s_job_ends_with_the_last_of_what_it_stands_for() {
        var first = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        var second = yard.job(900000002L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        Town.CLOCK.set("2026-05-13T06:00:00");
        var street = yard.today("T7").getFirst();
        yard.in(() -> yard.visits.done(first.id(), LEE));
        assertThat(yard.look(street).isOpen()).isTrue();
        yard.in(() -> yard.visits.couldNot(second.id(), "not out", LEE));
        assertThat(yard.look(street).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_street_that_stays_blocked_keeps_one_job_which_takes_in_new_ones() {
        yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        Town.CLOCK.set("2026-05-13T06:00:00");
        yard.job(900000002L, "T7", WEDNESDAY, 1);
        assertThat(say("T7", "cars in the way", Holds.NOT_SAID))
                .isEqualTo(new StreetPress.Saved(2, THURSDAY));
        assertThat(yard.today("T7")).isEmpty();
        assertThat(yard.day("T7", THURSDAY))
                .singleElement()
                .extracting(Visit::work)
                .isEqualTo("Go back for 2 jobs");
    }

    @Test
    void a_crew_that_gets_through_after_all_says_so_and_all_is_done() {
        var job = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        Town.CLOCK.pass(Duration.ofHours(2));
        assertThat(say("T7", "all done", Holds.NOT_SAID)).isEqualTo(new StreetPress.Saved(1, null));
        assertThat(yard.look(job).state()).isEqualTo(State.DONE);
        assertThat(yard.day("T7", WEDNESDAY)).isEmpty();
    }

    @Test
    void a_replayed_post_changes_nothing() {
        yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        assertThat(say("T7", "cars in the way", Holds.NOT_SAID))
                .isInstanceOf(StreetPress.SavedBefore.class);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void two_crews_that_differ_say_which_holds_and_both_are_kept() {
        var job = yard.job(900000001L, "T8", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        var asked = say("T8", "all done", Holds.NOT_SAID);
        assertThat(asked)
                .isInstanceOfSatisfying(
                        StreetPress.SaidOtherwise.class,
                        it -> {
                            assertThat(it.said().crew()).isEqualTo("T7");
                            assertThat(it.said().event()).isEqualTo("cars in the way");
                        });
        assertThat(lines()).hasSize(1);
        assertThat(say("T8", "all done", Holds.THEIRS)).isInstanceOf(StreetPress.OthersHolds.class);
        assertThat(yard.look(job).isOpen()).isTrue();
        assertThat(say("T8", "all done", Holds.OURS)).isEqualTo(new StreetPress.Saved(1, null));
        assertThat(lines())
                .extracting(it -> it.crew() + ": " + it.event() + ", " + it.holds())
                .containsExactly(
                        "T7: cars in the way, true", "T8: all done, false", "T8: all done, true");
    }

    @Test
    void what_is_no_event_is_refused() {
        assertThat(say("T7", "did not feel like it", Holds.NOT_SAID))
                .isEqualTo(new StreetPress.NoSuchEvent());
        assertThat(lines()).isEmpty();
    }

    @Test
    void council_work_hears_what_was_said_of_a_street() {
        say("T7", "road works", Holds.NOT_SAID);
        Town.sweep();
        assertThat(HEARD)
                .contains(
                        new StreetMarked(
                                Yard.MILL_LANE,
                                "T7",
                                Yard.TUESDAY,
                                "roadworks",
                                Town.CLOCK.instant()));
    }

    @Test
    void a_whole_street_is_never_lost_in_a_job_for_one_house() {
        var one = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        Town.CLOCK.set("2026-05-13T06:00:00");
        sayWhole("T7", "road works", 3);
        var street = yard.day("T7", Yard.TUESDAY.plusDays(3)).getFirst();
        assertThat(street.isWholeStreet()).isTrue();
        assertThat(street.work()).isEqualTo("Do the whole street, with 1 job");
        assertThat(street.order()).isEqualTo(3);
        yard.in(() -> yard.visits.done(one.id(), LEE));
        assertThat(yard.look(street).isOpen()).as("the street is still to be done").isTrue();
    }

    @Test
    void a_street_that_is_left_is_never_lost_in_a_job_for_one_house() {
        var one = yard.job(900000001L, "T7", Yard.TUESDAY, 1);
        say("T7", "cars in the way", Holds.NOT_SAID);
        assertThat(leave("out of time", new Pass(Yard.MILL_LANE, 3))).isTrue();
        Town.CLOCK.set("2026-05-13T06:00:00");
        var street = yard.today("T7").getFirst();
        assertThat(street.work()).isEqualTo("Do the whole street, with 1 job");
        yard.in(() -> yard.visits.done(one.id(), LEE));
        assertThat(yard.look(street).isOpen()).isTrue();
    }

    @Test
    void a_whole_street_that_another_crew_does_is_done_for_the_round_whose_it_was() {
        sayWhole("T7", "cars in the way", 3);
        Town.CLOCK.set("2026-05-13T06:00:00");
        var job = yard.today("T7").getFirst();
        yard.crews(
                """
                Catch-up:
                  team: crews
                  does: [return visit]
                  works: [Wednesday]
                  out: 06:00 to 14:00
                """);
        yard.in(() -> yard.supervision.move(job.id(), "Catch-up", WEDNESDAY, "T7 is full", LEE));
        assertThat(yard.today("Catch-up")).extracting(Visit::id).containsExactly(job.id());
        assertThat(comesBack()).as("those who wait are told of this crew").contains(WEDNESDAY);
        yard.in(() -> yard.visits.done(job.id(), LEE));
        assertThat(comesBack()).isEmpty();
        Town.sweep();
        Town.sweep();
        assertThat(HEARD)
                .contains(
                        new StreetMarked(
                                Yard.MILL_LANE, "T7", Yard.TUESDAY, "done", Town.CLOCK.instant()));
    }

    @Test
    void all_streets_that_are_left_come_back_also_where_somebody_spoke_in_the_same_moment()
            throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var other =
                beside(
                        () -> {
                            var said = yard.streets.say(saying("T8", "road works", 1));
                            begun.countDown();
                            await(go);
                            return said;
                        });
        await(begun);
        var left =
                beside(
                        () ->
                                yard.streets.leave(
                                        "T7",
                                        List.of(
                                                new Pass(Yard.CHURCH_WALK, 1),
                                                new Pass(Yard.MILL_LANE, 2)),
                                        "broken down",
                                        LEE));
        // It waits for the other crew's line; once that is in, its own comes after it.
        assertThat(isSomebodyWaiting()).isTrue();
        go.countDown();
        assertThat(other.get()).isInstanceOf(StreetPress.Saved.class);
        assertThat(left.get()).isTrue();
        assertThat(lines())
                .extracting(it -> it.crew() + ": " + it.event())
                .containsExactly("T8: road works", "T7: broken down");
        assertThat(yard.day("T7", WEDNESDAY))
                .extracting(it -> it.place().label())
                .containsExactly("Church Walk", "Mill Lane");
    }

    @Test
    void forty_streets_are_left_at_once() {
        var streets = IntStream.rangeClosed(101, 140).mapToObj(it -> new Pass(new Usrn(it), it));
        var all = streets.toArray(Pass[]::new);
        assertThat(leave("out of time", all)).isTrue();
        assertThat(yard.day("T7", WEDNESDAY)).hasSize(40).allMatch(Visit::isWholeStreet);
        assertThat(leave("out of time", all)).isTrue();
        assertThat(yard.day("T7", WEDNESDAY)).as("said again, it is done once").hasSize(40);
    }

    @Test
    void another_council_sees_nothing_of_it() {
        say("T7", "cars in the way", Holds.NOT_SAID);
        var fernmoor = new Yard();
        assertThat(fernmoor.in(() -> fernmoor.streets.saidToday(List.of(Yard.MILL_LANE))))
                .isEmpty();
    }

    private Optional<LocalDate> comesBack() {
        return yard.in(() -> yard.streets.comesBack(Yard.MILL_LANE, List.of("T7"), Yard.TUESDAY));
    }

    private boolean leave(String because, Pass... left) {
        return yard.in(() -> yard.streets.leave("T7", List.of(left), because, LEE));
    }

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> yard.in(work), task -> Thread.ofVirtual().start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // Whether somebody waits for what another has not yet committed; looked at until they do.
    private static boolean isSomebodyWaiting() throws SQLException, InterruptedException {
        try (var owner = Town.asOwner();
                var look = owner.createStatement()) {
            for (int i = 0; i < 300; i++) {
                try (var found =
                        look.executeQuery("select 1 from pg_locks where not granted limit 1")) {
                    if (found.next()) {
                        return true;
                    }
                }
                Thread.sleep(100);
            }
            return false;
        }
    }

    private void sayWhole(String crew, String event, int inOrder) {
        yard.in(() -> yard.streets.say(saying(crew, event, inOrder)));
    }

    private static Streets.Saying saying(String crew, String event, int inOrder) {
        return new Streets.Saying(crew, Yard.MILL_LANE, event, Holds.OURS, inOrder, LEE);
    }

    private List<Streets.StreetLine> lines() {
        return yard.in(() -> yard.streets.saidToday(List.<Usrn>of(Yard.MILL_LANE)));
    }

    private StreetPress say(String crew, String event, Holds holds) {
        return yard.in(
                () ->
                        yard.streets.say(
                                new Streets.Saying(crew, Yard.MILL_LANE, event, holds, null, LEE)));
    }
}
