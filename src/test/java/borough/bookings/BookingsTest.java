package borough.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.bookings.Booking.State;
import borough.bookings.ClosuresStore.Closure;
import borough.council.Calendars;
import borough.data.NoLongerFree;
import borough.data.Tenancy;
import borough.files.Wrong;
import borough.files.YamlFile;
import borough.values.CouncilId;
import borough.values.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in diaries: what is free, who gets it when many want it, and what becomes of it. */
@Tag("database")
class BookingsTest {
    private static final String DIARY = "housing options";
    private static final int RACERS = 60;
    private static final int ROOMS_ON_THURSDAY = 1;
    private static final int PHONE_PLACES = 2;

    private final Bookings bookings = Town.bean(Bookings.class);
    private final BookingsStore store = Town.bean(BookingsStore.class);
    private CouncilId council = Town.council(false);

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    private List<Slot> free(String doing) {
        return Town.in(council, () -> bookings.free(DIARY, doing, 1, null));
    }

    private Slot at(String doing, String moment) {
        return free(doing).stream()
                .filter(it -> it.at().equals(Instant.parse(moment)))
                .findFirst()
                .orElseThrow();
    }

    private Booking reserve(Slot slot) {
        var reference = Reference.draw();
        Town.run(council, () -> bookings.reserve(slot, "place", reference));
        return only(reference);
    }

    private Booking only(Reference reference) {
        return Town.in(council, () -> bookings.of(reference)).getFirst();
    }

    private static boolean has(List<Slot> slots, String moment) {
        return slots.stream().anyMatch(it -> it.at().equals(Instant.parse(moment)));
    }

    @Test
    void of_many_who_want_one_time_exactly_so_many_get_it_as_there_are_places() throws Exception {
        var slot = at("phone", "2026-11-26T10:00:00Z");
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
        assertThat(won).isEqualTo(PHONE_PLACES);
        assertThat(has(free("phone"), "2026-11-26T10:00:00Z")).isFalse();
        var other = Town.council(false);
        assertThat(Town.in(other, () -> bookings.free(DIARY, "phone", 1, null)))
                .as("another council's diary is its own")
                .anyMatch(it -> it.at().equals(slot.at()));
    }

    private boolean race(CountDownLatch start, Slot slot) throws InterruptedException {
        start.await();
        try {
            Town.run(council, () -> bookings.reserve(slot, "place", Reference.draw()));
            return true;
        } catch (NoLongerFree late) {
            return false;
        }
    }

    @Test
    void the_database_itself_lets_no_two_nodes_take_one_place() throws Exception {
        var booking = reserve(at("phone", "2026-11-27T10:00:00Z"));
        var again = reserve(at("phone", "2026-11-27T10:45:00Z"));
        var won = 0;
        for (int node = 0; node < 3; node++) {
            try (var connection = Town.asApplication()) {
                won += take(connection, again.id(), booking.time().from()) ? 1 : 0;
            }
        }
        assertThat(won).as("the place is the first booking's").isZero();
    }

    // As a node would that had forgotten to look and to wait.
    private boolean take(Connection node, UUID booking, Instant at) throws SQLException {
        try (var statement = node.createStatement()) {
            statement.execute(
                    "select set_config('app.council', '" + council.number() + "', false)");
            statement.execute(
                    """
                    insert into bookings.places (diary, starts_at, place, booking_id)
                    select diary, starts_at, place, '%s' from bookings.places
                    where starts_at = '%s'
                    """
                            .formatted(booking, at));
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as("a key that is there twice").isEqualTo("23505");
            return false;
        }
    }

    @Test
    void what_is_offered_lies_ahead_in_opening_hours_and_knows_what_is_held_back() {
        var free = free("face to face");
        assertThat(free).allMatch(it -> it.at().isAfter(Instant.parse("2026-11-24T09:00:00Z")));
        assertThat(free.getFirst().at()).isEqualTo(Instant.parse("2026-11-24T09:15:00Z"));
        assertThat(at("face to face", "2026-11-24T10:00:00Z").heldBack()).isTrue();
        Town.CLOCK.set("2026-11-24T11:00:00");
        assertThat(at("face to face", "2026-11-24T11:30:00Z").heldBack()).isFalse();
        assertThat(at("face to face", "2026-11-25T10:00:00Z").heldBack()).isTrue();
        assertThat(free).allMatch(it -> !it.on().isAfter(LocalDate.parse("2026-12-08")));
    }

    @Test
    void nobody_books_on_a_bank_holiday_in_the_past_or_what_no_diary_has() {
        Town.CLOCK.set("2026-12-23T09:00:00");
        assertThat(free("phone")).noneMatch(it -> it.on().equals(LocalDate.parse("2026-12-25")));
        var real = at("phone", "2026-12-24T10:00:00Z");
        Stream.of(
                        new Slot(
                                Instant.parse("2026-12-22T10:00:00Z"),
                                real.on(),
                                false,
                                false,
                                real.diary(),
                                "phone",
                                1L),
                        new Slot(
                                real.at().plusSeconds(60),
                                real.on(),
                                false,
                                false,
                                real.diary(),
                                "phone",
                                1L),
                        new Slot(real.at(), real.on(), false, false, "../council", "phone", 1L),
                        new Slot(real.at(), real.on(), false, false, real.diary(), "judo", 1L),
                        new Slot(real.at(), real.on(), false, false, null, null, null))
                .forEach(
                        forged ->
                                assertThatThrownBy(() -> reserve(forged))
                                        .isInstanceOf(NoLongerFree.class));
        assertThatThrownBy(
                        () ->
                                reserve(
                                        new Slot(
                                                real.at(),
                                                real.on(),
                                                false,
                                                false,
                                                real.diary(),
                                                "phone",
                                                3L)))
                .as("there are two places only")
                .isInstanceOf(NoLongerFree.class);
    }

    @Test
    void a_hold_runs_out_and_a_case_that_pays_too_late_is_told_it_is_full() {
        var slot = at("face to face", "2026-11-26T10:00:00Z");
        var first = Reference.draw();
        Town.run(council, () -> bookings.hold(slot, "hold", first));
        Town.run(council, () -> bookings.hold(slot, "hold", first));
        assertThat(Town.in(council, () -> bookings.of(first))).hasSize(ROOMS_ON_THURSDAY);
        assertThat(has(free("face to face"), "2026-11-26T10:00:00Z")).isFalse();

        Town.CLOCK.set("2026-11-24T09:20:01");
        Town.run(council, bookings::letGo);
        assertThat(only(first).state()).isEqualTo(State.LOST);
        reserve(at("face to face", "2026-11-26T10:00:00Z"));
        Town.run(council, () -> bookings.reserve(slot, "place", first));
        assertThat(Town.in(council, () -> bookings.of(first))).as("nothing for it").hasSize(1);
    }

    @Test
    void a_hold_that_is_paid_in_time_becomes_the_booking_once() {
        var slot = at("face to face", "2026-11-26T10:00:00Z");
        var reference = Reference.draw();
        Town.run(council, () -> bookings.hold(slot, "hold", reference));
        Town.run(council, () -> bookings.reserve(slot, "place", reference));
        Town.run(council, () -> bookings.reserve(slot, "place", reference));
        Town.CLOCK.set("2026-11-24T12:00:00");
        Town.run(council, bookings::letGo);
        var all = Town.in(council, () -> bookings.of(reference));
        assertThat(all).singleElement().extracting(Booking::state).isEqualTo(State.BOOKED);
    }

    @Test
    void given_back_twice_it_is_free_once_and_moved_it_keeps_its_time_where_that_is_taken() {
        var mine = reserve(at("face to face", "2026-11-26T10:00:00Z"));
        var theirs = reserve(at("face to face", "2026-11-26T10:45:00Z"));
        var taken =
                new Slot(
                        theirs.time().from(),
                        LocalDate.parse("2026-11-26"),
                        false,
                        false,
                        "housing-options",
                        "face to face",
                        1L);
        assertThatThrownBy(() -> Town.run(council, () -> bookings.move(mine.id(), taken, true)))
                .isInstanceOf(NoLongerFree.class);
        assertThat(only(mine.caseReference()).time()).isEqualTo(mine.time());

        var later = at("face to face", "2026-11-27T10:00:00Z");
        Town.run(council, () -> bookings.move(mine.id(), later, true));
        assertThat(only(mine.caseReference()).time().from()).isEqualTo(later.at());
        assertThat(only(mine.caseReference()).sequence()).isOne();
        assertThat(has(free("face to face"), "2026-11-26T10:00:00Z")).as("free again").isTrue();

        Town.run(council, () -> bookings.release(mine.caseReference(), null));
        Town.run(council, () -> bookings.release(mine.caseReference(), mine.id()));
        assertThat(only(mine.caseReference()).sequence()).as("given back once").isEqualTo(2);
        Town.run(council, () -> bookings.move(mine.id(), later, true));
        assertThat(only(mine.caseReference()).state()).isEqualTo(State.RELEASED);
        reserve(at("face to face", "2026-11-27T10:00:00Z"));
    }

    @Test
    void what_is_shut_after_it_was_booked_is_offered_to_nobody_else_and_shows_who_must_move() {
        var booked = reserve(at("phone", "2026-11-26T10:00:00Z"));
        var from = Instant.parse("2026-11-26T00:00:00Z");
        var until = Instant.parse("2026-11-27T00:00:00Z");
        Town.run(
                council,
                () ->
                        Town.bean(ClosuresStore.class)
                                .shut(
                                        new Closure(
                                                UUID.randomUUID(),
                                                "housing-options",
                                                "",
                                                from,
                                                until,
                                                "No heating"),
                                        UUID.randomUUID(),
                                        Town.CLOCK.instant()));
        assertThat(free("phone")).noneMatch(it -> it.on().equals(LocalDate.parse("2026-11-26")));
        assertThat(Town.in(council, () -> store.inDiary("housing-options", from, until, 10)))
                .extracting(Booking::id)
                .containsExactly(booked.id());
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 8", "2027-03-28, 7", "2026-10-24, 8"})
    void a_diary_that_is_open_at_night_loses_and_gains_no_time_when_clocks_change(
            LocalDate day, int hours) {
        var text =
                """
                diary: Night desk
                about: Open at night.
                length: 1 hour
                opening: { Saturday to Sunday: "00:00 to 08:00" }
                resources: { Desk: {} }
                """;
        var diary = DiaryFile.read("night", YamlFile.read("night.yaml", text));
        var time = Tenancy.in(council, () -> Town.bean(Calendars.class).current());
        var sittings = diary.sittings(day, "", time);
        assertThat(sittings.stream().map(Diary.Sitting::from)).doesNotHaveDuplicates();
        assertThat(sittings).hasSize(hours);
        assertThat(sittings).allMatch(it -> it.until().equals(it.from().plusSeconds(3_600)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length: 0 minutes|length: write minutes",
                "length: soon|soon is no period",
                "length: 1 hour~opening: { Someday: \"09:00 to 10:00\" }|Write Monday",
                "length: 1 hour~opening: { Monday: \"10:00 to 09:00\" }|ends before it begins",
                "length: 1 hour~shut: { Christmas: Away }|Write a day",
                "length: 1 hour~ends: [eaten]|A booking ends as one of",
            })
    void a_file_with_a_mistake_is_told_with_its_line(String part, String fault) {
        var rest = part.contains("opening") ? "" : "opening: { Monday: \"09:00 to 17:00\" }\n";
        var text =
                "diary: Desk\nabout: A desk.\n"
                        + part.replace('~', '\n')
                        + "\n"
                        + rest
                        + "resources: { Desk: {} }\n";
        assertThatThrownBy(() -> DiaryFile.read("desk", YamlFile.read("desk.yaml", text)))
                .isInstanceOf(Wrong.class)
                .hasMessageStartingWith("desk.yaml:")
                .hasMessageContaining(fault);
    }
}
