package borough.backup;

import borough.postgres.CannotGoOn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that hold councils' data, as the database's own catalogue lists them. */
final class Tables {
    /** One table: its columns, and by which its rows are put in order. */
    record Table(String name, List<String> columns, List<String> order) {
        String select(int council) {
            return "select %s from %s where council_id = %d order by %s"
                    .formatted(
                            String.join(", ", quoted(columns)),
                            quoted(name),
                            council,
                            String.join(", ", order));
        }
    }

    private static final String EVERY_TABLE =
            """
            select n.nspname || '.' || c.relname as name,
                (select array_agg(a.attname order by a.attnum)
                    from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0
                        and not a.attisdropped and a.attgenerated = '')
                    as columns,
                (select array_agg(quote_ident(a.attname)
                        || case when a.attcollation <> 0
                            then ' collate "C"' else '' end
                        order by k.place)
                    from pg_index i
                    cross join lateral unnest(i.indkey::int[])
                        with ordinality as k (attnum, place)
                    join pg_attribute a
                        on a.attrelid = c.oid and a.attnum = k.attnum
                    where i.indrelid = c.oid and i.indisprimary) as key
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
                and not c.relispartition
                and c.relpersistence = 'p'
                and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'council_id')
            order by name
            """;

    private Tables() {}

    /** Every table that has {@code council_id}, those that others refer to first. */
    static List<Table> all(Connection owner) throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(EVERY_TABLE)) {
            while (rows.next()) {
                var name = rows.getString("name");
                var key = rows.getArray("key");
                if (key == null) {
                    throw new CannotGoOn("The table " + name + " has no key to put it in order.");
                }
                tables.put(
                        name,
                        new Table(
                                name,
                                List.of((String[]) rows.getArray("columns").getArray()),
                                List.of((String[]) key.getArray())));
            }
        }
        return inOrder(tables, references(owner));
    }

    private static Map<String, Set<String>> references(Connection owner) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select a.nspname || '.' || f.relname as from_table,
                                    b.nspname || '.' || t.relname as to_table
                                from pg_constraint k
                                join pg_class f on f.oid = k.conrelid
                                join pg_namespace a on a.oid = f.relnamespace
                                join pg_class t on t.oid = k.confrelid
                                join pg_namespace b on b.oid = t.relnamespace
                                where k.contype = 'f' and k.conrelid <> k.confrelid
                                """)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString("from_table"), it -> new TreeSet<>())
                        .add(rows.getString("to_table"));
            }
        }
        return references;
    }

    private static List<Table> inOrder(
            Map<String, Table> tables, Map<String, Set<String>> references) {
        var ordered = new ArrayList<Table>();
        var done = new HashSet<String>();
        while (ordered.size() < tables.size()) {
            var ready =
                    tables.values().stream()
                            .filter(it -> !done.contains(it.name()))
                            .filter(it -> done.containsAll(known(tables, references, it.name())))
                            .toList();
            if (ready.isEmpty()) {
                throw new CannotGoOn("Tables refer to each other in a circle: " + tables.keySet());
            }
            ordered.addAll(ready);
            done.addAll(ready.stream().map(Table::name).collect(Collectors.toSet()));
        }
        return ordered;
    }

    private static Set<String> known(
            Map<String, Table> tables, Map<String, Set<String>> references, String name) {
        return references.getOrDefault(name, Set.of()).stream()
                .filter(tables::containsKey)
                .collect(Collectors.toSet());
    }

    static List<String> quoted(List<String> columns) {
        return columns.stream().map(it -> '"' + it + '"').toList();
    }

    static String quoted(String table) {
        return '"' + table.replace(".", "\".\"") + '"';
    }
}
