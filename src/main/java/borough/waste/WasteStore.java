package borough.waste;

import borough.data.Bulk;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds, bins and what crews recorded. */
@Component
class WasteStore {
    static final String CONTAINER =
            "uprn, usrn, container, round, schedule, litres, how_many, communal, paid_until,"
                    + " kind";

    private final JdbcClient database;
    private final Writes writes;
    private final Bulk bulk;

    WasteStore(JdbcClient database, Writes writes, Bulk bulk) {
        this.database = database;
        this.writes = writes;
        this.bulk = bulk;
    }

    CollectionCalendar calendar() {
        var moved = new HashMap<LocalDate, LocalDate>();
        database.sql("select normally_on, collected_on from waste.moved_days")
                .query(
                        row -> {
                            moved.put(date(row, "normally_on"), date(row, "collected_on"));
                        });
        return new CollectionCalendar(moved);
    }

    /** What stands at a property, with the round that has it in the week of a day. */
    List<Container> containers(Uprn uprn, LocalDate day) {
        return database.sql(
                        """
                        select %s
                        from waste.emptied
                        where uprn = ?
                            and (since is null or since <= ?) and (until is null or until > ?)
                        order by container
                        """
                                .formatted(CONTAINER))
                .params(uprn.number(), day, day)
                .query((row, n) -> container(row))
                .list();
    }

    List<Container> containersOn(String round) {
        return database.sql(
                        """
                        select %s
                        from waste.containers
                        where round = ?
                        order by uprn, container
                        """
                                .formatted(CONTAINER))
                .param(round)
                .query((row, n) -> container(row))
                .list();
    }

    List<Round> rounds() {
        return database.sql(
                        """
                        select name, weekday, crew, team, back_by
                        from waste.rounds
                        order by weekday, name
                        """)
                .query((row, n) -> round(row))
                .list();
    }

    /**
     * The round that empties the first of these bins which is provided, in the week of a day; any
     * where none is.
     */
    Optional<Waste.Passing> passing(Uprn uprn, List<String> bins, LocalDate day) {
        return database.sql(
                        """
                        select r.name, r.weekday, r.crew, r.team, r.back_by,
                            coalesce(s.drive_order, 0) as drive_order
                        from waste.emptied c
                        join waste.rounds r on r.name = c.round
                        left join waste.round_streets s on s.round = c.round and s.usrn = c.usrn
                        where c.uprn = ?
                            and (c.since is null or c.since <= ?)
                            and (c.until is null or c.until > ?)
                        order by array_position(?, c.container), c.container
                        limit 1
                        """)
                .params(uprn.number(), day, day, bins.toArray(String[]::new))
                .query((row, n) -> new Waste.Passing(round(row), row.getInt("drive_order")))
                .optional();
    }

    List<Stop> stops(String round) {
        return database.sql(
                        """
                        select round, usrn, drive_order
                        from waste.round_streets
                        where round = ?
                        order by drive_order
                        """)
                .param(round)
                .query(
                        (row, n) ->
                                new Stop(
                                        row.getString("round"),
                                        new Usrn(row.getLong("usrn")),
                                        row.getInt("drive_order")))
                .list();
    }

    /** Since a collection day, latest first; what was found wrong is left out. */
    List<PropertyLog> logs(Uprn uprn, LocalDate since) {
        return database.sql(
                        """
                        select uprn, container, collected_on, event, logged_at, crew, photo
                        from waste.property_logs l
                        where uprn = ? and collected_on >= ?
                            and not exists (
                                select from waste.corrections c
                                where c.council_id = l.council_id
                                    and c.uprn = l.uprn
                                    and c.container = l.container
                                    and c.said_at = l.logged_at)
                        order by logged_at desc
                        """)
                .param(uprn.number())
                .param(since)
                .query((row, n) -> log(row))
                .list();
    }

    /** Since a collection day, latest first. */
    List<StreetMark> marks(Usrn street, LocalDate since) {
        return database.sql(
                        """
                        select usrn, round, collected_on, event, marked_at, crew
                        from waste.street_marks
                        where usrn = ? and collected_on >= ?
                        order by marked_at desc
                        """)
                .param(street.number())
                .param(since)
                .query((row, n) -> mark(row))
                .list();
    }

    void add(PropertyLog log) {
        writes.add(
                """
                insert into waste.property_logs
                    (uprn, container, collected_on, event, logged_at, crew, photo)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                WasteRows.of(log));
    }

    void add(StreetMark mark) {
        writes.add(
                """
                insert into waste.street_marks
                    (usrn, round, collected_on, event, marked_at, crew)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                WasteRows.of(mark));
    }

    void put(CrewPosition position) {
        writes.add(
                """
                insert into waste.crew_positions (round, said_at, easting, northing)
                values (?, ?, ?, ?)
                on conflict (council_id, round) do update
                set said_at = excluded.said_at,
                    easting = excluded.easting,
                    northing = excluded.northing
                where crew_positions.said_at < excluded.said_at
                """,
                position.round(),
                position.at(),
                position.easting(),
                position.northing());
    }

    void forgetPositionsBefore(Instant when) {
        writes.add("delete from waste.crew_positions where said_at < ?", when);
    }

    Optional<CrewPosition> position(String round) {
        return database.sql(
                        """
                        select round, said_at, easting, northing
                        from waste.crew_positions
                        where round = ?
                        """)
                .param(round)
                .query(
                        (row, n) ->
                                new CrewPosition(
                                        row.getString("round"),
                                        Sql.instant(row, "said_at"),
                                        row.getInt("easting"),
                                        row.getInt("northing")))
                .optional();
    }

    void load(RoundPlan plan) {
        WasteRows.load(plan, bulk);
    }

    void loadLogs(Iterator<PropertyLog> logs) {
        WasteRows.loadLogs(logs, bulk);
    }

    void loadMarks(Iterator<StreetMark> marks) {
        WasteRows.loadMarks(marks, bulk);
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("name"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getString("crew"),
                row.getString("team"),
                row.getObject("back_by", LocalTime.class));
    }

    static Container container(ResultSet row) throws SQLException {
        return new Container(
                new Uprn(row.getLong("uprn")),
                new Usrn(row.getLong("usrn")),
                row.getString("container"),
                row.getString("round"),
                Schedule.read(row.getString("schedule")),
                row.getInt("litres"),
                row.getInt("how_many"),
                row.getBoolean("communal"),
                row.getObject("paid_until", LocalDate.class),
                Container.Kind.read(row.getString("kind")));
    }

    static PropertyLog log(ResultSet row) throws SQLException {
        return new PropertyLog(
                new Uprn(row.getLong("uprn")),
                row.getString("container"),
                date(row, "collected_on"),
                PropertyEvent.read(row.getString("event")),
                Sql.instant(row, "logged_at"),
                row.getString("crew"),
                row.getString("photo"));
    }

    static StreetMark mark(ResultSet row) throws SQLException {
        return new StreetMark(
                new Usrn(row.getLong("usrn")),
                row.getString("round"),
                date(row, "collected_on"),
                StreetEvent.read(row.getString("event")),
                Sql.instant(row, "marked_at"),
                row.getString("crew"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
