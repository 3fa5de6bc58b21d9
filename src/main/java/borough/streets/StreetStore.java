package borough.streets;

import borough.data.Sql;
import borough.streets.Streets.Leaving;
import borough.streets.Streets.StreetLine;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What crews said about whole streets. */
@Component
class StreetStore {
    private final JdbcClient database;

    StreetStore(JdbcClient database) {
        this.database = database;
    }

    /** What was said of these streets on a day, first things first. */
    List<StreetLine> said(Collection<Usrn> streets, LocalDate day) {
        return database.sql(
                        """
                        select usrn, on_day, position, at, crew, event, holds, by_person
                        from visits.street_events
                        where usrn = any (?) and on_day = ?
                        order by usrn, position
                        """)
                .param(streets.stream().map(Usrn::number).toArray(Long[]::new))
                .param(day)
                .query(StreetStore::line)
                .list();
    }

    Optional<Instant> lastSaid(String crew, LocalDate day) {
        return database.sql(
                        """
                        select at
                        from visits.street_events
                        where crew = ? and on_day = ?
                        order by at desc
                        limit 1
                        """)
                .param(crew)
                .param(day)
                .query((row, n) -> Sql.instant(row, "at"))
                .optional();
    }

    /** Adds a line; false where another came in between, so that it must be looked at first. */
    boolean add(StreetLine it) {
        return database.sql(
                                """
                                insert into visits.street_events
                                    (usrn, on_day, position, at, crew, event, holds, by_person)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(it.street().number())
                        .param(it.day())
                        .param(it.position())
                        .param(Sql.value(it.at()))
                        .param(it.crew())
                        .param(it.event())
                        .param(it.holds())
                        .param(it.by())
                        .update()
                == 1;
    }

    /**
     * Adds what a crew says of many streets, each at this place of its lines; gives those where
     * nothing came in between. In the order of the streets' numbers, so that no two crews wait for
     * each other.
     */
    Set<Usrn> addAll(Leaving said, Map<Usrn, Integer> places) {
        var streets = places.keySet().stream().map(Usrn::number).sorted().toArray(Long[]::new);
        var positions =
                Arrays.stream(streets).map(it -> places.get(new Usrn(it))).toArray(Integer[]::new);
        return Set.copyOf(
                database.sql(
                                """
                                insert into visits.street_events
                                    (usrn, on_day, position, at, crew, event, holds, by_person)
                                select usrn, ?, position, ?, ?, ?, true, ?
                                from unnest(?::bigint[], ?::int[]) as given (usrn, position)
                                order by usrn
                                on conflict do nothing
                                returning usrn
                                """)
                        .param(said.day())
                        .param(Sql.value(said.at()))
                        .param(said.crew())
                        .param(said.because())
                        .param(said.by())
                        .param(streets)
                        .param(positions)
                        .query((row, n) -> new Usrn(row.getLong("usrn")))
                        .list());
    }

    void add(StreetPhoto it) {
        database.sql(
                        """
                        insert into visits.street_photos (usrn, on_day, photo, crew, taken_at)
                        values (?, ?, ?::uuid, ?, ?)
                        on conflict do nothing
                        """)
                .param(it.street().number())
                .param(it.day())
                .param(it.photo())
                .param(it.crew())
                .param(Sql.value(it.at()))
                .update();
    }

    /** Since a day, the newest first. */
    List<StreetPhoto> photos(Usrn street, LocalDate since) {
        return database.sql(
                        """
                        select on_day, photo::text as photo, crew, taken_at
                        from visits.street_photos
                        where usrn = ? and on_day >= ?
                        order by taken_at desc, photo
                        """)
                .param(street.number())
                .param(since)
                .query(
                        (row, n) ->
                                new StreetPhoto(
                                        street,
                                        row.getObject("on_day", LocalDate.class),
                                        row.getString("photo"),
                                        row.getString("crew"),
                                        Sql.instant(row, "taken_at")))
                .list();
    }

    /** A whole street that a round did not do, and the day on which it should have. */
    record WholeStreet(String round, LocalDate due) {}

    /** Which round's street a job is, whoever has it now; empty where none was written down. */
    Optional<WholeStreet> wholeStreet(UUID job) {
        return database.sql(
                        """
                        select street_of, street_due
                        from visits.visits
                        where visit_id = ? and street_of is not null
                        """)
                .param(job)
                .query(
                        (row, n) ->
                                new WholeStreet(
                                        row.getString("street_of"),
                                        row.getObject("street_due", LocalDate.class)))
                .optional();
    }

    /** The first day on which a street that these rounds did not do is done; empty where none. */
    Optional<LocalDate> comesBack(Usrn street, Collection<String> rounds, LocalDate since) {
        return database.sql(
                        """
                        select min(due_on) as back_on
                        from visits.visits
                        where street_of = any (?) and street_due >= ? and usrn = ?
                            and ended_on is null
                        """)
                .param(rounds.toArray(String[]::new))
                .param(since)
                .param(street.number())
                .query((row, n) -> Optional.ofNullable(row.getObject("back_on", LocalDate.class)))
                .single();
    }

    private static StreetLine line(ResultSet row, int n) throws SQLException {
        return new StreetLine(
                new Usrn(row.getLong("usrn")),
                row.getObject("on_day", LocalDate.class),
                row.getInt("position"),
                Sql.instant(row, "at"),
                row.getString("crew"),
                row.getString("event"),
                row.getBoolean("holds"),
                row.getObject("by_person", UUID.class));
    }
}
