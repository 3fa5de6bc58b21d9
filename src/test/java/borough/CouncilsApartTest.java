package borough;

import static org.assertj.core.api.Assertions.assertThat;

import borough.api.Keys;
import borough.council.Administration;
import borough.council.Council;
import borough.council.People;
import borough.council.Structure;
import borough.data.Tenancy;
import borough.signin.SignIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two councils on one database and one port, and neither meets the other. */
@Tag("database")
class CouncilsApartTest {
    // Which host is whose, and which councils there are, must be read before a council is known.
    private static final Set<String> READABLE_BY_ALL = Set.of("council.hosts", "data.councils");

    private static Neighbours neighbours;

    @BeforeAll
    static void fill() {
        neighbours = Neighbours.both();
        for (var council : List.of(neighbours.ashdale(), neighbours.birchmere())) {
            var person = neighbours.of(council, "desk");
            Visitor.session(council, person);
            Tenancy.run(council.id(), () -> something(council));
        }
    }

    /** A little of everything that can be had by the doors. */
    private static void something(Council council) {
        var by =
                Town.bean(People.class).signedIn(neighbours.of(council, "desk").id()).orElseThrow();
        Town.bean(Structure.class).giveRole("waste supervisor", council.slug() + "-rounds");
        Town.bean(Administration.class)
                .addDepartment(by, "Only in " + council.slug(), "Head of " + council.slug());
        Town.bean(Keys.class).make(by, "A partner of " + council.slug(), Set.of("any"));
        Town.bean(SignIn.class)
                .invitation(
                        Town.bean(People.class).find(by.person()).orElseThrow(),
                        council.hosts().getFirst());
    }

    private static List<String> tables() throws SQLException {
        try (var database = Town.asApplication();
                var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select c.table_schema || '.' || c.table_name
                                from information_schema.columns c
                                join information_schema.tables t using (table_schema, table_name)
                                where c.column_name = 'council_id' and t.table_type = 'BASE TABLE'
                                order by 1
                                """)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static void bind(Connection database, Council council) throws SQLException {
        try (var statement =
                database.prepareStatement("select set_config('app.council', ?, false)")) {
            statement.setString(1, Integer.toString(council.id().number()));
            statement.execute();
        }
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void no_row_of_one_council_is_read_changed_or_deleted_while_the_other_is_bound()
            throws SQLException {
        var all = new SoftAssertions();
        var filled = new TreeSet<String>();
        for (var table : tables()) {
            for (var council : List.of(neighbours.ashdale(), neighbours.birchmere())) {
                var other =
                        council.equals(neighbours.ashdale())
                                ? neighbours.birchmere()
                                : neighbours.ashdale();
                crossings(all, table, council, other);
                if (count(table, council) > 0) {
                    filled.add(table);
                }
            }
        }
        all.assertAll();
        assertThat(filled)
                .as("tables with something in them to protect")
                .contains(
                        "council.people",
                        "council.teams",
                        "council.departments",
                        "council.memberships",
                        "council.roles",
                        "council.profiles",
                        "council.changes",
                        "signin.sessions",
                        "signin.links",
                        "api.keys");
    }

    private static int count(String table, Council council) throws SQLException {
        try (var database = Town.asApplication()) {
            bind(database, council);
            return number(
                    database,
                    "select count(*) from %s where council_id = %d"
                            .formatted(table, council.id().number()));
        }
    }

    private static void crossings(SoftAssertions all, String table, Council bound, Council other)
            throws SQLException {
        var theirs = " where council_id = " + other.id().number();
        try (var database = Town.asApplication()) {
            database.setAutoCommit(false);
            bind(database, bound);
            if (!READABLE_BY_ALL.contains(table) && may(database, table, "select")) {
                all.assertThat(number(database, "select count(*) from " + table + theirs))
                        .as("read " + table)
                        .isZero();
            }
            if (may(database, table, "update")) {
                all.assertThat(
                                changed(
                                        database,
                                        "update "
                                                + table
                                                + " set council_id = council_id"
                                                + theirs))
                        .as("change " + table)
                        .isZero();
                all.assertThat(
                                changed(
                                        database,
                                        "update %s set council_id = %d where council_id = %d"
                                                .formatted(
                                                        table,
                                                        other.id().number(),
                                                        bound.id().number())))
                        .as("give away a row of " + table)
                        .isLessThanOrEqualTo(0);
            }
            if (may(database, table, "delete")) {
                all.assertThat(changed(database, "delete from " + table + theirs))
                        .as("delete from " + table)
                        .isZero();
            }
            database.rollback();
        }
    }

    private static boolean may(Connection database, String table, String right)
            throws SQLException {
        return number(
                        database,
                        "select has_table_privilege('%s', '%s')::int".formatted(table, right))
                == 1;
    }

    /** How many rows it changed; -1 where the database refused it, which is as good. */
    private static int changed(Connection database, String sql) throws SQLException {
        var before = database.setSavepoint();
        try (var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            database.rollback(before);
            assertThat(refused.getMessage()).contains("row-level security");
            return -1;
        }
    }

    @Test
    void with_no_council_bound_nothing_is_there() throws SQLException {
        for (var table : tables()) {
            try (var database = Town.asApplication()) {
                if (!READABLE_BY_ALL.contains(table) && may(database, table, "select")) {
                    assertThat(number(database, "select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
        }
    }

    @Test
    void no_page_at_one_host_shows_anything_of_the_other() {
        var all = new SoftAssertions();
        for (var council : List.of(neighbours.ashdale(), neighbours.birchmere())) {
            var other = council.equals(neighbours.ashdale()) ? "birchmere" : "ashdale";
            var visitor = Visitor.signedIn(council, neighbours.of(council, "desk"));
            for (var path : pages(council)) {
                var answer = visitor.get(path);
                all.assertThat(answer.status()).as(path).isEqualTo(200);
                all.assertThat(answer.body().toLowerCase(java.util.Locale.UK))
                        .as(council.slug() + path)
                        .contains(council.slug())
                        .doesNotContain(other);
            }
        }
        all.assertAll();
    }

    private static List<String> pages(Council council) {
        var team = council.slug() + "-desk";
        var person = neighbours.of(council, "desk").id();
        return List.of(
                "/sign-in/sent",
                "/me",
                "/staff/departments",
                "/staff/departments/ict",
                "/staff/departments/ict/change",
                "/staff/departments/ict/new-team",
                "/staff/teams/" + team,
                "/staff/teams/" + team + "/change",
                "/staff/people",
                "/staff/people?q=ann",
                "/staff/people/" + person,
                "/staff/people/" + person + "/change",
                "/staff/new-person",
                "/staff/roles",
                "/staff/roles/change",
                "/staff/api-keys");
    }

    @Test
    void what_belongs_to_the_other_council_is_not_found_by_its_address() {
        var visitor =
                Visitor.signedIn(neighbours.ashdale(), neighbours.of(neighbours.ashdale(), "desk"));
        var theirs = neighbours.of(neighbours.birchmere(), "desk");
        for (var path :
                List.of(
                        "/staff/people/" + theirs.id(),
                        "/staff/people/" + theirs.id() + "/change",
                        "/staff/teams/birchmere-desk",
                        "/staff/departments/only-in-birchmere")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
        var changed =
                visitor.post(
                        "/staff/people/" + theirs.id() + "/change",
                        Map.of("name", "Taken Over", "email", "a@b.example", "active", "no"));
        assertThat(changed.status()).isEqualTo(404);
        var still =
                Tenancy.in(
                        neighbours.birchmere().id(),
                        () -> Town.bean(People.class).find(theirs.id()).orElseThrow());
        assertThat(still).isEqualTo(theirs);
    }
}
