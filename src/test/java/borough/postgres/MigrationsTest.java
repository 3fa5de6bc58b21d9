package borough.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.House;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
