package borough.bulky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.bookings.Booking;
import borough.bookings.Bookings;
import borough.bookings.Slot;
import borough.bulky.BulkyBooking.State;
import borough.data.NoLongerFree;
import borough.files.Wrong;
import borough.files.YamlFile;
import borough.values.CouncilId;
import borough.values.Money;
import borough.values.Period;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.NewVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulky waste: how much a lorry takes, what it costs, and a booking that changes. */
@Tag("database")
class BulkyTest {
    private static final String LORRY = "bulky waste";
    private static final int A_LORRY = 60;
    private static final int RACERS = 30;
    private static final Uprn HOME = new Uprn(900000001);
    private static final Uprn NEXT_DOOR = new Uprn(900000002);
    private static final List<Counted> CHAIRS = List.of(new Counted("wooden chair", 3));
    private static final List<Counted> MORE =
            List.of(new Counted("wooden chair", 3), new Counted("wardrobe", 2));

    private final Bulky bulky = Town.bean(Bulky.class);
    private final Bookings bookings = Town.bean(Bookings.class);
    private final Visits visits = Town.bean(Visits.class);
    private final CouncilId council = Town.council(false);

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    private Slot slot(int points, String day) {
        return Town.in(council, () -> bookings.free(LORRY, "", points, null)).stream()
                .filter(it -> it.on().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(int points, String day) {
        return Town.in(council, () -> bookings.free(LORRY, "", points, null)).stream()
                .anyMatch(it -> it.on().equals(LocalDate.parse(day)));
    }

    /** Booked and paid, with its job. */
    private Reference booked(List<Counted> items, String day, boolean lowered) {
        var reference = Reference.draw();
        var points = Math.toIntExact(items.stream().mapToLong(it -> points(it)).sum());
        var slot = slot(points, day);
        Town.run(
                council,
                () -> {
                    var price = bulky.charges().of(count(items), lowered);
                    bulky.note(reference, HOME, items, slot.on(), price, lowered);
                    bookings.reserve(slot, "place", reference);
                    bulky.becomes(reference, State.BOOKED);
                    visits.add(
                            NewVisit.of(
                                    reference,
                                    "bulky collection",
                                    "job",
                                    new Place("14 Mill Lane", HOME, null),
                                    "Take it",
                                    "",
                                    "Bulky lorry",
                                    slot.on(),
                                    1));
                });
        return reference;
    }

    private void cancel(Reference it, long paid) {
        Town.run(council, () -> bulky.cancel(Reference.draw(), it, pounds(paid)));
    }

    private static long points(Counted it) {
        return it.count() * (it.name().equals("wardrobe") ? 5 : 1);
    }

    private static long count(List<Counted> items) {
        return items.stream().mapToLong(Counted::count).sum();
    }

    private BulkyBooking look(Reference it) {
        return Town.in(council, () -> bulky.booking(it, HOME)).orElseThrow();
    }

    private Booking place(Reference it) {
        return Town.in(council, () -> bookings.of(it)).getFirst();
    }

    private List<Visit> open(Reference it) {
        return Town.in(council, () -> visits.of(List.of(it))).getOrDefault(it, List.of()).stream()
                .filter(Visit::isOpen)
                .toList();
    }

    @Test
    void of_many_who_race_for_a_lorry_no_more_get_on_than_it_carries() throws Exception {
        var slot = slot(25, "2026-12-01");
        var start = new CountDownLatch(1);
        var came = new ArrayList<Future<Boolean>>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RACERS; i++) {
                came.add(racers.submit(() -> race(start, slot)));
            }
            start.countDown();
        }
        int won = 0;
        for (var one : came) {
            won += one.get() ? 1 : 0;
        }
        assertThat(won).as("two of 25 points on a lorry of 60").isEqualTo(2);
        assertThat(isFree(10, "2026-12-01")).as("and ten points are left").isTrue();
        assertThat(isFree(11, "2026-12-01")).isFalse();
    }

    private boolean race(CountDownLatch start, Slot slot) throws InterruptedException {
        start.await();
        try {
            Town.run(council, () -> bookings.hold(slot, "hold", Reference.draw()));
            return true;
        } catch (NoLongerFree late) {
            return false;
        }
    }

    @Test
    void the_last_points_of_a_lorry_go_to_one_of_two_who_add_things_at_once() throws Exception {
        booked(List.of(new Counted("wooden chair", A_LORRY - 16)), "2026-12-02", false);
        var all = List.of(booked(CHAIRS, "2026-12-02", false), booked(CHAIRS, "2026-12-02", false));
        var start = new CountDownLatch(1);
        var came = new ArrayList<Future<Boolean>>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : all) {
                came.add(racers.submit(() -> adds(start, one)));
            }
            start.countDown();
        }
        assertThat(came.get(0).get()).isNotEqualTo(came.get(1).get());
        assertThat(isFree(1, "2026-12-02")).as("the lorry is full").isFalse();
    }

    private boolean adds(CountDownLatch start, Reference booking) throws InterruptedException {
        start.await();
        try {
            Town.run(council, () -> bulky.hold(Reference.draw(), booking, MORE, pounds(45)));
            return true;
        } catch (NoLongerFree full) {
            return false;
        }
    }

    @Test
    void more_things_take_room_at_once_and_give_it_back_where_nobody_pays() {
        var it = booked(CHAIRS, "2026-12-03", false);
        var change = Reference.draw();
        Town.run(council, () -> bulky.hold(change, it, MORE, pounds(45)));
        assertThat(place(it).time().points()).isEqualTo(13);
        assertThat(isFree(A_LORRY - 12, "2026-12-03")).isFalse();
        assertThat(look(it).items()).as("not paid yet").isEqualTo(CHAIRS);
        assertThatThrownBy(() -> cancel(it, 45), "nobody else changes it meanwhile")
                .isInstanceOf(NoLongerFree.class);
        Town.run(council, () -> bulky.drop(change, it));
        assertThat(place(it).time().points()).isEqualTo(3);
        assertThat(isFree(A_LORRY - 3, "2026-12-03")).isTrue();
    }

    @Test
    void what_is_changed_stands_on_the_lorry_the_crews_list_and_the_bill() {
        var it = booked(CHAIRS, "2026-12-04", false);
        var change = Reference.draw();
        assertThat(Town.in(council, () -> bulky.price(look(it), MORE))).isEqualTo(pounds(63));
        Town.run(council, () -> bulky.change(change, it, MORE, pounds(45)));
        assertThat(look(it).paid()).isEqualTo(pounds(63));
        assertThat(look(it).paidBy()).containsExactly(it.text(), change.text());
        assertThat(open(it))
                .singleElement()
                .extracting(Visit::notes)
                .isEqualTo("3 × wooden chair, 2 × wardrobe");
        Town.run(council, () -> bulky.move(Reference.draw(), it, slot(13, "2026-12-08")));
        assertThat(look(it).on()).isEqualTo("2026-12-08");
        assertThatThrownBy(
                        () -> Town.run(council, () -> bulky.cancel(change, it, pounds(45))),
                        "who saw another sum looks again")
                .isInstanceOf(NoLongerFree.class);
        assertThat(open(it)).singleElement().extracting(Visit::dueOn).isEqualTo(look(it).on());
        assertThat(isFree(A_LORRY, "2026-12-04")).as("the first day is free again").isTrue();
        Town.run(council, () -> bulky.cancel(Reference.draw(), it, pounds(63)));
        assertThat(open(it)).isEmpty();
        assertThat(isFree(A_LORRY, "2026-12-08")).isTrue();
        assertThat(look(it).isLive()).isFalse();
    }

    @Test
    void a_booking_is_shown_only_to_who_knows_where_it_is_from() {
        var it = booked(CHAIRS, "2026-12-09", false);
        assertThat(Town.in(council, () -> bulky.booking(it, NEXT_DOOR))).isEmpty();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> bulky.booking(it, HOME))).isEmpty();
    }

    @Test
    void half_price_is_counted_by_home_and_year_and_not_where_it_was_given_up() {
        booked(CHAIRS, "2026-12-10", true);
        var second = booked(MORE, "2026-12-10", true);
        booked(CHAIRS, "2026-12-10", false);
        assertThat(look(second).paid()).isEqualTo(new Money(31_50));
        assertThat(lowered()).isEqualTo(2);
        Town.run(council, () -> bulky.cancel(Reference.draw(), second, look(second).paid()));
        assertThat(lowered()).isEqualTo(1);
        Town.CLOCK.set("2027-04-02T09:00:00");
        assertThat(lowered()).as("a new year").isZero();
    }

    private long lowered() {
        return Town.in(council, () -> bulky.loweredThisYear(HOME));
    }

    @Test
    void the_same_things_from_a_home_within_a_week_are_found() {
        var it = booked(CHAIRS, "2026-12-11", false);
        assertThat(same(CHAIRS)).extracting(BulkyBooking::caseReference).containsExactly(it);
        assertThat(same(MORE)).isEmpty();
        Town.CLOCK.set("2026-12-02T09:00:00");
        assertThat(same(CHAIRS)).isEmpty();
    }

    private List<BulkyBooking> same(List<Counted> items) {
        return Town.in(council, () -> bulky.same(HOME, items, Period.read("7 days").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "things: { sofa: { points: many } }",
                "things: { sofa: { points: 6, separate: perhaps } }",
                "charges: { tomorrow: { first items: 3 } }",
                "charges: { 2026-04-01: { first items: 3, first: 45 pounds } }",
                "prices: {}"
            })
    void a_file_with_a_mistake_is_refused(String mistake) {
        var shared = YamlFile.read(java.nio.file.Path.of("rules/bulky-waste.yaml"));
        assertThatThrownBy(() -> BulkyRules.of(YamlFile.read("own.yaml", mistake), shared))
                .isInstanceOf(Wrong.class);
    }

    private static Money pounds(long pounds) {
        return Money.pounds(pounds);
    }
}
