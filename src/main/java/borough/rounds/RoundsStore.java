package borough.rounds;

import borough.data.Bulk;
import borough.data.Sql;
import borough.data.Writes;
import borough.rounds.Crew.Days;
import borough.rounds.Crew.Holds;
import borough.rounds.Crew.Out;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Crews and their stops. */
@Component
class RoundsStore {
    private static final String CREW =
            """
            c.name, c.team, c.officer, c.does, c.works, c.works_holidays, c.jobs_a_day,
                c.minutes_a_day, c.out_from, c.out_until, c.same_day_until, c.anywhere
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Bulk bulk;

    /** One stop of a crew; weekday 0 is every day that it works. */
    record Stop(String crew, String area, String code, int weekday, int order) {}

    /** A crew that fits, and how near its stop is: 0 the property itself, 3 anywhere. */
    record Near(Fit fit, int steps) {}

    RoundsStore(JdbcClient database, Writes writes, Bulk bulk) {
        this.database = database;
        this.writes = writes;
        this.bulk = bulk;
    }

    List<Crew> crews() {
        return database.sql("select %s from rounds.crews c order by c.name".formatted(CREW))
                .query((row, n) -> crew(row))
                .list();
    }

    Optional<Crew> crew(String name) {
        return database.sql("select %s from rounds.crews c where c.name = ?".formatted(CREW))
                .param(name)
                .query((row, n) -> crew(row))
                .optional();
    }

    Optional<Crew> ofOfficer(String email) {
        return database.sql("select %s from rounds.crews c where c.officer = ?".formatted(CREW))
                .param(email)
                .query((row, n) -> crew(row))
                .optional();
    }

    List<Near> fits(String kind, Spot spot) {
        return database.sql(
                        """
                        select %s, s.area, s.weekday, s.place_in_order
                        from rounds.crews c
                        left join rounds.stops s
                            on s.council_id = c.council_id
                            and s.crew = c.name
                            and ((s.area = 'property' and s.code = ?)
                                or (s.area = 'street' and s.code = ?)
                                or (s.area = 'ward' and s.code = ?))
                        where ? = any (c.does) and (s.crew is not null or c.anywhere)
                        order by c.name, s.weekday
                        """
                                .formatted(CREW))
                .param(code(spot.property()))
                .param(code(spot.street()))
                .param(code(spot.ward()))
                .param(kind)
                .query((row, n) -> near(row))
                .list();
    }

    // No code is empty, so what is not known finds nothing.
    private static String code(@org.jspecify.annotations.Nullable Object known) {
        return known == null ? "" : known.toString();
    }

    private static Near near(ResultSet row) throws SQLException {
        var area = row.getString("area");
        var steps =
                switch (area == null ? "" : area) {
                    case "property" -> 0;
                    case "street" -> 1;
                    case "ward" -> 2;
                    default -> 3;
                };
        return new Near(
                new Fit(crew(row), row.getInt("weekday"), row.getInt("place_in_order")), steps);
    }

    void hold(Collection<String> crews) {
        database.sql("select name from rounds.crews where name = any (?) order by name for update")
                .param(crews.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<Pass> streets(String crew, int weekday) {
        return database.sql(
                        """
                        select code, place_in_order
                        from rounds.stops
                        where crew = ? and area = 'street' and weekday in (0, ?)
                        order by place_in_order, code
                        """)
                .param(crew)
                .param(weekday)
                .query(
                        (row, n) ->
                                new Pass(
                                        new Usrn(Long.parseLong(row.getString("code"))),
                                        row.getInt("place_in_order")))
                .list();
    }

    Map<String, Integer> countStreets(int weekday) {
        var counts = new HashMap<String, Integer>();
        database.sql(
                        """
                        select crew, count(*)::int as streets
                        from rounds.stops
                        where area = 'street' and weekday in (0, ?)
                        group by crew
                        """)
                .param(weekday)
                .query(
                        row -> {
                            counts.put(row.getString("crew"), row.getInt("streets"));
                        });
        return counts;
    }

    void keep(Crew it, List<String> wards) {
        writes.add(
                """
                insert into rounds.crews (name, team, officer, does, works, works_holidays,
                    jobs_a_day, minutes_a_day, out_from, out_until, same_day_until, anywhere)
                values (?, ?, ?, ?, ?::int[], ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, name) do update
                set team = excluded.team,
                    officer = excluded.officer,
                    does = excluded.does,
                    works = excluded.works,
                    works_holidays = excluded.works_holidays,
                    jobs_a_day = excluded.jobs_a_day,
                    minutes_a_day = excluded.minutes_a_day,
                    out_from = excluded.out_from,
                    out_until = excluded.out_until,
                    same_day_until = excluded.same_day_until,
                    anywhere = excluded.anywhere
                """,
                it.name(),
                it.team(),
                it.officer(),
                it.does(),
                weekdays(it),
                it.days().holidays(),
                it.holds().jobs(),
                it.holds().minutes(),
                it.out().from(),
                it.out().until(),
                it.out().sameDay(),
                it.anywhere());
        keepWards(it, wards);
    }

    private void keepWards(Crew it, List<String> wards) {
        writes.add("delete from rounds.stops where crew = ? and area = 'ward'", it.name());
        writes.add(
                """
                insert into rounds.stops (crew, area, code, weekday, place_in_order)
                select ?, 'ward', code, 0, place from unnest(?::text[]) with ordinality
                    as given (code, place)
                on conflict do nothing
                """,
                it.name(),
                wards);
    }

    private static String weekdays(Crew it) {
        return it.days().week().stream()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    void replace(Collection<String> crews, List<Stop> stops) {
        writes.add("delete from rounds.stops where crew = any (?::text[])", crews);
        bulk.copy(
                "rounds.stops",
                List.of("crew", "area", "code", "weekday", "place_in_order"),
                stops.iterator(),
                it -> Bulk.row(it.crew(), it.area(), it.code(), it.weekday(), it.order()));
    }

    private static Crew crew(ResultSet row) throws SQLException {
        var week =
                Arrays.stream((Integer[]) row.getArray("works").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet());
        return new Crew(
                row.getString("name"),
                row.getString("team"),
                row.getString("officer"),
                Sql.texts(row, "does"),
                new Days(week, row.getBoolean("works_holidays")),
                new Holds(
                        row.getObject("jobs_a_day", Integer.class),
                        row.getObject("minutes_a_day", Integer.class)),
                new Out(
                        row.getObject("out_from", LocalTime.class),
                        row.getObject("out_until", LocalTime.class),
                        row.getObject("same_day_until", LocalTime.class)),
                row.getBoolean("anywhere"));
    }
}
