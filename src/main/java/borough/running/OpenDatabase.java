package borough.running;

import borough.postgres.CannotGoOn;
import borough.postgres.DataFolder;
import borough.postgres.Database;
import borough.postgres.EmbeddedPostgres;
import borough.postgres.Migrations;
import borough.postgres.PostgresCluster;
import borough.settings.Setting;
import borough.settings.SettingKind;
import borough.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The database in use, with what must be let go of afterwards, and the master key. */
final class OpenDatabase implements AutoCloseable {
    private static final String KEY_FILE = "master.key";
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final Optional<String> masterKey;
    private final boolean isKeyNew;
    private final Optional<DataFolder> folder;
    private final Optional<EmbeddedPostgres> server;

    private OpenDatabase(
            Database database,
            Optional<String> masterKey,
            boolean isKeyNew,
            Optional<DataFolder> folder,
            Optional<EmbeddedPostgres> server) {
        this.database = database;
        this.masterKey = masterKey;
        this.isKeyNew = isKeyNew;
        this.folder = folder;
        this.server = server;
    }

    /** Takes the database for the program that serves pages: the data folder is ours alone. */
    static OpenDatabase toServe(Settings settings) {
        return settings.hasOutsideDatabase()
                ? outside(settings)
                : embedded(settings, DataFolder.take(settings.dataFolder()));
    }

    /** Reaches the database for a passing errand, beside a program that runs or without one. */
    static OpenDatabase forAnErrand(Settings settings) {
        if (settings.hasOutsideDatabase()) {
            return outside(settings);
        }
        var path = settings.dataFolder();
        return DataFolder.tryTake(path)
                .map(folder -> embedded(settings, folder))
                .orElseGet(() -> beside(settings, path));
    }

    /** The same, with the tables in the shape this program expects. */
    static OpenDatabase forAnErrandWithTables(Settings settings) {
        var open = forAnErrand(settings);
        try {
            open.migrate();
            return open;
        } catch (RuntimeException fault) {
            open.close();
            throw fault;
        }
    }

    private static OpenDatabase outside(Settings settings) {
        return new OpenDatabase(
                OutsideDatabase.from(settings),
                settings.given(Setting.MASTER_KEY),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static OpenDatabase embedded(Settings settings, DataFolder folder) {
        try {
            folder.noteHolder("still starting");
            var server = EmbeddedPostgres.start(PostgresCluster.in(folder));
            var isKeyNew =
                    settings.given(Setting.MASTER_KEY).isEmpty()
                            && !Files.exists(folder.path().resolve(KEY_FILE));
            if (isKeyNew) {
                folder.write(KEY_FILE, newKey());
            }
            return new OpenDatabase(
                    server.database(),
                    Optional.of(masterKey(settings, folder.path())),
                    isKeyNew,
                    Optional.of(folder),
                    Optional.of(server));
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    private static OpenDatabase beside(Settings settings, Path path) {
        var port = EmbeddedPostgres.runningPort(path).orElseThrow(() -> notYet(path));
        return new OpenDatabase(
                PostgresCluster.reach(path, port),
                Optional.of(masterKey(settings, path)),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static CannotGoOn notYet(Path path) {
        return new CannotGoOn(
                ("Another program holds the data folder %s and its database does not answer yet."
                                + " Try again in a moment.")
                        .formatted(path));
    }

    private static String masterKey(Settings settings, Path folder) {
        return settings.given(Setting.MASTER_KEY).orElseGet(() -> read(folder.resolve(KEY_FILE)));
    }

    private static String read(Path file) {
        try {
            var key = Files.readString(file).strip();
            SettingKind.KEY
                    .complaint(key)
                    .ifPresent(
                            it -> {
                                throw new CannotGoOn("The key in " + file + " " + it + ".");
                            });
            return key;
        } catch (IOException unreadable) {
            throw new CannotGoOn(
                    "The master key in %s cannot be read by this user.".formatted(file),
                    unreadable);
        }
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** Brings the tables to the shape this program expects; how many changes that took. */
    int migrate() {
        return new Migrations(database).apply();
    }

    Database database() {
        return database;
    }

    /** The master key, which must be set where the database is not ours to keep it beside. */
    String masterKey() {
        return masterKey.orElseThrow(
                () ->
                        new CannotGoOn(
                                "With a database of your own, the master key must be set"
                                        + " too: BOROUGH_MASTER_KEY, or master.key in the settings"
                                        + " file. `openssl rand -base64 32` makes one."));
    }

    Optional<String> masterKeyIfAny() {
        return masterKey;
    }

    /** Where to look for the master key, in words. */
    String whereMasterKeyIs(Settings settings) {
        return settings.given(Setting.MASTER_KEY)
                .map(key -> "the setting master.key")
                .orElseGet(
                        () ->
                                settings.hasOutsideDatabase()
                                        ? "the setting master.key, which is not set here"
                                        : settings.dataFolder().resolve(KEY_FILE).toString());
    }

    /** Where the master key was just made up; empty when it was there before. */
    Optional<Path> newMasterKeyFile() {
        return folder.filter(it -> isKeyNew).map(it -> it.path().resolve(KEY_FILE));
    }

    void noteHolder(String what) {
        folder.ifPresent(it -> it.noteHolder(what));
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedPostgres::close);
        folder.ifPresent(DataFolder::close);
    }
}
