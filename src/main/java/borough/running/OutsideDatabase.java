package borough.running;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import borough.settings.Setting;
import borough.settings.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of the council's own: looked over before use, and what it lacks is said at once. */
final class OutsideDatabase {
    private static final int OLDEST_VERSION = 150_000;
    private static final String GUIDE = " See docs/how-to/use-your-own-postgresql.md.";

    private OutsideDatabase() {}

    static Database from(Settings settings) {
        var database =
                new Database(
                        settings.text(Setting.DATABASE_URL),
                        settings.text(Setting.DATABASE_OWNER_USER),
                        settings.text(Setting.DATABASE_OWNER_PASSWORD),
                        settings.text(Setting.DATABASE_USER),
                        settings.text(Setting.DATABASE_PASSWORD),
                        Database.OUTSIDE);
        check(database);
        return database;
    }

    /** Stops with everything that is missing, in one go. */
    static void check(Database database) {
        var missing = new ArrayList<String>();
        try (var owner = database.openAsOwner()) {
            var version = owner.getMetaData().getDatabaseProductVersion();
            if (number(owner, "select current_setting('server_version_num')::int")
                    < OLDEST_VERSION) {
                missing.add("it is PostgreSQL " + version + ", and Borough needs 15 or newer");
            }
            lookAtOwner(owner, database, missing);
        } catch (SQLException refused) {
            throw unreachable(database, database.owner(), refused);
        }
        try (var app = database.openAsApp()) {
            lookAtApp(app, database, missing);
        } catch (SQLException refused) {
            throw unreachable(database, database.app(), refused);
        }
        if (!missing.isEmpty()) {
            throw new CannotGoOn(
                    "The database at %s is not ready for Borough: %s.%s"
                            .formatted(database.url(), String.join("; ", missing), GUIDE));
        }
    }

    private static void lookAtOwner(Connection owner, Database database, List<String> missing)
            throws SQLException {
        if (!isTrue(owner, "select current_setting('server_encoding') = 'UTF8'")) {
            missing.add("its encoding is not UTF8");
        }
        if (mightSeeAll(owner)) {
            missing.add(database.owner() + " must be neither superuser nor bypassrls");
        }
        if (!isTrue(owner, "select has_database_privilege(current_database(), 'CREATE')")) {
            missing.add(database.owner() + " must own the database, or have create on it");
        }
    }

    private static void lookAtApp(Connection app, Database database, List<String> missing)
            throws SQLException {
        if (database.app().equals(database.owner())) {
            missing.add("database.user and database.owner.user must be two users");
            return;
        }
        if (mightSeeAll(app)) {
            missing.add(
                    database.app()
                            + " must be neither superuser nor bypassrls, or councils would"
                            + " not be kept apart");
        }
        var holdsOwner =
                """
                select exists (select from pg_roles where rolname = '%s'
                    and pg_has_role(current_user, oid, 'member'))
                """
                        .formatted(database.owner().replace("'", "''"));
        if (isTrue(app, holdsOwner)) {
            missing.add(database.app() + " must not be a member of " + database.owner());
        }
        var ownsSomething =
                """
                select exists (select from pg_class where relowner = current_user::regrole
                    and relkind in ('r', 'p') and relpersistence <> 't')
                    or exists (select from pg_database
                        where datname = current_database() and datdba = current_user::regrole)
                """;
        if (isTrue(app, ownsSomething)) {
            missing.add(database.app() + " must own neither the database nor any table in it");
        }
        if (!isTrue(app, "select has_database_privilege(current_database(), 'TEMPORARY')")) {
            missing.add(database.app() + " needs temporary on the database");
        }
    }

    private static boolean mightSeeAll(Connection user) throws SQLException {
        return isTrue(
                user, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static int number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static CannotGoOn unreachable(Database database, String user, SQLException refused) {
        return new CannotGoOn(
                "The database at %s does not let the user %s in: %s.%s"
                        .formatted(database.url(), user, refused.getMessage(), GUIDE),
                refused);
    }
}
