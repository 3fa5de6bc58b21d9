package borough.bench;

import borough.postgres.Database;
import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import borough.values.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Very many cases, copied in the database from one that was opened: each lives as that one does,
 * since what is sealed in it is sealed alike.
 */
final class CasesMade implements AutoCloseable {
    private static final String COUNCIL = "brookshire";
    private static final int TEAMS = 60;
    private static final int AT_ONCE = 500_000;

    private final Database database;
    private final Path data;
    private final Connection owner;

    CasesMade(Path data) throws SQLException {
        this.data = data;
        this.database =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow());
        this.owner = database.openAsOwner();
        one(
                "select set_config('app.council', council_id::text, false) from data.councils where slug = '%s'"
                        .formatted(COUNCIL));
    }

    long count() throws SQLException {
        return number("select count(*) from cases.cases");
    }

    double gigabytes() throws SQLException {
        return number("select pg_database_size(current_database())") / 1e9;
    }

    String anOpenCase() throws SQLException {
        return one(
                "select reference from cases.cases where closed_at is null"
                        + " and service = 'measure-a-wait' order by reference limit 1");
    }

    /**
     * Fills up to so many, some of them open and spread over teams, the rest closed long ago: of a
     * service whose cases are kept for ever, or they would be erased while others are measured.
     */
    void fill(String template, long cases, int open) throws SQLException, IOException {
        fill(template, cases, open, Map.of());
    }

    /** The same, with these columns each as its expression over {@code made.n} says. */
    void fill(String template, long cases, int open, Map<String, String> others)
            throws SQLException, IOException {
        var before = count();
        var indexes =
                List.of(new Indexes(owner, "cases.cases"), new Indexes(owner, "cases.events"));
        for (var each : indexes) {
            each.drop();
        }
        for (long from = before; from < cases; from += AT_ONCE) {
            references(from, Math.min(from + AT_ONCE, cases));
            var instead =
                    new HashMap<>(
                            Map.of(
                                    "reference",
                                    "made.reference",
                                    "team",
                                    team(),
                                    "due_at",
                                    "now() + (made.n % 30 - 10) * interval '1 day'",
                                    "opened_at",
                                    openedAt(),
                                    "stage_since",
                                    openedAt(),
                                    "timer",
                                    "null",
                                    "timer_at",
                                    "null",
                                    "outcome",
                                    closed(before + open, "'done'"),
                                    "closed_at",
                                    closed(before + open, openedAt())));
            instead.putAll(others);
            copy(template, instead);
            events(template);
        }
        for (var each : indexes) {
            each.make();
        }
    }

    /** Whoever fills a table leaves it as a quiet night would: counted, and its pages marked. */
    void tidy() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) cases.cases");
            statement.execute("vacuum (analyze) cases.events");
        }
    }

    /** Puts the end of a service's cases so far back that none need be kept any more. */
    void endedLongAgo(String service) throws SQLException {
        one(
                """
                with put as (update cases.cases set closed_at = now() - interval '3 years'
                    where service = '%s' and closed_at is not null returning 1)
                select count(*) from put
                """
                        .formatted(service));
    }

    /** Of a service's ended cases those whose contents can still be read. */
    long notErased(String service) throws SQLException {
        return number(
                """
                select count(*) from cases.cases
                where service = '%s' and closed_at is not null and sealing_key is not null
                """
                        .formatted(service));
    }

    // Sixty of the council's teams, those that collect waste among them.
    private String team() throws SQLException {
        var teams =
                one(
                        """
                        select string_agg(quote_literal(slug), ', ') from (
                            select slug from council.teams
                            order by slug like '%%waste%%' desc, slug limit %d) as teams
                        """
                                .formatted(TEAMS));
        return "(array[%s])[made.n %% %d + 1]".formatted(teams, teams.split(",").length);
    }

    private static String openedAt() {
        return "now() - (made.n % 3650) * interval '1 day'";
    }

    private static String closed(long firstClosed, String value) {
        return "case when made.n >= " + firstClosed + " then " + value + " end";
    }

    /** Copies whose timers have struck already, all at once; gives their references. */
    List<String> due(String template, int count) throws SQLException, IOException {
        var from = System.currentTimeMillis();
        var made = references(from, from + count);
        copy(
                template,
                Map.of("reference", "made.reference", "timer_at", "now() - interval '1 hour'"));
        return made;
    }

    long waiting(List<String> cases) throws SQLException {
        return numberOf(
                "select count(*) from cases.cases where timer_at is not null and reference = any(?)",
                cases);
    }

    /** How many of these fired never, or more than once. */
    long firedOtherwise(List<String> cases) throws SQLException {
        return numberOf(
                """
                select count(*) from unnest(?) as made (reference)
                where 1 <> (select count(*) from cases.events
                    where events.reference = made.reference and what = 'time came')
                """,
                cases);
    }

    private List<String> references(long from, long to) throws SQLException, IOException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table if exists made");
            statement.execute("create temporary table made (n bigint, reference text)");
        }
        var references = new ArrayList<String>();
        var copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy made from stdin");
        var lines = new StringBuilder();
        for (long n = from; n < to; n++) {
            var reference = Reference.numbered(7_000_000_000L + n).text();
            if (to - from < AT_ONCE) {
                references.add(reference);
            }
            lines.append(n).append('\t').append(reference).append('\n');
            if (lines.length() > 60_000 || n == to - 1) {
                var bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
        return references;
    }

    private void copy(String template, Map<String, String> instead) throws SQLException {
        copyTable("cases.cases", template, instead);
    }

    private void events(String template) throws SQLException {
        copyTable("cases.events", template, Map.of("reference", "made.reference"));
    }

    private void copyTable(String table, String template, Map<String, String> instead)
            throws SQLException {
        var columns = columns(table);
        var values = columns.stream().map(it -> instead.getOrDefault(it, "first." + it)).toList();
        var sql =
                "insert into %s (%s) select %s from made, %s as first where first.reference = '%s'"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", values),
                                table,
                                template);
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> columns(String table) throws SQLException {
        var all = new ArrayList<String>();
        var parts = table.split("\\.");
        try (var rows = owner.getMetaData().getColumns(null, parts[0], parts[1], "%")) {
            while (rows.next()) {
                all.add(rows.getString("COLUMN_NAME"));
            }
        }
        return all;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(one(sql));
    }

    private String one(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("Nothing answers " + sql);
            }
            return row.getString(1);
        }
    }

    private long numberOf(String sql, List<String> cases) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setArray(1, owner.createArrayOf("text", cases.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What a second node must be told to work on the same database. */
    Map<String, String> asOutsideDatabase() throws IOException {
        return Map.of(
                "BOROUGH_DATABASE_URL", database.url(),
                "BOROUGH_DATABASE_OWNER_USER", database.owner(),
                "BOROUGH_DATABASE_OWNER_PASSWORD", database.ownerWord(),
                "BOROUGH_DATABASE_USER", database.app(),
                "BOROUGH_DATABASE_PASSWORD", database.appWord(),
                "BOROUGH_MASTER_KEY", Files.readString(data.resolve("master.key")).strip());
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
