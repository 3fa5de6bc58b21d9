package borough.bookings;

import borough.bookings.Booking.Known;
import borough.bookings.Booking.State;
import borough.bookings.Booking.Time;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bookings, the places they take, and when diaries are shut. */
@Component
class BookingsStore {
    private static final String BOOKING =
            """
            select booking_id, case_reference, effect, action, diary, doing, starts_at, ends_at,
                resource, points, state, held_until, arrived_at, minutes_late, sequence, changed_at
            from bookings.bookings
            """;

    private final JdbcClient database;
    private final Writes writes;

    BookingsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** A place that is taken. */
    record Taken(Instant at, String place) {}

    List<Taken> taken(String diary, Instant from, Instant before) {
        return database.sql(
                        """
                        select starts_at, place from bookings.places
                        where diary = ? and starts_at >= ? and starts_at < ?
                        """)
                .param(diary)
                .param(utc(from))
                .param(utc(before))
                .query((row, n) -> new Taken(instant(row, "starts_at"), row.getString("place")))
                .list();
    }

    /** Until this transaction ends nobody else takes a place at this time of this diary. */
    void lock(String diary, Instant at) {
        database.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended(current_setting('app.council') || ' ' || ?, 85))
                        """)
                .param(diary + " " + at)
                .query((row, n) -> 1)
                .list();
    }

    void add(Booking it, Instant now) {
        var time = it.time();
        writes.add(
                """
                insert into bookings.bookings (booking_id, case_reference, effect, action, diary,
                    doing, starts_at, ends_at, resource, points, state, held_until, sequence,
                    added_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                """,
                it.id(),
                it.caseReference(),
                it.effect(),
                it.action(),
                time.diary(),
                time.doing(),
                time.from(),
                time.until(),
                time.resource(),
                time.points(),
                it.state().word(),
                it.known().heldUntil(),
                now,
                now);
    }

    /** Takes places; the rows' own key lets nobody take one that is taken. */
    void take(UUID booking, String diary, Instant at, List<String> places) {
        writes.addExactly(
                places.size(),
                """
                insert into bookings.places (diary, starts_at, place, booking_id)
                select ?, ?, place, ? from unnest(?::text[]) as place
                """,
                diary,
                at,
                booking,
                places.toArray(String[]::new));
    }

    void free(UUID booking) {
        writes.add("delete from bookings.places where booking_id = ?", booking);
    }

    /** Gives back so many of a booking's places. */
    void free(UUID booking, int places) {
        writes.addExactly(
                places,
                """
                delete from bookings.places
                where booking_id = ? and place in (
                    select place from bookings.places where booking_id = ?
                    order by place desc limit ?)
                """,
                booking,
                booking,
                places);
    }

    void resize(UUID booking, int points, Instant now) {
        writes.addExactly(
                1,
                "update bookings.bookings set points = ?, changed_at = ? where booking_id = ?",
                points,
                now,
                booking);
    }

    Optional<Booking> find(UUID id) {
        return database.sql(BOOKING + "where booking_id = ?")
                .param(id)
                .query((row, n) -> booking(row))
                .optional();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Booking> locked(UUID id) {
        return database.sql(BOOKING + "where booking_id = ? for update")
                .param(id)
                .query((row, n) -> booking(row))
                .optional();
    }

    /** All of a case, the oldest first. */
    List<Booking> of(Reference caseReference) {
        return database.sql(BOOKING + "where case_reference = ? order by added_at, booking_id")
                .param(caseReference.text())
                .query((row, n) -> booking(row))
                .list();
    }

    /** The same, which nobody else changes until this transaction ends. */
    List<Booking> lockedOf(Reference caseReference) {
        return database.sql(
                        BOOKING
                                + "where case_reference = ? order by added_at, booking_id"
                                + " for update")
                .param(caseReference.text())
                .query((row, n) -> booking(row))
                .list();
    }

    /** What stands in a diary then and was not given back, in the order of the day. */
    List<Booking> inDiary(String diary, Instant from, Instant before, int most) {
        return database.sql(
                        BOOKING
                                + """
                                where diary = ? and starts_at >= ? and starts_at < ?
                                    and state not in ('released', 'lost')
                                order by starts_at, booking_id
                                limit ?
                                """)
                .param(diary)
                .param(utc(from))
                .param(utc(before))
                .param(most)
                .query((row, n) -> booking(row))
                .list();
    }

    /** Holds that have run out; another node leaves them alone until this transaction ends. */
    List<Booking> runOut(Instant now, int most) {
        return database.sql(
                        BOOKING
                                + """
                                where held_until <= ?
                                order by held_until
                                limit ?
                                for update skip locked
                                """)
                .param(utc(now))
                .param(most)
                .query((row, n) -> booking(row))
                .list();
    }

    /** Another time for it. */
    void move(Booking it, Time to, Instant now) {
        writes.addExactly(
                1,
                """
                update bookings.bookings
                set diary = ?, doing = ?, starts_at = ?, ends_at = ?, resource = ?,
                    minutes_late = null, arrived_at = null, sequence = sequence + 1, changed_at = ?
                where booking_id = ?
                """,
                to.diary(),
                to.doing(),
                to.from(),
                to.until(),
                to.resource(),
                now,
                it.id());
    }

    /** Held no more but booked, and known by what the stage that books it calls it. */
    void book(Booking it, String effect, String action, Instant now) {
        writes.addExactly(
                1,
                """
                update bookings.bookings
                set state = 'booked', held_until = null, effect = ?, action = ?, changed_at = ?
                where booking_id = ? and state = 'held'
                """,
                effect,
                action,
                now,
                it.id());
    }

    void end(Booking it, State as, Instant now) {
        writes.addExactly(
                1,
                """
                update bookings.bookings
                set state = ?, held_until = null, sequence = sequence + 1, changed_at = ?
                where booking_id = ? and state = ?
                """,
                as.word(),
                now,
                it.id(),
                it.state().word());
    }

    void late(Booking it, int minutes) {
        writes.add(
                "update bookings.bookings set minutes_late = ? where booking_id = ?",
                minutes,
                it.id());
    }

    void arrived(Booking it, Instant at) {
        writes.add(
                """
                update bookings.bookings set arrived_at = ?
                where booking_id = ? and arrived_at is null
                """,
                at,
                it.id());
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("booking_id", UUID.class),
                new Reference(row.getString("case_reference")),
                row.getString("effect"),
                row.getString("action"),
                new Time(
                        row.getString("diary"),
                        row.getString("doing"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("resource"),
                        row.getInt("points")),
                State.read(row.getString("state")),
                new Known(
                        maybe(row.getTimestamp("held_until")),
                        maybe(row.getTimestamp("arrived_at")),
                        row.getObject("minutes_late", Integer.class),
                        instant(row, "changed_at")),
                row.getInt("sequence"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant maybe(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
