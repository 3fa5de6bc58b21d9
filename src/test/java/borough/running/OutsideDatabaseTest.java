package borough.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.postgres.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OutsideDatabaseTest {
    private static Database as(Database it, String owner, String app) {
        TestDatabase.asSuperuser(
                "drop role if exists " + app, "create role " + app + " login password 'word'");
        return new Database(it.url(), owner, it.ownerWord(), app, "word", Database.OUTSIDE);
    }

    private static void assertLacks(Database database, String what) {
        assertThatThrownBy(() -> OutsideDatabase.check(database))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining(what);
    }

    private static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    @Test
    void one_set_up_as_we_ask_is_taken() {
        assertThatCode(() -> OutsideDatabase.check(TestDatabase.fresh()))
                .doesNotThrowAnyException();
    }

    @Test
    void an_application_user_that_could_see_every_council_is_refused() {
        var it = TestDatabase.fresh();
        var bypassing = as(it, it.owner(), "app_bypassing");
        TestDatabase.asSuperuser(
                "grant connect, temporary on database " + name(it) + " to app_bypassing",
                "alter role app_bypassing bypassrls");
        assertLacks(bypassing, "app_bypassing must be neither superuser nor bypassrls");
        TestDatabase.asSuperuser(
                "alter role app_bypassing nobypassrls", "grant borough_owner to app_bypassing");
        assertLacks(bypassing, "must not be a member of borough_owner");
        assertLacks(
                new Database(it.url(), it.owner(), it.ownerWord(), it.owner(), it.ownerWord(), ""),
                "must be two users");
    }

    @Test
    void what_is_missing_is_named() {
        var it = TestDatabase.fresh();
        var bare = as(it, it.owner(), "app_bare");
        TestDatabase.asSuperuser("grant connect on database " + name(it) + " to app_bare");
        assertLacks(bare, "app_bare needs temporary on the database");
        var locked = new Database(it.url(), it.owner(), "wrong", it.app(), it.appWord(), "");
        assertLacks(locked, "does not let the user borough_owner in");
        var nowhere = it.url().replaceAll(":\\d+/", ":1/");
        assertLacks(
                new Database(nowhere, it.owner(), it.ownerWord(), it.app(), it.appWord(), ""),
                "at " + nowhere);
    }
}
