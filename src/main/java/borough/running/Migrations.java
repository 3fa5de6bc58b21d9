package borough.running;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database's tables to the shape this program expects, as the user that owns them. */
final class Migrations {
    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** Applies what is missing; how many were. */
    int apply() {
        return apply(MigrationVersion.LATEST);
    }

    int apply(MigrationVersion target) {
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
    String newestKnown() {
        var all = flyway().load().info().all();
        return all.length == 0 ? "0" : String.valueOf(all[all.length - 1].getVersion());
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
