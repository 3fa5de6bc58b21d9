package borough.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class MigrationsTest {
    @Test
    void every_file_is_applied_once_in_the_order_of_its_name() {
        var files =
                House.files(House.MAIN, ".sql").stream()
                        .filter(it -> it.getParent().endsWith("schema"))
                        .toList();
        var migrations = new Migrations(TestDatabase.empty());
        assertThat(migrations.newestApplied()).isEqualTo("0");
        assertThat(migrations.apply()).isEqualTo(files.size());
        assertThat(migrations.apply()).isZero();
        assertThat(migrations.newestApplied()).isEqualTo(migrations.newestKnown());
        assertThat(migrations.knows("20261121.1")).isTrue();
        assertThat(migrations.knows("20991231.1")).isFalse();
    }

    @Test
    void a_database_that_notes_other_files_is_looked_at_again() throws SQLException {
        var database = TestDatabase.empty();
        var migrations = new Migrations(database);
        assertThat(migrations.apply()).isPositive();
        assertThat(noted(database)).isEqualTo(MigrationFiles.word());
        say(database, "comment on schema running is 'others'");
        assertThat(migrations.apply()).isZero();
        assertThat(noted(database)).isEqualTo(MigrationFiles.word());
        say(database, "update running.migrations set checksum = 1 where installed_rank = 2");
        assertThat(migrations.apply()).as("the same files are not read again").isZero();
        say(database, "comment on schema running is null");
        assertThatThrownBy(migrations::apply).isInstanceOf(CannotGoOn.class);
    }

    @Test
    void a_changed_a_new_and_a_renamed_file_change_the_word_and_nothing_else_does(
            @TempDir Path folder) throws IOException {
        var schema = Files.createDirectories(folder.resolve("borough/waste/schema"));
        Files.writeString(schema.resolve("20261121.1-waste.sql"), "create table a (b int)");
        var first = MigrationFiles.word(folder);
        Files.writeString(folder.resolve("borough/waste/other.sql"), "select 1");
        assertThat(MigrationFiles.word(folder)).isEqualTo(first);
        assertThat(MigrationFiles.word(jarOf(folder))).isEqualTo(first);
        Files.writeString(schema.resolve("20261121.1-waste.sql"), "create table a (c int)");
        var changed = MigrationFiles.word(folder);
        Files.writeString(schema.resolve("20261121.2-more.sql"), "");
        var added = MigrationFiles.word(folder);
        Files.move(schema.resolve("20261121.2-more.sql"), schema.resolve("20261121.3-more.sql"));
        assertThat(List.of(first, changed, added, MigrationFiles.word(folder)))
                .doesNotHaveDuplicates();
    }

    private static Path jarOf(Path folder) throws IOException {
        var jar = Files.createTempFile("borough", ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static String noted(Database database) throws SQLException {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement();
                var row =
                        statement.executeQuery("select obj_description('running'::regnamespace)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void say(Database database, String sql) throws SQLException {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void files_are_named_by_day_and_number_and_no_two_alike() {
        var names =
                House.files(House.MAIN, ".sql").stream()
                        .filter(it -> it.getParent().endsWith("schema"))
                        .map(it -> it.getFileName().toString())
                        .toList();
        assertThat(names).allMatch(it -> it.matches("\\d{8}\\.\\d+-[a-z0-9-]+\\.sql"));
        assertThat(names.stream().map(it -> it.substring(0, it.indexOf('-'))))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_application_can_change_no_table() throws SQLException {
        var database = TestDatabase.fresh();
        try (var app = database.openAsApp();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table public.mine (a int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("drop table data.councils"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void these_tests_run_on_the_server_they_say() throws SQLException {
        var wanted = System.getProperty("borough.test.postgres", "embedded");
        try (var owner = TestDatabase.empty().openAsOwner()) {
            assertThat(owner.getMetaData().getDatabaseMajorVersion())
                    .isEqualTo(wanted.equals("15") ? 15 : 18);
        }
    }
}
