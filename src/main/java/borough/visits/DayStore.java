package borough.visits;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Usrn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Crews' days: what is on each list, in which order, and how full it is. */
@Component
class DayStore {
    private final JdbcClient database;
    private final Writes writes;
    private final VisitRows rows;

    DayStore(JdbcClient database, Writes writes, VisitRows rows) {
        this.database = database;
        this.writes = writes;
        this.rows = rows;
    }

    /** A crew's day. */
    record Day(String crew, LocalDate on) {}

    /** How many jobs a day has, and how many minutes they take. */
    record Load(int jobs, int minutes) {
        static final Load NOTHING = new Load(0, 0);

        Load and(Load more) {
            return new Load(jobs + more.jobs, minutes + more.minutes);
        }
    }

    /** What is still to do by that day, and what ended on it; street by street in one order. */
    List<Visit> todayOf(String crew, LocalDate day) {
        return database.sql(
                        """
                        (%s where crew = ? and ended_on is null and due_on <= ? and under is null)
                        union all
                        (%s where crew = ? and ended_on = ? and under is null)
                        order by due_on, place_in_order, usrn nulls last, label, visit_id
                        """
                                .formatted(VisitStore.VISIT, VisitStore.VISIT))
                .params(crew, day, crew, day)
                .query(rows::visit)
                .list();
    }

    /** What is open for a crew on a later day, in order. */
    List<Visit> openOn(String crew, LocalDate day) {
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where crew = ? and ended_on is null and due_on = ? and under is null
                                order by place_in_order, usrn nulls last, label, visit_id
                                """)
                .params(crew, day)
                .query(rows::visit)
                .list();
    }

    List<CrewDay> crewsOn(LocalDate day) {
        return database.sql(
                        """
                        select crew, sum(open)::int as open, sum(ended)::int as finished,
                            sum(late)::int as late, sum(minutes)::int as minutes,
                            max(last_at) as last_at
                        from (
                            select crew, count(*) as open, 0 as ended,
                                count(*) filter (where due_on < ?) as late,
                                sum(minutes) as minutes, null::timestamptz as last_at
                            from visits.visits
                            where ended_on is null and due_on <= ? and under is null
                            group by crew
                            union all
                            select crew, 0, count(*), 0, 0, max(ended_at)
                            from visits.visits
                            where ended_on = ? and under is null
                            group by crew
                        ) as day
                        group by crew
                        order by crew
                        """)
                .params(day, day, day)
                .query(
                        (row, n) ->
                                new CrewDay(
                                        row.getString("crew"),
                                        row.getInt("open"),
                                        row.getInt("finished"),
                                        row.getInt("late"),
                                        row.getInt("minutes"),
                                        Sql.instantIfAny(row, "last_at").orElse(null)))
                .list();
    }

    /** The jobs of these crews that are open on each day from one to another. */
    Map<Day, Load> loads(Collection<String> crews, LocalDate from, LocalDate to) {
        var loads = new HashMap<Day, Load>();
        database.sql(
                        """
                        select crew, due_on, count(*)::int as jobs, sum(minutes)::int as minutes
                        from visits.visits
                        where crew = any (?) and ended_on is null and due_on between ? and ?
                            and under is null
                        group by crew, due_on
                        """)
                .param(crews.toArray(String[]::new))
                .param(from)
                .param(to)
                .query(
                        row -> {
                            var day =
                                    new Day(
                                            row.getString("crew"),
                                            row.getObject("due_on", LocalDate.class));
                            loads.put(day, new Load(row.getInt("jobs"), row.getInt("minutes")));
                        });
        return loads;
    }

    /** Open jobs of a crew in one street by a day, locked, the street's own job among them. */
    List<Visit> openIn(String crew, Usrn street, LocalDate by) {
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where crew = ? and ended_on is null and due_on <= ? and usrn = ?
                                    and under is null
                                order by place_in_order, label, visit_id
                                for update
                                """)
                .param(crew)
                .param(by)
                .param(street.number())
                .query(rows::visit)
                .list();
    }

    /** Open jobs of a crew from one day to another, locked. */
    List<Visit> openBetween(String crew, LocalDate from, LocalDate to) {
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where crew = ? and ended_on is null and due_on between ? and ?
                                    and under is null
                                order by due_on, place_in_order, label, visit_id
                                for update
                                """)
                .params(crew, from, to)
                .query(rows::visit)
                .list();
    }

    /** What a street's one job stands for, locked. */
    List<Visit> under(UUID streetJob) {
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where under = ? and ended_on is null
                                order by place_in_order, label, visit_id
                                for update
                                """)
                .param(streetJob)
                .query(rows::visit)
                .list();
    }

    /** The same for several at once, to be looked at, ended ones too. */
    List<Visit> membersOf(Collection<UUID> streetJobs) {
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where under = any (?)
                                order by place_in_order, label, visit_id
                                """)
                .param(streetJobs.toArray(UUID[]::new))
                .query(rows::visit)
                .list();
    }

    /** Puts a visit on another list, or under a street's job. */
    void put(Visit it, Day on, int order, @Nullable UUID under, Instant at) {
        writes.addExactly(
                1,
                """
                update visits.visits
                set crew = ?, due_on = ?, place_in_order = ?, under = ?, listed_at = ?
                where visit_id = ? and ended_on is null
                """,
                on.crew(),
                on.on(),
                order,
                under,
                at,
                it.id());
    }

    /** Numbers these in this order. */
    void order(List<UUID> visits) {
        writes.add(
                """
                update visits.visits v
                set place_in_order = given.place
                from unnest(?::uuid[]) with ordinality as given (visit_id, place)
                where v.visit_id = given.visit_id
                """,
                visits);
    }

    /** Jobs for streets as a whole that are open for a crew by a day, locked. */
    List<Visit> streetJobs(String crew, Collection<Usrn> streets, LocalDate by) {
        var numbers = streets.stream().map(Usrn::number).toArray(Long[]::new);
        return database.sql(
                        VisitStore.VISIT
                                + """
                                where crew = ? and ended_on is null and due_on <= ?
                                    and usrn = any (?) and kind = ? and under is null
                                order by due_on, place_in_order, visit_id
                                for update
                                """)
                .params(crew, by, numbers, Saying.STREET_RETURN)
                .query(rows::visit)
                .list();
    }

    /** Makes a street's job the street itself, which this round should have done on this day. */
    void makeWhole(UUID id, Day of, int order, String work) {
        writes.add(
                """
                update visits.visits
                set name = ?, street_of = ?, street_due = ?, place_in_order = ?, work = ?
                where visit_id = ?
                """,
                Visit.WHOLE_STREET,
                of.crew(),
                of.on(),
                order,
                work,
                id);
    }

    /** Writes down whose whole streets these jobs are, and for which day. */
    void wholeStreetsOf(Day of, List<UUID> jobs) {
        writes.add(
                """
                update visits.visits
                set street_of = ?, street_due = ?
                where visit_id = any (?::uuid[])
                """,
                of.crew(),
                of.on(),
                jobs);
    }

    void work(UUID id, String work) {
        writes.add("update visits.visits set work = ? where visit_id = ?", work, id);
    }

    /** Keeps that a crew has finished its day; the first time counts. */
    void finish(Day day, Instant at, @Nullable UUID by) {
        writes.add(
                """
                insert into visits.finished_days (crew, on_day, finished_at, by_person)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                day.crew(),
                day.on(),
                at,
                by);
    }

    /** A crew that goes out again has not finished. */
    void goOn(Day day) {
        writes.add(
                "delete from visits.finished_days where crew = ? and on_day = ?",
                day.crew(),
                day.on());
    }

    Map<String, Instant> finishedOn(LocalDate day) {
        var finished = new HashMap<String, Instant>();
        database.sql("select crew, finished_at from visits.finished_days where on_day = ?")
                .param(day)
                .query(
                        row -> {
                            finished.put(row.getString("crew"), Sql.instant(row, "finished_at"));
                        });
        return finished;
    }
}
