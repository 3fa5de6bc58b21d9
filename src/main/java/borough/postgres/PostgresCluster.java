package borough.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The files of the embedded database: made whole on first start, with the database's two users in
 * it, or not at all.
 */
public record PostgresCluster(
        Path folder, PostgresPrograms programs, RunAs runAs, String ownerWord, String appWord) {
    static final String OWNER = "borough_owner";
    static final String APP = "borough_app";

    private static final String WORDS = "passwords";
    private static final int FIRST_START_MEGABYTES = 600;
    private static final int LATER_START_MEGABYTES = 100;

    /** Opens the data folder's database, making it where there is none. */
    public static PostgresCluster in(DataFolder data) {
        var folder = data.path().resolve("database");
        var runAs = RunAs.suiting(folder);
        DiskSpace.need(
                data.path(), Files.exists(folder) ? LATER_START_MEGABYTES : FIRST_START_MEGABYTES);
        return in(data, PostgresPrograms.in(data.path()), runAs);
    }

    static PostgresCluster in(DataFolder data, PostgresPrograms programs, RunAs runAs) {
        var folder = data.path().resolve("database");
        var exists = Files.exists(folder);
        runAs.letThrough(data.path());
        var words = words(data);
        var cluster =
                new PostgresCluster(folder, programs, runAs, word(words, OWNER), word(words, APP));
        if (exists) {
            cluster.checkVersion();
            runAs.give(folder);
        } else {
            cluster.make(word(words, "postgres"));
        }
        return cluster;
    }

    /** What the passwords of a data folder's database are, for a program beside the running one. */
    public static Database reach(Path dataFolder, int port) {
        var words = read(dataFolder.resolve(WORDS));
        return new Database(
                url(port), OWNER, word(words, OWNER), APP, word(words, APP), Database.EMBEDDED);
    }

    Database at(int port) {
        return new Database(url(port), OWNER, ownerWord, APP, appWord, Database.EMBEDDED);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/borough";
    }

    private void checkVersion() {
        try {
            var made = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!made.equals(programs.majorVersion())) {
                throw new CannotGoOn(
                        ("The data folder %s was made by PostgreSQL %s, and this Borough"
                                        + " brings PostgreSQL %s. With the Borough that"
                                        + " made it: ./borough"
                                        + " backup FILE. Then with this one, on a new"
                                        + " folder: ./borough"
                                        + " restore FILE --data NEW_FOLDER. See"
                                        + " docs/how-to/back-up-restore-and-move.md.")
                                .formatted(
                                        folder.resolveSibling("."), made, programs.majorVersion()));
            }
        } catch (IOException unreadable) {
            throw new CannotGoOn(
                    ("The database folder %s holds no database this user can read. It may"
                                    + " belong to another user.")
                            .formatted(folder),
                    unreadable);
        }
    }

    // Made beside and renamed at the end: a first start cut short begins again from nothing.
    private void make(String superuserWord) {
        var fresh = folder.resolveSibling("database.new");
        try {
            PostgresPrograms.delete(fresh);
            Files.createDirectory(fresh);
            var secret = Files.createTempFile("borough", ".secret");
            try {
                Files.writeString(secret, superuserWord);
                runAs.give(secret);
                runAs.give(fresh);
                run(initdb(fresh, secret), "");
                run(alone(fresh, "postgres"), usersAndDatabase());
            } finally {
                Files.delete(secret);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw DiskSpace.fault(fresh, failed)
                    .orElseThrow(() -> new UncheckedIOException(failed));
        }
    }

    private List<String> initdb(Path fresh, Path secret) {
        var words =
                new ArrayList<>(
                        List.of(
                                programs.program("initdb"),
                                "--pgdata=" + fresh,
                                "--username=postgres",
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--no-instructions"));
        words.addAll(programs.locale());
        return words;
    }

    // PostgreSQL alone at its files: no port is open before the passwords are set.
    private List<String> alone(Path fresh, String database) {
        return List.of(programs.program("postgres"), "--single", "-j", "-D", fresh + "", database);
    }

    /** What a database needs for Borough; also in docs/how-to/use-your-own-postgresql.md. */
    private String usersAndDatabase() {
        return """
        create role borough_owner login nosuperuser nobypassrls password '%s';

        create role borough_app login nosuperuser nobypassrls password '%s';

        create database borough owner borough_owner;

        revoke all on database borough from public;

        grant connect, temporary on database borough to borough_app;

        revoke connect on database postgres from public;

        """
                .formatted(ownerWord, appWord);
    }

    private void run(List<String> words, String input) {
        var outcome = runAs.command(words).run(input);
        var isFault = !outcome.worked() || outcome.output().contains("ERROR:");
        if (isFault && DiskSpace.isFull(outcome.output())) {
            throw DiskSpace.full(folder, new IOException(outcome.output()));
        }
        if (isFault) {
            throw new CannotGoOn(
                    "The database could not be made in %s: %s"
                            .formatted(folder, outcome.output().strip()));
        }
    }

    private static Properties words(DataFolder data) {
        var file = data.path().resolve(WORDS);
        if (!Files.exists(file)) {
            data.write(
                    WORDS,
                    "# The passwords of the database in this folder, made up on first start.\n"
                            + "postgres=%s%n%s=%s%n%s=%s%n"
                                    .formatted(madeUp(), OWNER, madeUp(), APP, madeUp()));
        }
        return read(file);
    }

    private static Properties read(Path file) {
        try {
            var words = new Properties();
            words.load(new StringReader(Files.readString(file)));
            return words;
        } catch (IOException unreadable) {
            throw new CannotGoOn(
                    "The database passwords in %s cannot be read by this user.".formatted(file),
                    unreadable);
        }
    }

    private static String word(Properties words, String user) {
        var word = words.getProperty(user);
        if (word == null) {
            throw new CannotGoOn("The passwords file of the data folder lacks " + user + ".");
        }
        return word;
    }

    private static String madeUp() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
