package borough.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Neighbours;
import borough.Town;
import borough.data.Tenancy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AdministrationTest {
    private static final Stood ANYHOW = new Stood("");

    private static Neighbours neighbours;
    private static Administration administration;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        administration = Town.bean(Administration.class);
    }

    private static SignedIn by(Council council) {
        return Tenancy.in(
                council.id(),
                () ->
                        Town.bean(People.class)
                                .signedIn(neighbours.of(council, "desk").id())
                                .orElseThrow());
    }

    private interface Work<T> {
        T of(SignedIn by);
    }

    private static <T> T at(Council council, Work<T> work) {
        var by = by(council);
        return Tenancy.in(council.id(), () -> work.of(by));
    }

    private static List<String> fields(Changed changed) {
        assertThat(changed).isInstanceOf(Changed.Refused.class);
        return ((Changed.Refused) changed).mistakes().stream().map(Changed.Mistake::field).toList();
    }

    @Test
    void a_change_is_kept_with_who_made_it_and_what_stood_there_before() {
        var history =
                at(
                        neighbours.ashdale(),
                        by -> {
                            administration.addDepartment(by, "Parks & Trees", "Head of Parks");
                            Town.CLOCK.pass(Duration.ofMinutes(1));
                            administration.changeDepartment(
                                    by,
                                    new Department("parks-trees", "Parks & Trees", "Park Keeper"),
                                    ANYHOW);
                            return administration.history(Subject.department("parks-trees"));
                        });
        assertThat(history).hasSize(3);
        assertThat(history.getFirst())
                .extracting(Change::who, Change::what, Change::before, Change::after)
                .containsExactly("Ann Desk of ashdale", "Led by", "Head of Parks", "Park Keeper");
    }

    @Test
    void the_history_cannot_be_changed_or_deleted_by_the_application() throws SQLException {
        at(
                neighbours.ashdale(),
                by -> administration.addDepartment(by, "Kept For Ever", "Archivist"));
        try (var database = Town.asApplication();
                var statement = database.createStatement()) {
            statement.execute("select set_config('app.council', '1', false)");
            assertThatThrownBy(() -> statement.execute("update council.changes set what = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from council.changes"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void mistakes_are_told_field_by_field_and_nothing_is_changed() {
        var before = at(neighbours.ashdale(), by -> Town.bean(Structure.class).departments());
        assertThat(
                        fields(
                                at(
                                        neighbours.ashdale(),
                                        by -> administration.addDepartment(by, " ", "x\ny"))))
                .containsExactly("name", "head");
        assertThat(
                        fields(
                                at(
                                        neighbours.ashdale(),
                                        by ->
                                                administration.addDepartment(
                                                        by, "a".repeat(101), "Head"))))
                .containsExactly("name");
        assertThat(
                        fields(
                                at(
                                        neighbours.ashdale(),
                                        by ->
                                                administration.addPerson(
                                                        by,
                                                        "Somebody",
                                                        "not an email",
                                                        List.of("no-such-team")))))
                .containsExactly("email", "teams");
        assertThat(
                        fields(
                                at(
                                        neighbours.ashdale(),
                                        by ->
                                                administration.addPerson(
                                                        by,
                                                        "Somebody",
                                                        "DESK1@ashdale.example ",
                                                        List.of()))))
                .containsExactly("email");
        assertThat(
                        fields(
                                at(
                                        neighbours.ashdale(),
                                        by ->
                                                administration.giveRole(
                                                        by, "waste supervisor", "nobody", ANYHOW))))
                .containsExactly("team");
        List<Department> after =
                at(neighbours.ashdale(), by -> Town.bean(Structure.class).departments());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nobody_can_take_the_last_administrator_away() {
        var council = council("lastone");
        var only = neighbours.add(council, "Only One", "only", "desk");
        var asLeft = new Person(only.id(), only.name(), only.email(), only.teams(), false);
        assertThat(fields(at(council, by -> administration.changePerson(by, asLeft, ANYHOW))))
                .containsExactly("active");
        var elsewhere =
                new Person(only.id(), only.name(), only.email(), List.of("lastone-rounds"), true);
        assertThat(fields(at(council, by -> administration.changePerson(by, elsewhere, ANYHOW))))
                .containsExactly("teams");
        var powerless = new Team("lastone-desk", "ict", "Desk", Set.of(Duty.ADVISE));
        assertThat(fields(at(council, by -> administration.changeTeam(by, powerless, ANYHOW))))
                .containsExactly("duties");
        boolean mayStill = at(council, by -> by.may(Duty.ADMINISTER));
        assertThat(mayStill).isTrue();
        List<Change> history = at(council, by -> administration.history(Subject.person(only.id())));
        assertThat(history).isEmpty();
    }

    @Test
    void two_administrators_who_remove_each_other_at_once_leave_one() throws Exception {
        var council = council("twoatonce");
        var one = neighbours.add(council, "One", "one", "desk");
        var two = neighbours.add(council, "Two", "two", "desk");
        var by = by(council);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Changed>>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var it : List.of(one, two)) {
                var left = new Person(it.id(), it.name(), it.email(), it.teams(), false);
                answers.add(
                        both.submit(
                                () -> {
                                    start.await();
                                    return Tenancy.in(
                                            council.id(),
                                            () -> administration.changePerson(by, left, ANYHOW));
                                }));
            }
            start.countDown();
            var done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Changed.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void people_are_found_by_the_beginning_of_name_family_name_or_email() {
        var council = neighbours.ashdale();
        var people = Town.bean(People.class);
        var sought = neighbours.add(council, "Zebedee Quillfeather", "zq", "rounds");
        for (var typed : List.of("zebed", "QUILL", "zq@", " Zebedee Qu ")) {
            assertThat(Tenancy.in(council.id(), () -> people.beginning(typed)))
                    .as(typed)
                    .contains(sought);
        }
        for (var typed : List.of("feather", "%", "_", "' or 1=1 --")) {
            assertThat(Tenancy.in(council.id(), () -> people.beginning(typed)))
                    .as(typed)
                    .doesNotContain(sought);
        }
        assertThat(Tenancy.in(neighbours.birchmere().id(), () -> people.beginning("zebed")))
                .isEmpty();
    }

    @Test
    void finding_and_paging_use_an_index_however_many_there_are() throws SQLException {
        var council = council("manypeople");
        var people =
                java.util.stream.IntStream.range(0, 20_000)
                        .mapToObj(
                                i ->
                                        new Person(
                                                UUID.randomUUID(),
                                                "Person " + Integer.toHexString(i * 7919),
                                                "p" + i + "@manypeople.example",
                                                List.of("manypeople-rounds"),
                                                true))
                        .iterator();
        Tenancy.run(council.id(), () -> Town.bean(People.class).load(people));
        Town.count("council.people");
        assertThat(
                        plan(
                                council,
                                "select person_id from council.people where name_plain >= 'person a'"
                                        + " and name_plain < 'person b' limit 200"))
                .contains("people_by_plain_name");
        assertThat(
                        plan(
                                council,
                                "select person_id from council.people where family_plain >= 'abc'"
                                        + " and family_plain < 'abd' limit 200"))
                .contains("people_by_family");
        assertThat(
                        plan(
                                council,
                                "select person_id from council.people where email collate \"C\" >="
                                        + " 'p77' and email collate \"C\" < 'p78' limit 200"))
                .contains("people_by_plain_email");
        assertThat(
                        plan(
                                council,
                                "select person_id from council.people p where p.active or false"
                                        + " order by p.name, p.person_id offset 50 limit 50"))
                .contains("people_by_name");
    }

    private static String plan(Council council, String sql) throws SQLException {
        try (var database = Town.asApplication();
                var statement = database.createStatement()) {
            statement.execute(
                    "select set_config('app.council', '" + council.id().number() + "', false)");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static Council council(String slug) {
        return Town.bean(Councils.class)
                .create(Neighbours.file(Neighbours.councilText(slug, slug)), false);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        var became =
                at(
                        neighbours.ashdale(),
                        by -> {
                            administration.addDepartment(by, "Old Trees", "Head of Parks");
                            var structure = Town.bean(Structure.class);
                            var drawn = Stood.of(structure.department("old-trees").orElseThrow());
                            var first = new Department("old-trees", "Old Trees", "Park Keeper");
                            administration.changeDepartment(by, first, drawn);
                            var later = new Department("old-trees", "Old Trees", "Tree Officer");
                            var second = administration.changeDepartment(by, later, drawn);
                            assertThat(structure.department("old-trees")).contains(first);
                            return second;
                        });
        assertThat(became).isInstanceOf(Changed.Meanwhile.class);
    }
}
