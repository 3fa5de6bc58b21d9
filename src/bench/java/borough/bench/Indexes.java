package borough.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The indexes of a table, away while very much is written to it, and made again after. Those of a
 * few rows stay: the program that runs meanwhile works by them.
 */
final class Indexes {
    private final Connection owner;
    private final String table;
    private final Map<String, String> constraints = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    Indexes(Connection owner, String table) throws SQLException {
        this.owner = owner;
        this.table = table;
        read(
                constraints,
                """
                select conname, pg_get_constraintdef(oid) from pg_constraint
                where conrelid = '%s'::regclass and contype in ('p', 'u')
                """);
        read(
                others,
                """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid = '%s'::regclass and indpred is null
                    and indexrelid not in (select conindid from pg_constraint)
                """);
    }

    private void read(Map<String, String> into, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql.formatted(table))) {
            while (rows.next()) {
                into.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    void drop() throws SQLException {
        for (var name : constraints.keySet()) {
            run("alter table " + table + " drop constraint " + name);
        }
        for (var name : others.keySet()) {
            run("drop index " + name);
        }
    }

    void make() throws SQLException {
        run("set maintenance_work_mem = '1GB'");
        for (var each : constraints.entrySet()) {
            run(
                    "alter table "
                            + table
                            + " add constraint "
                            + each.getKey()
                            + " "
                            + each.getValue());
        }
        for (var definition : others.values()) {
            run(definition);
        }
        run("reset maintenance_work_mem");
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
