package borough.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.postgres.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BackupTest {
    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());
    private static final Optional<String> KEY =
            Optional.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final Optional<String> OTHER_KEY =
            Optional.of("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @TempDir Path temp;

    private static Database twoCouncils() throws SQLException {
        var database = TestDatabase.fresh();
        fill(database, 1, "alder");
        fill(database, 2, "birch");
        return database;
    }

    private static void fill(Database database, int id, String slug) throws SQLException {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            Content.bind(owner, id);
            statement.execute(
                    "insert into data.councils values (%d, '%s', false)".formatted(id, slug));
            statement.execute(
                    "insert into council.hosts (host, place) values ('%s.localhost', 1)"
                            .formatted(slug));
            statement.execute(
                    "insert into council.profiles (profile) values ('{\"name\": \"%s\"}')"
                            .formatted(slug));
            statement.execute(
                    "insert into council.departments values (%d, 'd', 'D', 'Head')".formatted(id));
            statement.execute(
                    "insert into council.teams values (%d, 't', 'd', E'Tab\\tand\\nline', '{a,b}')"
                            .formatted(id));
            statement.execute(
                    """
                    insert into data.news (listener, key, position, event, body, said_at, due_at)
                    select 'l', 'k', n, 'e', '{}', now(), now() from generate_series(1, 500) n
                    """);
            owner.commit();
        }
    }

    private Path backUp(Database database) {
        return new Backup(database, KEY, QUIET).write(temp.resolve("all.zip"), Optional.empty());
    }

    private static void restore(Database database, Path file) {
        new Restore(database, KEY, QUIET).from(file);
    }

    private static Map<String, Content.Measure> measures(Database database, int council)
            throws SQLException, IOException {
        try (var owner = database.openAsOwner()) {
            owner.setAutoCommit(false);
            Content.sameEverywhere(owner);
            Content.bind(owner, council);
            var all = new TreeMap<String, Content.Measure>();
            for (var table : Tables.all(owner)) {
                all.put(
                        table.name(),
                        Content.copyOut(owner, table, council, OutputStream.nullOutputStream()));
            }
            return all;
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private Path rewritten(Path file, UnaryOperator<Map<String, byte[]>> change)
            throws IOException {
        var bad = temp.resolve("bad.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (var part : change.apply(parts(file)).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bad;
    }

    private static void assertRefused(Path file, String because) throws Exception {
        var empty = TestDatabase.empty();
        assertThatThrownBy(() -> restore(empty, file))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining(because);
        assertThat(hasCouncils(empty)).isFalse();
    }

    private static boolean hasCouncils(Database database) throws SQLException {
        try (var owner = database.openAsOwner()) {
            if (!Restore.hasTables(owner)) {
                return false;
            }
            try (var statement = owner.createStatement();
                    var found = statement.executeQuery("select from data.councils")) {
                return found.next();
            }
        }
    }

    @Test
    void every_table_comes_back_as_it_was_into_an_empty_database() throws Exception {
        var from = twoCouncils();
        var file = backUp(from);
        var to = TestDatabase.empty();

        restore(to, file);

        for (var council : new int[] {1, 2}) {
            assertThat(measures(to, council)).isEqualTo(measures(from, council));
            assertThat(measures(to, council).get("data.news").rows()).isEqualTo(500);
        }
        assertThat(measures(from, 1)).hasSizeGreaterThan(5);
    }

    @Test
    void one_council_leaves_with_its_data_and_nobody_elses() throws Exception {
        var from = twoCouncils();
        var file = new Backup(from, KEY, QUIET).write(temp, Optional.of("birch"));
        assertThat(file.getFileName().toString()).startsWith("borough-birch-");
        assertThat(parts(file).keySet())
                .allMatch(it -> it.startsWith("birch/") || it.equals("manifest.json"));
        var to = TestDatabase.empty();

        restore(to, file);

        assertThat(measures(to, 2)).isEqualTo(measures(from, 2));
        assertThat(measures(to, 1)).allSatisfy((name, it) -> assertThat(it.rows()).isZero());
    }

    @Test
    void a_backup_is_for_its_maker_only_and_never_writes_over_another() throws Exception {
        var from = twoCouncils();
        var file = backUp(from);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> backUp(from)).hasMessageContaining("is there already");
        assertThat(new String(parts(file).get("manifest.json"), StandardCharsets.UTF_8))
                .doesNotContain(KEY.orElseThrow());
    }

    @Test
    void a_council_that_is_here_already_is_not_restored_over() throws Exception {
        var from = twoCouncils();
        var file = backUp(from);
        var before = measures(from, 1);
        assertThatThrownBy(() -> restore(from, file))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("already has the council alder");
        assertThat(measures(from, 1)).isEqualTo(before);
    }

    @Test
    void restoring_under_another_master_key_is_noticed() throws Exception {
        var file = backUp(twoCouncils());
        assertThat(new Restore(TestDatabase.empty(), KEY, QUIET).from(file)).isTrue();
        assertThat(new Restore(TestDatabase.empty(), OTHER_KEY, QUIET).from(file)).isFalse();
    }

    @Test
    void a_flipped_byte_anywhere_is_refused() throws Exception {
        var bytes = Files.readAllBytes(backUp(twoCouncils()));
        var bad = temp.resolve("flipped.zip");
        for (var at = 40; at < bytes.length - 400; at += bytes.length / 9) {
            var flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Files.write(bad, flipped);
            try {
                BackupFile.open(bad).close();
                // A byte that no content depends on, such as a time in a header.
            } catch (CannotGoOn refused) {
                assertThat(refused.sentence()).contains("backup");
            }
        }
        var news = rewritten(temp.resolve("all.zip"), parts -> changed(parts, "data.news"));
        assertRefused(news, "data.news of alder is not what was written");
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> parts, String table) {
        parts.get("alder/" + table + ".copy")[3] ^= 1;
        return parts;
    }

    @Test
    void a_missing_table_is_refused() throws Exception {
        var file = backUp(twoCouncils());
        assertRefused(
                rewritten(
                        file,
                        parts -> {
                            parts.remove("alder/council.hosts.copy");
                            return parts;
                        }),
                "council.hosts of alder is missing");
    }

    @Test
    void a_file_cut_short_is_refused() throws Exception {
        var file = backUp(twoCouncils());
        var whole = Files.readAllBytes(file);
        for (var length : new int[] {0, 10, whole.length / 2, whole.length - 30}) {
            Files.write(temp.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));
            assertRefused(temp.resolve("cut.zip"), "cut short");
        }
        assertRefused(temp.resolve("nowhere.zip"), "no backup to read");
    }

    @Test
    void a_file_with_something_more_in_it_is_refused() throws Exception {
        var file = backUp(twoCouncils());
        assertRefused(
                rewritten(
                        file,
                        parts -> {
                            parts.put("../../../tmp/evil", new byte[] {1});
                            return parts;
                        }),
                "something that its manifest does not name");
    }

    @Test
    void a_manifest_that_names_tables_no_backup_would_is_refused() throws Exception {
        var file = backUp(twoCouncils());
        assertRefused(
                withManifest(file, it -> it.replace("data.news", "data.news; drop table x")),
                "names what no backup of ours would");
        assertRefused(withManifest(file, it -> it.replace("\"alder\"", "\"../alder\"")), "names");
        assertRefused(withManifest(file, it -> it.substring(1)), "manifest does not read");
        assertRefused(withManifest(file, it -> it.replace("\"rows\"", "\"rose\"")), "not read");
    }

    @Test
    void a_backup_of_another_version_is_refused_with_what_to_do() throws Exception {
        var file = backUp(twoCouncils());
        assertRefused(
                withManifest(
                        file,
                        it ->
                                it.replaceAll(
                                        "\"migration\" : \"[^\"]*\"",
                                        "\"migration\" : \"20991231.1\"")),
                "a newer one");
        assertRefused(
                withManifest(file, it -> it.replace("\"format\" : 1", "\"format\" : 2")),
                "format 2");
    }

    private Path withManifest(Path file, UnaryOperator<String> change) throws IOException {
        return rewritten(
                file,
                parts -> {
                    var text = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
                    var changed = change.apply(text);
                    assertThat(changed).isNotEqualTo(text);
                    parts.put("manifest.json", changed.getBytes(StandardCharsets.UTF_8));
                    return parts;
                });
    }

    @Test
    void a_file_that_would_swell_without_end_is_refused() throws Exception {
        var file = backUp(twoCouncils());
        var honest =
                withManifest(
                        file, it -> it.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : 99999999999"));
        assertRefused(honest, "swell");
        var bomb = new ByteArrayOutputStream();
        bomb.write(new byte[200_000_000]);
        assertRefused(
                rewritten(
                        file,
                        parts -> {
                            parts.put("alder/council.hosts.copy", bomb.toByteArray());
                            return parts;
                        }),
                "longer than was written");
    }

    @Test
    void rows_of_another_council_smuggled_in_are_refused() throws Exception {
        var from = twoCouncils();
        var file = new Backup(from, KEY, QUIET).write(temp.resolve("a.zip"), Optional.of("alder"));
        var text = new String(parts(file).get("alder/council.hosts.copy"), StandardCharsets.UTF_8);
        var forged = text.replace("1\t", "7\t").getBytes(StandardCharsets.UTF_8);
        var digest = Content.sha256();
        digest.update(forged);
        var hash = Content.hex(digest);
        var old = measures(from, 1).get("council.hosts").sha256();
        var smuggled =
                rewritten(
                        file,
                        parts -> {
                            var said =
                                    new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
                            parts.put("alder/council.hosts.copy", forged);
                            parts.put(
                                    "manifest.json",
                                    said.replace(old, hash).getBytes(StandardCharsets.UTF_8));
                            return parts;
                        });
        assertRefused(smuggled, "row-level security");
    }
}
