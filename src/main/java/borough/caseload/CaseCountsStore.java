package borough.caseload;

import borough.caseload.CaseLists.Flow;
import borough.caseload.CaseLists.Heap;
import borough.caseload.CaseLists.Today;
import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases wait, come and go; never more are counted than a team may be shown. */
@Component
class CaseCountsStore {
    private static final String COUNTED =
            """
            select holder, service, max(title) as title, stage, held_by, count(*) as cases,
                count(*) filter (where due_at < ?) as late,
                count(*) filter (where due_at >= ? and due_at >= ? and due_at < ?) as due_today,
                min(opened_at) as oldest
            """;
    private static final String GROUPED = " group by holder, service, stage, held_by";

    private static final String MARK =
            """
            select concat_ws('-', count(*), sum(events),
                count(*) filter (where due_at < ?))
            from (
                (select theirs.* from unnest(?) as named (holder)
                cross join lateral (
                    select events, due_at
                    from cases.cases
                    where closed_at is null and team = named.holder
                    order by coalesce(due_at, timestamptz 'infinity'), reference
                    limit ?
                ) as theirs)
                union all
                (select events, due_at
                from cases.cases
                where closed_at is null and held_by = ?
                limit ?)
                union all
                (select c.events, p.due_at
                from cases.parts p
                join cases.cases c using (council_id, reference)
                where p.closed_at is null and p.team = any(?)
                limit ?)
                union all
                (select c.events, p.due_at
                from cases.parts p
                join cases.cases c using (council_id, reference)
                where p.closed_at is null and p.held_by = ?
                limit ?)
            ) as waiting
            """;

    private final JdbcClient database;

    CaseCountsStore(JdbcClient database) {
        this.database = database;
    }

    List<Heap> heaps(CaseFilter.Sight sight, Today today) {
        var names = sight.names().toArray(String[]::new);
        return database.sql(
                        COUNTED
                                + """
                                from unnest(?) as named (holder)
                                cross join lateral (
                                    (select service, title, stage, held_by, due_at, opened_at
                                    from cases.cases
                                    where closed_at is null and team = named.holder
                                        and (seen_by = '{}' or seen_by && ?::text[])
                                    order by coalesce(due_at, timestamptz 'infinity'), reference
                                    limit ?)
                                    union all
                                    (select c.service, c.title, p.stage, p.held_by, p.due_at,
                                        c.opened_at
                                    from cases.parts p
                                    join cases.cases c using (council_id, reference)
                                    where p.closed_at is null and p.team = named.holder
                                        and c.team is distinct from p.team and c.closed_at is null
                                        and (c.seen_by = '{}' or c.seen_by && ?::text[])
                                    limit ?)
                                ) as theirs
                                """
                                + GROUPED)
                .params(counted(today))
                .param(sight.holders().toArray(String[]::new))
                .param(names)
                .param(CaseLists.COUNTED_MAX + 1)
                .param(names)
                .param(CaseLists.COUNTED_MAX + 1)
                .query(CaseCountsStore::heap)
                .list();
    }

    List<Heap> heapsOf(UUID person, Today today) {
        return database.sql(
                        COUNTED
                                + """
                                from (
                                    (select coalesce(team, '') as holder, service, title, stage,
                                        held_by, due_at, opened_at
                                    from cases.cases
                                    where closed_at is null and held_by = ?
                                    order by coalesce(due_at, timestamptz 'infinity'), reference
                                    limit ?)
                                    union all
                                    (select coalesce(p.team, c.team, ''), c.service, c.title,
                                        p.stage, p.held_by, p.due_at, c.opened_at
                                    from cases.parts p
                                    join cases.cases c using (council_id, reference)
                                    where p.closed_at is null and p.held_by = ?
                                        and c.closed_at is null
                                    limit ?)
                                ) as theirs
                                """
                                + GROUPED)
                .params(counted(today))
                .param(person)
                .param(CaseLists.COUNTED_MAX + 1)
                .param(person)
                .param(CaseLists.COUNTED_MAX + 1)
                .query(CaseCountsStore::heap)
                .list();
    }

    private static List<Object> counted(Today today) {
        var now = Sql.value(today.now());
        return List.of(now, now, Sql.value(today.begins()), Sql.value(today.ends()));
    }

    private static Heap heap(ResultSet row, int n) throws SQLException {
        return new Heap(
                new Heap.Alike(
                        row.getString("holder"),
                        row.getString("service"),
                        row.getString("title"),
                        row.getString("stage"),
                        Optional.ofNullable(row.getObject("held_by", UUID.class))),
                row.getLong("cases"),
                row.getLong("late"),
                row.getLong("due_today"),
                Sql.instant(row, "oldest"));
    }

    String mark(Collection<String> holders, UUID person, Instant now) {
        return database.sql(MARK)
                .param(Sql.value(now))
                .param(holders.toArray(String[]::new))
                .param(CaseLists.COUNTED_MAX)
                .param(person)
                .param(CaseLists.COUNTED_MAX)
                .param(holders.toArray(String[]::new))
                .param(CaseLists.COUNTED_MAX)
                .param(person)
                .param(CaseLists.COUNTED_MAX)
                .query(String.class)
                .single();
    }

    List<Flow> flows(Collection<String> holders, Instant today, Instant week) {
        return database.sql(
                        """
                        select holder,
                            opened.today as opened_today, opened.week as opened_this_week,
                            ended.today as ended_today, ended.week as ended_this_week
                        from unnest(?) as named (holder)
                        cross join lateral (
                            select count(*) filter (where opened_at >= ?) as today,
                                count(*) as week
                            from cases.cases where team = named.holder and opened_at >= ?
                        ) as opened
                        cross join lateral (
                            select count(*) filter (where closed_at >= ?) as today,
                                count(*) as week
                            from cases.cases where team = named.holder and closed_at >= ?
                        ) as ended
                        """)
                .param(holders.toArray(String[]::new))
                .param(Sql.value(today))
                .param(Sql.value(week))
                .param(Sql.value(today))
                .param(Sql.value(week))
                .query(Flow.class)
                .list();
    }

    Map<UUID, Long> held(Collection<UUID> people) {
        return database
                .sql(
                        """
                        select held_by, count(*) as cases
                        from cases.cases
                        where closed_at is null and held_by = any(?)
                        group by held_by
                        """)
                .param(people.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getObject("held_by", UUID.class), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Open cases and parts, and no more than so many of each. */
    long openWith(String holder, int most) {
        return database.sql(
                        """
                        select
                            (select count(*) from (
                                select 1 from cases.cases
                                where team = :holder and closed_at is null limit :most) as held)
                            + (select count(*) from (
                                select 1 from cases.parts
                                where team = :holder and closed_at is null limit :most) as held)
                        """)
                .param("holder", holder)
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
