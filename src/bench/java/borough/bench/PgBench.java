package borough.bench;

import borough.postgres.Database;
import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the database does by itself: PostgreSQL's own load maker writes as many rows, in as many
 * transactions as there are calls, and nothing else.
 */
final class PgBench {
    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final String TABLE = "data.measuring";
    private static final int CALLS = 4;

    private final Path program;
    private final Database database;

    private PgBench(Path program, Path data) {
        this.program = program;
        this.database =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow());
    }

    /** Where it is installed. */
    static Optional<PgBench> on(Path data) {
        return Stream.of("/usr/bin/pgbench", "/usr/lib/postgresql/15/bin/pgbench")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(it -> new PgBench(it, data));
    }

    /** How many times a second it writes so many rows, about as long as ours, in four parts. */
    double aSecond(long rows, int clients, int seconds)
            throws IOException, InterruptedException, SQLException {
        var script = Files.createTempFile("borough", ".pgbench");
        var insert = "insert into " + TABLE + " (words) values (repeat('x', 250));\n";
        Files.writeString(
                script, "begin;\n" + insert.repeat((int) Math.max(1, rows / CALLS)) + "commit;\n");
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "create table %s (id bigint generated always as identity primary key, words text)"
                            .formatted(TABLE));
            try {
                return run(script, clients, seconds, asOwner()) / CALLS;
            } finally {
                statement.execute("drop table " + TABLE);
            }
        } finally {
            Files.delete(script);
        }
    }

    /** How many times a second it does what a script says, as the program's own role. */
    double aSecond(String script, String council, int clients, int seconds)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("borough", ".pgbench");
        try {
            Files.writeString(file, script);
            var as =
                    Map.of(
                            "PGUSER", database.app(),
                            "PGPASSWORD", database.appWord(),
                            "PGOPTIONS", "-c app.council=" + council);
            return run(file, clients, seconds, as);
        } finally {
            Files.delete(file);
        }
    }

    private Map<String, String> asOwner() {
        return Map.of("PGUSER", database.owner(), "PGPASSWORD", database.ownerWord());
    }

    private double run(Path script, int clients, int seconds, Map<String, String> as)
            throws IOException, InterruptedException {
        var at = database.url().replace("jdbc:", "");
        var builder =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "-n",
                                        "-M",
                                        "prepared",
                                        "-c",
                                        Integer.toString(clients),
                                        "-T",
                                        Integer.toString(seconds),
                                        "-f",
                                        script.toString(),
                                        at))
                        .redirectErrorStream(true);
        builder.environment().putAll(as);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var found = TPS.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
