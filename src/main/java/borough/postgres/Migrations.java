package borough.postgres;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the database's tables to the shape this program expects, as the user that owns them. */
public final class Migrations {
    private final Database database;

    public Migrations(Database database) {
        this.database = database;
    }

    /**
     * Applies what is missing; how many were. The database notes which files made it, so that a
     * start with the same files is done after one question.
     */
    public int apply() {
        var files = MigrationFiles.word();
        if (files.equals(noted())) {
            return 0;
        }
        int applied = apply(MigrationVersion.LATEST);
        note(files);
        return applied;
    }

    private @Nullable String noted() {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement();
                var row =
                        statement.executeQuery(
                                "select obj_description(to_regnamespace('running'),"
                                        + " 'pg_namespace')")) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException fault) {
            // Flyway asks next, and says what is the matter.
            return null;
        }
    }

    private void note(String files) {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("comment on schema running is '" + files + "'");
        } catch (SQLException fault) {
            throw new CannotGoOn("The database's owner could not note which tables it has.", fault);
        }
    }

    /** Applies what is missing up to this version and no further. */
    public int applyTo(String version) {
        return apply(MigrationVersion.fromVersion(version));
    }

    private int apply(MigrationVersion target) {
        try {
            return flyway().target(target).load().migrate().migrationsExecuted;
        } catch (FlywayException fault) {
            if (DiskSpace.isFull(String.valueOf(fault.getMessage()))) {
                throw new CannotGoOn(
                        "The database's disk is full. Make room and try again.", fault);
            }
            throw new CannotGoOn(
                    "The database's tables could not be brought up to date. %s"
                            .formatted(fault.getMessage()),
                    fault);
        }
    }

    /** The newest change this program knows of. */
    public String newestKnown() {
        return last(flyway().load().info().all());
    }

    /** The newest change that the database has; 0 where it is empty. */
    public String newestApplied() {
        return last(flyway().load().info().applied());
    }

    /** Whether this program knows a change of this version. */
    public boolean knows(String version) {
        return Arrays.stream(flyway().load().info().all())
                .anyMatch(it -> version.equals(String.valueOf(it.getVersion())));
    }

    private static String last(MigrationInfo[] changes) {
        return Arrays.stream(changes)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString)
                .orElse("0");
    }

    // Files are named by day, as 20261121.1-council.sql, over all capabilities.
    private FluentConfiguration flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.owner(), database.ownerWord())
                .locations("classpath:borough/*/schema")
                .sqlMigrationPrefix("")
                .sqlMigrationSeparator("-")
                .defaultSchema("running")
                .table("migrations")
                .placeholders(Map.of("application", database.app()))
                .validateMigrationNaming(true)
                .failOnMissingLocations(true);
    }
}
