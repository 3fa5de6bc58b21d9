package borough.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir Path temp;

    private PostgresCluster cluster(DataFolder folder) throws IOException {
        var runAs = RunAs.suiting(folder.path().resolve("database"));
        return PostgresCluster.in(folder, TestDatabase.bundled(), runAs);
    }

    private static String ask(Database database, String question) throws SQLException {
        try (var connection = database.openAsOwner();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(Database database, String command) throws SQLException {
        try (var connection = database.openAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void within(Duration time, BooleanSupplier isSo) throws InterruptedException {
        var deadline = Instant.now().plus(time);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void it_keeps_its_rows_from_one_start_to_the_next() throws Exception {
        try (var folder = DataFolder.take(temp)) {
            try (var first = EmbeddedPostgres.start(cluster(folder))) {
                tell(first.database(), "create table kept as select 'still here' as word");
            }
            try (var second = EmbeddedPostgres.start(cluster(folder))) {
                assertThat(ask(second.database(), "select word from kept")).isEqualTo("still here");
            }
        }
    }

    @Test
    void it_writes_through_listens_here_only_and_asks_for_passwords() throws Exception {
        try (var folder = DataFolder.take(temp);
                var server = EmbeddedPostgres.start(cluster(folder))) {
            var database = server.database();
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            var stranger =
                    new Database(database.url(), "borough_owner", "guess", "borough_app", "", "");
            assertThatThrownBy(stranger::openAsOwner).hasMessageContaining("password");
        }
    }

    @Test
    void a_server_that_dies_is_started_again_at_the_same_place() throws Exception {
        try (var folder = DataFolder.take(temp);
                var server = EmbeddedPostgres.start(cluster(folder))) {
            tell(server.database(), "create table kept as select 'still here' as word");
            var note = PostmasterNote.in(temp.resolve("database")).orElseThrow();
            ProcessHandle.of(note.process()).orElseThrow().destroyForcibly();
            within(
                    Duration.ofSeconds(20),
                    () -> {
                        try {
                            return ask(server.database(), "select word from kept")
                                    .equals("still here");
                        } catch (SQLException notYet) {
                            return false;
                        }
                    });
        }
    }

    @Test
    void a_server_that_dies_is_started_again_once_all_that_it_left_has_ended() throws Exception {
        try (var folder = DataFolder.take(temp);
                var server = EmbeddedPostgres.start(cluster(folder))) {
            tell(server.database(), "create table kept as select 'still here' as word");
            var note = PostmasterNote.in(temp.resolve("database")).orElseThrow();
            var died = ProcessHandle.of(note.process()).orElseThrow();
            var left = died.children().findFirst().orElseThrow();
            signal(left, "STOP");
            died.destroyForcibly();
            Thread.sleep(2_000);
            assertThat(left.isAlive()).isTrue();
            signal(left, "CONT");
            within(
                    Duration.ofSeconds(20),
                    () -> {
                        try {
                            return ask(server.database(), "select word from kept")
                                    .equals("still here");
                        } catch (SQLException notYet) {
                            return false;
                        }
                    });
        }
    }

    private static void signal(ProcessHandle to, String what) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + what, Long.toString(to.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void a_killed_program_leaves_no_server_and_the_next_finds_its_rows() throws Exception {
        var program = Holder.start(temp);
        var note = PostmasterNote.in(temp.resolve("database")).orElseThrow();
        assertThat(ProcessHandle.of(note.process())).isPresent();

        program.destroyForcibly().waitFor();

        within(Duration.ofSeconds(10), () -> ProcessHandle.of(note.process()).isEmpty());
        try (var folder = DataFolder.take(temp);
                var server = EmbeddedPostgres.start(cluster(folder))) {
            assertThat(ask(server.database(), "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_note_that_names_a_process_of_somebody_else_harms_nobody() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        try (var folder = DataFolder.take(temp)) {
            EmbeddedPostgres.start(cluster(folder)).close();
            Files.writeString(
                    temp.resolve("database/postmaster.pid"),
                    "%d\n%s\n0\n1\n\n\n0\nready\n"
                            .formatted(bystander.pid(), temp.resolve("database")));
            EmbeddedPostgres.start(cluster(folder)).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void a_folder_in_use_is_not_taken_twice() throws Exception {
        var program = Holder.start(temp);
        try {
            assertThatThrownBy(() -> DataFolder.take(temp))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("already running on the data folder " + temp)
                    .hasMessageContaining("process " + program.pid() + ", port 1234");
        } finally {
            program.destroy();
            program.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_folder_of_another_version_is_refused_with_the_way_on() throws Exception {
        Files.createDirectory(temp.resolve("database"));
        Files.writeString(temp.resolve("database/PG_VERSION"), "17\n");
        try (var folder = DataFolder.take(temp)) {
            assertThatThrownBy(() -> cluster(folder))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("made by PostgreSQL 17")
                    .hasMessageContaining("./borough backup")
                    .hasMessageContaining("./borough restore");
        }
    }

    @Test
    void a_first_start_cut_short_begins_again() throws Exception {
        Files.createDirectories(temp.resolve("database.new/base"));
        Files.writeString(temp.resolve("database.new/PG_VERSION"), "18\n");
        try (var folder = DataFolder.take(temp);
                var server = EmbeddedPostgres.start(cluster(folder))) {
            assertThat(ask(server.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() {
        assertThatThrownBy(() -> DataFolder.take(Path.of("/proc/borough")))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("/proc/borough cannot be written to");
    }

    @Test
    void a_full_disk_is_said_to_be_full() {
        assertThatThrownBy(() -> DiskSpace.need(temp, 1_000_000_000))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("MB left");
        assertThat(DiskSpace.fault(temp, new IOException("x: No space left on device")))
                .hasValueSatisfying(it -> assertThat(it.sentence()).contains("is full"));
    }

    @Test
    void root_may_hand_the_server_to_an_ordinary_user() throws Exception {
        if (!RunAs.isRoot()) {
            // Every other test here has just run it as one.
            return;
        }
        var open = Files.createTempDirectory(Path.of("/tmp"), "borough-handed-over");
        try (var folder = DataFolder.take(open)) {
            var programs = PostgresPrograms.in(open);
            var cluster = PostgresCluster.in(folder, programs, RunAs.user("nobody"));
            try (var server = EmbeddedPostgres.start(cluster)) {
                assertThat(ask(server.database(), "select 1")).isEqualTo("1");
                assertThat(Files.getOwner(open.resolve("database")).getName()).isEqualTo("nobody");
            }
            assertThat(RunAs.suiting(open.resolve("database")).prefix())
                    .isEqualTo(List.copyOf(RunAs.user("nobody").prefix()));
        } finally {
            PostgresPrograms.delete(open);
        }
    }
}
