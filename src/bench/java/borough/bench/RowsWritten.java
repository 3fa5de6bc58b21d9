package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows one submission writes, seen by a trigger on every table while one is sent in, and the
 * same rows as scripts for pgbench: with a reference of their own each time, and due to nobody.
 */
final class RowsWritten implements AutoCloseable {
    private static final String DEADLOCK = "40P01";
    private static final int TRIES_MAX = 5;

    private static final String WATCH =
            """
            create table data.measuring_rows (n bigint generated always as identity, tx bigint,
                name text, said jsonb);
            create function data.measuring_row() returns trigger language plpgsql
                security definer as $$
                begin
                    insert into data.measuring_rows (tx, name, said)
                    values (txid_current(), tg_table_schema || '.' || tg_table_name,
                        to_jsonb(new));
                    return null;
                end $$;
            do $$ declare one record; begin
                for one in select c.oid::regclass as name from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id'
                    where c.relkind = 'r' and not c.relispartition
                loop
                    execute format('create trigger measuring_row after insert on %s
                        for each row execute function data.measuring_row()', one.name);
                end loop;
            end $$
            """;
    private static final String WATCH_NO_MORE =
            """
            drop function if exists data.measuring_row() cascade;
            drop table if exists data.measuring_rows
            """;
    // Not what follows by the clock or by news, which other transactions write.
    private static final String OF_ONE =
            """
            select name, said::text from data.measuring_rows
            where tx = (select tx from data.measuring_rows where name = 'cases.cases'
                order by n limit 1)
            order by n
            """;
    private static final String COLUMNS =
            """
            select a.attname, format_type(a.atttypid, a.atttypmod), exists (
                    select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique
                        and a.attnum = any(i.indkey))
            from pg_attribute a
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' and a.attidentity = '' and a.attname <> 'council_id'
            order by a.attnum
            """;
    private static final String LATER = "'2099-01-01'::timestamptz";

    /** One row: its table, and itself as JSON. */
    private record Row(String table, String said) {}

    private final Connection owner;

    RowsWritten(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
    }

    void watch() throws SQLException {
        patiently(WATCH_NO_MORE);
        patiently(WATCH);
    }

    /** The inserts of the case with this reference, each to be ended by a semicolon or a comma. */
    List<String> inserts(String reference) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(OF_ONE)) {
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getString(2)));
            }
        }
        patiently(WATCH_NO_MORE);
        var all = new ArrayList<String>();
        for (var each : rows) {
            all.add(insert(each, reference));
        }
        return all;
    }

    private String insert(Row row, String reference) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var statement = owner.prepareStatement(COLUMNS)) {
            statement.setString(1, row.table());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var name = found.getString(1);
                    names.add(name);
                    values.add(
                            value(row, name, found.getString(2), found.getBoolean(3), reference));
                }
            }
        }
        return "insert into %s (%s) values (%s) on conflict do nothing"
                .formatted(row.table(), String.join(", ", names), String.join(", ", values));
    }

    private String value(Row row, String column, String type, boolean isKey, String reference)
            throws SQLException {
        var sql =
                "select quote_nullable((jsonb_populate_record(null::%s, ?::jsonb)).%s::text)"
                        .formatted(row.table(), column);
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, row.said());
            try (var found = statement.executeQuery()) {
                found.next();
                var text = found.getString(1);
                boolean isDue = column.equals("due_at") || column.equals("next_at");
                if (isDue && !text.equals("NULL") && !row.table().equals("cases.cases")) {
                    return LATER;
                }
                if (isKey && type.equals("uuid")) {
                    return "gen_random_uuid()";
                }
                var own = text.replace(reference, "' || :r || '");
                return "(" + own + ")::" + type;
            }
        }
    }

    /** The number of the small council. */
    String council() throws SQLException {
        try (var statement = owner.createStatement();
                var found =
                        statement.executeQuery(
                                "select council_id::text from data.councils where slug = 'fernmoor'")) {
            found.next();
            return found.getString(1);
        }
    }

    /** Takes away what pgbench wrote and the program would look at again. */
    void tidy() throws SQLException {
        execute("select set_config('app.council', '" + council() + "', false)");
        execute("delete from data.news where due_at > '2090-01-01'");
        execute("delete from messages.messages where next_at > '2090-01-01'");
    }

    // The program goes on meanwhile, and takes the same tables in an order of its own.
    private void patiently(String sql) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                execute(sql);
                return;
            } catch (SQLException fault) {
                if (!DEADLOCK.equals(fault.getSQLState()) || tries == TRIES_MAX) {
                    throw fault;
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
