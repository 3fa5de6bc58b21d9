package borough.council;

import borough.council.ChangesStore.Field;
import borough.data.News;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What administrators change of the council that is bound: each change is checked, kept in the
 * history, and refused where it would leave nobody who can make the next.
 */
@Component
@Transactional
public class Administration {
    private final Structure structure;
    private final People people;
    private final ChangesStore changes;
    private final News news;
    private final Clock clock;

    Administration(
            Structure structure, People people, ChangesStore changes, News news, Clock clock) {
        this.structure = structure;
        this.people = people;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /** The last changes to a department, team or person, or to who holds roles; newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(Subject subject) {
        return changes.of(subject);
    }

    public Changed addDepartment(SignedIn by, String name, String head) {
        changes.waitForOthers();
        var slug = Checks.slug(name);
        var checks = new Checks().name("name", name).name("head", head);
        checks.refuseIf(
                structure.department(slug).isPresent(),
                "name",
                "There is a department with this name already");
        return checks.orElse(
                () -> keep(by, new Department(slug, name.strip(), head.strip()), Optional.empty()));
    }

    public Changed changeDepartment(SignedIn by, Department it, Stood drawn) {
        changes.waitForOthers();
        var before = structure.department(it.slug());
        if (before.filter(now -> !drawn.isStill(Stood.of(now))).isPresent()) {
            return new Changed.Meanwhile();
        }
        var checks = new Checks().name("name", it.name()).name("head", it.head());
        checks.refuseIf(before.isEmpty(), "name", "This department is no longer there");
        return checks.orElse(
                () ->
                        keep(
                                by,
                                new Department(it.slug(), it.name().strip(), it.head().strip()),
                                before));
    }

    private Changed keep(SignedIn by, Department it, Optional<Department> before) {
        structure.save(it);
        return kept(
                by,
                Subject.department(it.slug()),
                it.slug(),
                new Field("Name", before.map(Department::name).orElse(null), it.name()),
                new Field("Led by", before.map(Department::head).orElse(null), it.head()));
    }

    /** Adds a team; its short name is made from its name. */
    public Changed addTeam(SignedIn by, Team wanted) {
        changes.waitForOthers();
        var slug = Checks.slug(wanted.name());
        var it = new Team(slug, wanted.department(), wanted.name().strip(), wanted.duties());
        var checks = checked(it);
        checks.refuseIf(
                structure.team(slug).isPresent(), "name", "There is a team with this name already");
        return checks.orElse(() -> keep(by, it, Optional.empty()));
    }

    public Changed changeTeam(SignedIn by, Team wanted, Stood drawn) {
        changes.waitForOthers();
        var it =
                new Team(
                        wanted.slug(), wanted.department(), wanted.name().strip(), wanted.duties());
        var before = structure.team(it.slug());
        if (before.filter(now -> !drawn.isStill(Stood.of(now))).isPresent()) {
            return new Changed.Meanwhile();
        }
        var checks = checked(it);
        checks.refuseIf(before.isEmpty(), "name", "This team is no longer there");
        return checks.orElse(() -> keep(by, it, before));
    }

    private Checks checked(Team it) {
        return new Checks()
                .name("name", it.name())
                .refuseIf(
                        structure.department(it.department()).isEmpty(),
                        "department",
                        "Choose the department it belongs to");
    }

    private Changed keep(SignedIn by, Team it, Optional<Team> before) {
        var administratorsBefore = changes.administrators();
        structure.save(it);
        if (leavesNobody(administratorsBefore)) {
            return lastAdministrator("duties");
        }
        return kept(
                by,
                Subject.team(it.slug()),
                it.slug(),
                new Field("Name", before.map(Team::name).orElse(null), it.name()),
                new Field("Department", before.map(Team::department).orElse(null), it.department()),
                new Field("May", before.map(Administration::duties).orElse(null), duties(it)));
    }

    private static String duties(Team team) {
        return team.duties().stream().map(Duty::word).sorted().collect(Collectors.joining(", "));
    }

    public Changed addPerson(SignedIn by, String name, String email, List<String> teams) {
        return change(by, new Person(UUID.randomUUID(), name, email, teams, true), true);
    }

    /** Changes somebody; one who leaves is signed out everywhere. */
    public Changed changePerson(SignedIn by, Person it, Stood drawn) {
        changes.waitForOthers();
        return people.find(it.id()).filter(now -> !drawn.isStill(Stood.of(now))).isPresent()
                ? new Changed.Meanwhile()
                : change(by, it, false);
    }

    private Changed change(SignedIn by, Person it, boolean isNew) {
        changes.waitForOthers();
        var before = people.find(it.id());
        var checks = new Checks().name("name", it.name()).email("email", it.email());
        checks.refuseIf(
                people.withEmail(it.email()).filter(p -> !p.id().equals(it.id())).isPresent(),
                "email",
                "Somebody else has this email address");
        var known = structure.teams().stream().map(Team::slug).collect(Collectors.toSet());
        checks.refuseIf(
                !known.containsAll(it.teams()), "teams", "Choose teams that this council has");
        checks.refuseIf(!isNew && before.isEmpty(), "name", "This person is no longer there");
        return checks.orElse(() -> keep(by, it, before));
    }

    private Changed keep(SignedIn by, Person it, Optional<Person> before) {
        var administratorsBefore = changes.administrators();
        people.save(it);
        if (leavesNobody(administratorsBefore)) {
            return lastAdministrator(it.active() ? "teams" : "active");
        }
        if (before.isPresent() && before.get().active() && !it.active()) {
            news.publish(it.id().toString(), new PersonLeft(it.id()));
        }
        var after = people.find(it.id()).orElseThrow();
        return kept(
                by,
                Subject.person(it.id()),
                it.id().toString(),
                new Field("Name", before.map(Person::name).orElse(null), after.name()),
                new Field("Email", before.map(Person::email).orElse(null), after.email()),
                new Field("Teams", before.map(Administration::teams).orElse(null), teams(after)),
                new Field(
                        "Works here",
                        before.map(Administration::works).orElse(null),
                        works(after)));
    }

    private static String teams(Person person) {
        return String.join(", ", person.teams());
    }

    private static String works(Person person) {
        return person.active() ? "yes" : "no";
    }

    /** Gives a role to a team; it leaves the team that held it. */
    public Changed giveRole(SignedIn by, String role, String team, Stood drawn) {
        changes.waitForOthers();
        var holder = structure.roles().getOrDefault(role.strip(), "");
        if (!drawn.isStill(Stood.role(holder))) {
            return new Changed.Meanwhile();
        }
        var checks = new Checks().name("role", role);
        checks.refuseIf(structure.team(team).isEmpty(), "team", "Choose the team that holds it");
        var name = role.strip();
        return checks.orElse(
                () -> {
                    var before = structure.roles().get(name);
                    structure.giveRole(name, team);
                    return kept(by, Subject.roles(), name, new Field(name, before, team));
                });
    }

    private boolean leavesNobody(int administratorsBefore) {
        return administratorsBefore > 0 && changes.administrators() == 0;
    }

    // What was saved to find this out is undone with the transaction.
    private static Changed lastAdministrator(String field) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Changed.Refused(
                List.of(
                        new Changed.Mistake(
                                field,
                                "This would leave the council with nobody who can administer it."
                                        + " Give somebody else that duty first")));
    }

    private Changed kept(SignedIn by, Subject subject, String key, Field... fields) {
        var now = clock.instant();
        var changed = new ArrayList<>(List.of(fields));
        changed.removeIf(it -> !it.isChanged());
        changed.forEach(it -> changes.add(subject, by, now, it));
        return new Changed.Done(key);
    }
}
