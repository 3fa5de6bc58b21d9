package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the database of a council while its cases live. */
final class LivesSeen implements AutoCloseable {
    private static final int HOMES = 2_000;

    private final Connection owner;

    LivesSeen(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        texts(
                "select set_config('app.council', council_id::text, false) from data.councils"
                        + " where slug = 'brookshire'");
    }

    /** Homes all over the council that a round passes. */
    List<String> homes() throws SQLException {
        return texts(
                """
                select uprn::text from (select distinct uprn from waste.containers
                    where container = 'rubbish') as homes
                order by md5(uprn::text) limit %d
                """
                        .formatted(HOMES));
    }

    String person(String name) throws SQLException {
        return texts("select person_id::text from council.people where name = '%s'".formatted(name))
                .getFirst();
    }

    /** The open visits of these cases. */
    Map<String, String> visits(Collection<String> cases) throws SQLException {
        return pairs(
                """
                select case_reference, visit_id::text from visits.visits
                where case_reference = any(?) and state = 'planned'
                """,
                cases);
    }

    /** How far the history goes of those of these cases that stand in a stage. */
    Map<String, Integer> inStage(String stage, Collection<String> cases) throws SQLException {
        var all = new HashMap<String, Integer>();
        pairs(
                        """
                        select reference, events::text from cases.cases
                        where reference = any(?) and stage = '%s'
                        """
                                .formatted(stage),
                        cases)
                .forEach((reference, events) -> all.put(reference, Integer.valueOf(events)));
        return all;
    }

    private Map<String, String> pairs(String sql, Collection<String> cases) throws SQLException {
        var all = new HashMap<String, String>();
        if (cases.isEmpty()) {
            return all;
        }
        try (var statement = owner.prepareStatement(sql)) {
            statement.setArray(1, owner.createArrayOf("text", cases.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return all;
    }

    /** How many cases of a service there are in all, closed, told and taken by the carrier once. */
    record Standing(long opened, long closed, long told, long takenOnce, long unheard) {
        boolean allTold() {
            return closed == opened && told == opened && unheard == 0;
        }

        Standing since(Standing before) {
            return new Standing(
                    opened - before.opened,
                    closed - before.closed,
                    told - before.told,
                    takenOnce - before.takenOnce,
                    unheard);
        }
    }

    Standing standing(String service) throws SQLException {
        var counts =
                texts(
                        """
                        with ours as (select reference, closed_at from cases.cases
                                where service = '%s'),
                            sent as (select message_id::text as id, state from messages.messages
                                join ours on reference = case_reference)
                        select unnest(array[
                            (select count(*) from ours),
                            (select count(*) from ours where closed_at is not null),
                            (select count(*) from sent where state in ('sent', 'delivered')),
                            (select count(*) from (select reference from postroom.received
                                where reference in (select id from sent)
                                group by reference having count(*) = 1) as once),
                            (select count(*) from data.news)])::text
                        """
                                .formatted(service));
        var n = counts.stream().mapToLong(Long::parseLong).toArray();
        return new Standing(n[0], n[1], n[2], n[3], n[4]);
    }

    /** What the database has done so far: transactions, and rows written. */
    record Work(long transactions, long rows) {
        Work since(Work before) {
            return new Work(transactions - before.transactions, rows - before.rows);
        }
    }

    Work work() throws SQLException {
        texts("select pg_stat_clear_snapshot()::text");
        var n =
                texts(
                                """
                                select unnest(array[xact_commit,
                                    tup_inserted + tup_updated + tup_deleted])::text
                                from pg_stat_database where datname = current_database()
                                """)
                        .stream()
                        .mapToLong(Long::parseLong)
                        .toArray();
        return new Work(n[0], n[1]);
    }

    private List<String> texts(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
