package borough.waste;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.waste.PropertyCalendar.Emptied;
import borough.waste.PropertyCalendar.Marked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a crew reads and logs on its round, street by street. */
@Component
class CrewRoundStore {
    // A lorry that said where it was longer ago than this may be some streets away.
    private static final Duration POSITION_HOLDS = Duration.ofMinutes(2);
    private static final String EMPTIED =
            """
            select c.uprn, c.usrn, c.container, c.round, c.schedule, c.litres, c.how_many,
                c.communal, c.paid_until, c.kind, c.since, c.until,
                r.name, r.weekday, r.crew, r.team, r.back_by
            from waste.emptied c
            join waste.rounds r on r.name = c.round
            """;

    private final JdbcClient database;
    private final Writes writes;

    CrewRoundStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    Optional<Round> round(String name) {
        return database.sql(
                        """
                        select name, weekday, crew, team, back_by
                        from waste.rounds
                        where name = ?
                        """)
                .param(name)
                .query((row, n) -> WasteStore.round(row))
                .optional();
    }

    Map<String, Integer> countStreets(Collection<String> rounds) {
        var counts = new LinkedHashMap<String, Integer>();
        database.sql(
                        """
                        select round, count(*)::int as streets
                        from waste.round_streets
                        where round = any (?)
                        group by round
                        order by round
                        """)
                .param(rounds.toArray(String[]::new))
                .query(
                        row -> {
                            counts.put(row.getString("round"), row.getInt("streets"));
                        });
        return counts;
    }

    /** What a round empties in a street in the week of a normal day. */
    List<Container> containersIn(String round, Usrn street, LocalDate normally) {
        return database.sql(
                        """
                        select %s
                        from waste.emptied
                        where round = ? and usrn = ?
                            and (since is null or since <= ?) and (until is null or until > ?)
                        order by uprn, container
                        """
                                .formatted(WasteStore.CONTAINER))
                .params(round, street.number(), normally, normally)
                .query((row, n) -> WasteStore.container(row))
                .list();
    }

    /** What was logged of a collection at these properties, latest first. */
    List<PropertyLog> logs(Collection<Uprn> properties, LocalDate collectedOn) {
        return database.sql(
                        """
                        select uprn, container, collected_on, event, logged_at, crew, photo
                        from waste.property_logs
                        where uprn = any (?) and collected_on = ?
                        order by logged_at desc
                        """)
                .param(numbers(properties))
                .param(collectedOn)
                .query((row, n) -> WasteStore.log(row))
                .list();
    }

    /** Where bins are fetched from, and the picture of the spot, empty where there is none. */
    record Spot(String from, String photo) {}

    /** Where the bins are fetched from, at those homes where the crew fetches them. */
    Map<Uprn, Spot> fetchedFrom(Collection<Uprn> properties, LocalDate day) {
        var places = new HashMap<Uprn, Spot>();
        database.sql(
                        """
                        select uprn, pull_out_point, photo
                        from waste.assistance
                        where uprn = any (?) and since <= ? and (until is null or until >= ?)
                        order by since
                        """)
                .param(numbers(properties))
                .param(day)
                .param(day)
                .query(
                        row -> {
                            places.put(
                                    new Uprn(row.getLong("uprn")),
                                    new Spot(
                                            row.getString("pull_out_point"),
                                            row.getString("photo")));
                        });
        return places;
    }

    /** What was marked of a round's streets on a day, latest first. */
    List<StreetMark> marks(String round, LocalDate day) {
        return database.sql(
                        """
                        select usrn, round, collected_on, event, marked_at, crew
                        from waste.street_marks
                        where round = ? and collected_on = ?
                        order by marked_at desc
                        """)
                .param(round)
                .param(day)
                .query((row, n) -> WasteStore.mark(row))
                .list();
    }

    /** Keeps where the round's lorry was when this was logged, where it said so just before. */
    void placeOf(PropertyLog log, String round) {
        writes.add(
                """
                insert into waste.log_places
                    (uprn, container, logged_at, said_at, easting, northing)
                select ?, ?, ?, said_at, easting, northing
                from waste.crew_positions
                where round = ? and said_at between ? and ?
                on conflict do nothing
                """,
                log.uprn(),
                log.bin(),
                log.at(),
                round,
                log.at().minus(POSITION_HOLDS),
                log.at());
    }

    /** Nobody else may log at this property until this transaction ends. */
    void hold(Uprn property) {
        database.sql("select 1 from waste.containers where uprn = ? order by container for update")
                .param(property.number())
                .query(Integer.class)
                .list();
    }

    Optional<Instant> lastLogged(String crew, LocalDate day) {
        return database.sql(
                        """
                        select logged_at
                        from waste.property_logs
                        where crew = ? and collected_on = ?
                        order by logged_at desc
                        limit 1
                        """)
                .param(crew)
                .param(day)
                .query((row, n) -> Sql.instant(row, "logged_at"))
                .optional();
    }

    /** The containers at a property with their rounds. */
    List<Emptied> emptied(Uprn property) {
        return database.sql(EMPTIED + "where c.uprn = ? order by c.container, c.since nulls first")
                .param(property.number())
                .query(CrewRoundStore::emptied)
                .list();
    }

    /** One of each kind that somebody in a street pays for. */
    List<Emptied> paidIn(Usrn street, List<String> rounds) {
        return database.sql(
                        EMPTIED.replace("select", "select distinct on (c.round, c.container)")
                                + """
                                where c.round = any (?) and c.usrn = ? and c.paid_until is not null
                                    and c.until is null
                                order by c.round, c.container, c.uprn
                                """)
                .param(rounds.toArray(String[]::new))
                .param(street.number())
                .query(CrewRoundStore::emptied)
                .list();
    }

    private static Emptied emptied(ResultSet row, int n) throws SQLException {
        return new Emptied(
                WasteStore.container(row),
                WasteStore.round(row),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    /** The stops of a round in order, each with what was marked of it last on a day. */
    List<Marked> marked(String round, LocalDate day) {
        return database.sql(
                        """
                        select s.usrn, s.drive_order, m.event, m.marked_at
                        from waste.round_streets s
                        left join lateral (
                            select event, marked_at
                            from waste.street_marks m
                            where m.council_id = s.council_id and m.usrn = s.usrn
                                and m.collected_on = ? and m.round = s.round
                            order by marked_at desc
                            limit 1
                        ) m on true
                        where s.round = ?
                        order by s.drive_order
                        """)
                .param(day)
                .param(round)
                .query(
                        (row, n) ->
                                new Marked(
                                        new Usrn(row.getLong("usrn")),
                                        row.getInt("drive_order"),
                                        event(row.getString("event")),
                                        Sql.instantIfAny(row, "marked_at").orElse(null)))
                .list();
    }

    /**
     * From a Monday on this round empties all that stands at these homes; before it, whichever
     * empties it in the week of today.
     */
    void moveTo(String round, Collection<Uprn> homes, LocalDate monday, LocalDate today) {
        database.sql(
                        """
                        update waste.containers
                        set before_round = case
                                when changes_on > ? then before_round else round end,
                            before_schedule = case
                                when changes_on > ? then before_schedule else schedule end,
                            changes_on = ?,
                            round = ?
                        where uprn = any (?)
                        """)
                .params(today, today, monday, round, numbers(homes))
                .update();
    }

    private static @Nullable StreetEvent event(@Nullable String said) {
        return said == null ? null : StreetEvent.read(said);
    }

    private static Long[] numbers(Collection<Uprn> properties) {
        return properties.stream().map(Uprn::number).toArray(Long[]::new);
    }
}
