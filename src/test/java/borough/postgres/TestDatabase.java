package borough.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import borough.House;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests: one server for a whole run, one set of tables made once, and a copy of it
 * for whoever asks.
 *
 * <p>The server is the embedded one, or Debian's PostgreSQL 15 where the system property {@code
 * borough.test.postgres} is 15. Tests that should run on both are tagged {@code database}.
 */
public final class TestDatabase {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        private static final Server ONE = new Server();

        private final DataFolder folder;
        private final EmbeddedPostgres postgres;

        private Server() {
            try {
                var target = Files.createDirectories(House.ROOT.resolve("target"));
                folder = DataFolder.take(Files.createTempDirectory(target, "test-database."));
                var runAs = RunAs.suiting(folder.path().resolve("database"));
                var cluster = PostgresCluster.in(folder, programs(), runAs);
                // What a crash would lose is thrown away at the end anyway.
                postgres = EmbeddedPostgres.start(cluster, Map.of("fsync", "off"));
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
                sql("create database tables owner borough_owner");
                new Migrations(named("tables")).apply();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private void stop() {
            postgres.close();
            folder.close();
            try {
                PostgresPrograms.delete(folder.path());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private Database named(String name) {
            var at = postgres.database();
            return new Database(
                    at.url().replaceAll("/borough$", "/" + name),
                    at.owner(),
                    at.ownerWord(),
                    at.app(),
                    at.appWord(),
                    at.whose());
        }

        private void sql(String... commands) {
            var url = named("postgres").url();
            try (var superuser = DriverManager.getConnection(url, "postgres", superuserWord());
                    var statement = superuser.createStatement()) {
                for (var command : commands) {
                    statement.execute(command);
                }
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private String superuserWord() {
            try {
                var words = new Properties();
                words.load(new StringReader(Files.readString(folder.path().resolve("passwords"))));
                return words.getProperty("postgres");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private TestDatabase() {}

    private static PostgresPrograms programs() throws IOException {
        if (!System.getProperty("borough.test.postgres", "embedded").equals("15")) {
            return bundled();
        }
        if (!Files.isExecutable(DEBIAN.resolve("bin/initdb"))) {
            throw new IllegalStateException(
                    "These tests need Debian's PostgreSQL 15: apt-get install postgresql-15");
        }
        return new PostgresPrograms(DEBIAN, "15.0");
    }

    /** The embedded server's programs, unpacked once for all test runs. */
    static PostgresPrograms bundled() throws IOException {
        var target = Files.createDirectories(House.ROOT.resolve("target"));
        // Two halves of the tests run side by side, and both begin with this.
        try (var lock = FileChannel.open(target.resolve("unpacking.lock"), CREATE, WRITE);
                var held = lock.lock()) {
            if (!held.isValid()) {
                throw new IOException("The lock on " + target + " was lost");
            }
            return PostgresPrograms.in(target);
        }
    }

    /** A database of the caller's own, with every table and nothing in them. */
    public static Database fresh() {
        return create("template tables");
    }

    /** A database of the caller's own with nothing in it at all. */
    public static Database empty() {
        return create("");
    }

    /** Runs this as the server's superuser, for tests of what a setup may get wrong. */
    public static void asSuperuser(String... commands) {
        Server.ONE.sql(commands);
    }

    private static Database create(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        Server.ONE.sql(
                "create database %s %s owner borough_owner".formatted(name, template),
                "revoke all on database %s from public".formatted(name),
                "grant connect, temporary on database %s to borough_app".formatted(name));
        return Server.ONE.named(name);
    }
}
