package borough.backup;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.postgres.DiskSpace;
import borough.postgres.Migrations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Puts councils' data back from a backup: all of the file, proven equal to it, or none. */
public final class Restore {
    private final Database database;
    private final Migrations migrations;
    private final Optional<String> masterKey;
    private final PrintStream out;

    public Restore(Database database, Optional<String> masterKey, PrintStream out) {
        this.database = database;
        this.migrations = new Migrations(database);
        this.masterKey = masterKey;
        this.out = out;
    }

    /** Restores this file; whether the master key in force is the one its details are under. */
    public boolean from(Path path) {
        try (var file = BackupFile.open(path)) {
            var manifest = file.manifest();
            shapeTables(manifest.migration());
            load(file);
            // The data is in, in the shape it had; now into the shape this program wants.
            migrations.apply();
            return manifest.masterKey().equals(MasterKeyName.of(masterKey));
        } catch (SQLException fault) {
            var message = String.valueOf(fault.getMessage());
            throw DiskSpace.isFull(message)
                    ? new CannotGoOn("The database's disk is full. Nothing was restored.", fault)
                    : new CannotGoOn(
                            "The database refused the backup: %s. Nothing was restored."
                                    .formatted(message),
                            fault);
        } catch (IOException fault) {
            throw Manifest.damaged("it cannot be read through", fault);
        }
    }

    /** The tables must have the shape they had when the backup was made. */
    private void shapeTables(String wanted) {
        if (!migrations.knows(wanted)) {
            throw new CannotGoOn(
                    ("This backup was made by a Borough with tables of version %s; this one goes up"
                                    + " to %s. Restore it with that Borough, or a newer one.")
                            .formatted(wanted, migrations.newestKnown()));
        }
        var applied = migrations.newestApplied();
        if (applied.equals("0")) {
            migrations.applyTo(wanted);
        } else if (!applied.equals(wanted)) {
            throw new CannotGoOn(
                    ("This backup has tables of version %s and this database of version %s. Restore"
                                    + " it into an empty database (--data NEW_FOLDER).")
                            .formatted(wanted, applied));
        }
    }

    private void load(BackupFile file) throws SQLException, IOException {
        try (var owner = database.openAsOwner()) {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Content.sameEverywhere(owner);
            var tables = Tables.all(owner);
            for (var council : file.manifest().councils()) {
                checkAbsent(owner, council);
                checkSameTables(council, tables);
                load(owner, file, council, tables);
                prove(owner, council, tables);
                out.printf(
                        "%s: %,d rows of %d tables, every table proven equal%n",
                        council.slug(), council.rows(), council.tables().size());
            }
            owner.commit();
        }
    }

    private static void checkAbsent(Connection owner, Manifest.Council council)
            throws SQLException {
        try (var statement =
                owner.prepareStatement(
                        "select slug from data.councils where council_id = ? or slug = ?")) {
            statement.setInt(1, council.id());
            statement.setString(2, council.slug());
            try (var found = statement.executeQuery()) {
                if (found.next()) {
                    throw new CannotGoOn(
                            "This database already has the council %s%s. Nothing was restored."
                                    .formatted(
                                            found.getString(1),
                                            found.getString(1).equals(council.slug())
                                                    ? ""
                                                    : " under the number that "
                                                            + council.slug()
                                                            + " has in the backup"));
                }
            }
        }
    }

    private static void checkSameTables(Manifest.Council council, List<Tables.Table> tables) {
        var here = tables.stream().collect(Collectors.toMap(Tables.Table::name, it -> it));
        var there = new TreeSet<String>();
        for (var table : council.tables()) {
            var ours = here.get(table.name());
            if (!there.add(table.name())
                    || ours == null
                    || !ours.columns().equals(table.columns())) {
                throw Manifest.damaged(table.name() + " is not a table of this Borough", null);
            }
        }
        for (var name : new TreeSet<>(here.keySet())) {
            if (!there.contains(name)) {
                throw Manifest.damaged(name + " of " + council.slug() + " is missing", null);
            }
        }
    }

    private static void load(
            Connection owner, BackupFile file, Manifest.Council council, List<Tables.Table> tables)
            throws SQLException, IOException {
        Content.bind(owner, council.id());
        var parts = byName(council);
        for (var table : tables) {
            var part = parts.get(table.name());
            if (part != null && part.rows() > 0) {
                load(owner, file, council, part);
            }
        }
    }

    private static Map<String, Manifest.Table> byName(Manifest.Council council) {
        return council.tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
    }

    // COPY is refused under row-level security: in through a temporary table, which has none.
    private static void load(
            Connection owner, BackupFile file, Manifest.Council council, Manifest.Table table)
            throws SQLException, IOException {
        var columns = String.join(", ", Tables.quoted(table.columns()));
        var target = Tables.quoted(table.name());
        try (var statement = owner.createStatement();
                var rows = file.open(council, table)) {
            statement.execute(
                    "create temporary table coming on commit drop as select %s from %s with no data"
                            .formatted(columns, target));
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy coming from stdin", rows);
            // What happened once already must not set off its triggers again; only where there
            // are some, for it holds up everybody else who writes there.
            var triggers = hasTriggers(owner, target);
            if (triggers) {
                statement.execute("alter table %s disable trigger user".formatted(target));
            }
            statement.execute(
                    "insert into %s (%s) overriding system value select %s from coming"
                            .formatted(target, columns, columns));
            if (triggers) {
                statement.execute("alter table %s enable trigger user".formatted(target));
            }
            statement.execute("drop table coming");
        }
    }

    private static boolean hasTriggers(Connection owner, String target) throws SQLException {
        try (var statement =
                owner.prepareStatement(
                        """
                        select exists (select from pg_trigger
                            where tgrelid = ?::regclass and not tgisinternal)
                        """)) {
            statement.setString(1, target);
            try (var found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Reads every table back and compares it with what the backup says. */
    private static void prove(Connection owner, Manifest.Council council, List<Tables.Table> tables)
            throws SQLException, IOException {
        try (var statement = owner.createStatement()) {
            // Deferred checks now, rather than at commit.
            statement.execute("set constraints all immediate");
        }
        var parts = byName(council);
        for (var table : tables) {
            var part = parts.get(table.name());
            var measure =
                    Content.copyOut(owner, table, council.id(), OutputStream.nullOutputStream());
            if (part == null || !measure.matches(part)) {
                throw Manifest.damaged(
                        "%s of %s came out of the database other than it went in"
                                .formatted(table.name(), council.slug()),
                        null);
            }
        }
    }

    /** Whether this database has Borough's tables yet. */
    static boolean hasTables(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select to_regclass('data.councils')")) {
            return found.next() && found.getString(1) != null;
        }
    }
}
