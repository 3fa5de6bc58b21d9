package borough.backup;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.postgres.DiskSpace;
import borough.postgres.Migrations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes councils' data out into one file, as it stands at one moment, while work goes on. */
public final class Backup {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final Optional<String> masterKey;
    private final PrintStream out;

    public Backup(Database database, Optional<String> masterKey, PrintStream out) {
        this.database = database;
        this.masterKey = masterKey;
        this.out = out;
    }

    /** Writes one council, or all, to this file or into this folder; says which file it is. */
    public Path write(Path fileOrFolder, Optional<String> slug) {
        var file = file(fileOrFolder, slug);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            // Everything a council knows about people is in it: for this user's eyes only.
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            fill(fresh, slug);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (SQLException fault) {
            throw new CannotGoOn("The database could not be read: " + fault.getMessage(), fault);
        } catch (IOException fault) {
            var why =
                    DiskSpace.isFull(String.valueOf(fault.getMessage()))
                            ? "the disk is full"
                            : String.valueOf(fault.getMessage());
            throw new CannotGoOn("%s could not be written: %s.".formatted(file, why), fault);
        } finally {
            forget(fresh);
        }
    }

    private static Path file(Path asked, Optional<String> slug) {
        var path = asked.toAbsolutePath();
        var file =
                Files.isDirectory(path)
                        ? path.resolve(
                                "borough-%s-%s.zip"
                                        .formatted(slug.orElse("all"), STAMP.format(Instant.now())))
                        : path;
        if (Files.exists(file)) {
            throw new CannotGoOn(file + " is there already. Give another name.");
        }
        return file;
    }

    private static void forget(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            throw new CannotGoOn("The unfinished " + unfinished + " could not be removed.", left);
        }
    }

    private void fill(Path file, Optional<String> slug) throws SQLException, IOException {
        var migration = new Migrations(database).newestApplied();
        try (var owner = database.openAsOwner();
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            owner.setAutoCommit(false);
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Content.sameEverywhere(owner);
            var councils = new ArrayList<Manifest.Council>();
            for (var council : councils(owner, slug)) {
                councils.add(write(owner, council, zip));
            }
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            migration,
                            Instant.now().toString(),
                            MasterKeyName.of(masterKey),
                            councils);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.written());
            zip.closeEntry();
            owner.rollback();
        }
    }

    private Manifest.Council write(Connection owner, Found council, ZipOutputStream zip)
            throws SQLException, IOException {
        Content.bind(owner, council.id());
        var tables = new ArrayList<Manifest.Table>();
        for (var table : Tables.all(owner)) {
            zip.putNextEntry(new ZipEntry(council.slug() + "/" + table.name() + ".copy"));
            var measure = Content.copyOut(owner, table, council.id(), zip);
            zip.closeEntry();
            tables.add(
                    new Manifest.Table(
                            table.name(),
                            table.columns(),
                            measure.rows(),
                            measure.bytes(),
                            measure.sha256()));
        }
        var written = new Manifest.Council(council.id(), council.slug(), tables);
        out.printf("%s: %,d rows of %d tables%n", council.slug(), written.rows(), tables.size());
        return written;
    }

    private record Found(int id, String slug) {}

    private static List<Found> councils(Connection owner, Optional<String> slug)
            throws SQLException {
        var all = new ArrayList<Found>();
        if (!Restore.hasTables(owner)) {
            throw new CannotGoOn("This database has no council in it yet.");
        }
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select council_id, slug from data.councils order by council_id")) {
            while (rows.next()) {
                all.add(new Found(rows.getInt(1), rows.getString(2)));
            }
        }
        var asked = all.stream().filter(it -> slug.isEmpty() || it.slug().equals(slug.get()));
        var found = asked.toList();
        if (found.isEmpty()) {
            throw new CannotGoOn(
                    slug.map(it -> "There is no council " + it + " here")
                                    .orElse("This database has no council in it yet")
                            + (all.isEmpty()
                                    ? "."
                                    : "; there are "
                                            + String.join(
                                                    ", ", all.stream().map(Found::slug).toList())
                                            + "."));
        }
        return found;
    }
}
