package borough.personnel;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Team;
import borough.files.Wrong;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in who works here: whole or not at all. Who came by such a file and is no longer in it has
 * left; people whom an administrator added stay untouched. Every change is in the history, as the
 * administrators' own are.
 */
@Component
@Transactional
public class StaffFiles {
    /** Who made the changes, in the history. */
    private static final SignedIn BY =
            new SignedIn(new UUID(0, 0), "The personnel file", List.of(), Set.of(), Set.of());

    // More than so many, and more than this share of those who came by such a file, seldom leave
    // in a night: likelier the file was cut short.
    private static final int MANY = 5;
    private static final int MANY_ONE_IN = 10;

    private final People people;
    private final Structure structure;
    private final Administration administration;
    private final PersonnelStore store;

    StaffFiles(
            People people,
            Structure structure,
            Administration administration,
            PersonnelStore store) {
        this.people = people;
        this.structure = structure;
        this.administration = administration;
        this.store = store;
    }

    /** How many came new, were changed, left, and stand as they stood. */
    public record Taken(int joined, int changed, int left, int unchanged) {}

    /** What a file says of one person: the line it says it first on, and every team. */
    private record Named(StaffFile.Line line, List<String> teams) {}

    /**
     * Throws {@link Wrong} with the first mistake, and changes nothing then; so it does where very
     * many would leave, unless somebody says that this is right.
     */
    public Taken take(Path file, boolean manyLeave) {
        var named = named(file.toString(), StaffFile.read(file));
        var known = store.employees();
        var before =
                people.all(known.values()).stream().collect(Collectors.toMap(Person::id, it -> it));
        var now = new HashMap<String, UUID>();
        int joined = 0;
        int changed = 0;
        for (var it : named.values()) {
            var employee = it.line().employee();
            var stood = before.get(known.getOrDefault(employee, BY.person()));
            if (stood == null) {
                stood = people.withEmail(it.line().email()).orElse(null);
            }
            var id = stood == null ? UUID.randomUUID() : stood.id();
            var person = new Person(id, it.line().name(), it.line().email(), it.teams(), true);
            if (stood == null) {
                now.put(employee, join(file, it, person));
                joined++;
            } else {
                now.put(employee, id);
                changed += change(file, it.line().number(), stood, person) ? 1 : 0;
            }
        }
        var leavers = leavers(before, known, now);
        if (!manyLeave) {
            refuseMany(file, leavers.size(), before);
        }
        int left = leave(file, leavers);
        store.replace(now);
        return new Taken(joined, changed, left, named.size() - joined - changed);
    }

    private Map<String, Named> named(String file, List<StaffFile.Line> lines) {
        var teams = new HashMap<String, Team>();
        structure.teams().forEach(it -> teams.put(it.slug(), it));
        structure.teams().forEach(it -> teams.putIfAbsent(it.name(), it));
        var roles = structure.roles();
        var all = new LinkedHashMap<String, Named>();
        var emails = new HashMap<String, String>();
        for (var line : lines) {
            int at = (int) line.number();
            var team = teams.get(line.team());
            if (team == null) {
                throw new Wrong(file, at, "There is no team called " + line.team());
            }
            if (!line.role().isEmpty() && !team.slug().equals(roles.get(line.role()))) {
                throw new Wrong(
                        file,
                        at,
                        "The team %s does not hold the role %s"
                                .formatted(team.name(), line.role()));
            }
            var other = emails.put(line.email(), line.employee());
            if (other != null && !other.equals(line.employee())) {
                throw new Wrong(
                        file,
                        at,
                        "%s is the email of employee %s already".formatted(line.email(), other));
            }
            var it =
                    all.computeIfAbsent(line.employee(), key -> new Named(line, new ArrayList<>()));
            if (!it.line().email().equals(line.email()) || !it.line().name().equals(line.name())) {
                throw new Wrong(
                        file,
                        at,
                        "Employee %s has another name or email on line %d"
                                .formatted(line.employee(), it.line().number()));
            }
            it.teams().add(team.slug());
        }
        return all;
    }

    private UUID join(Path file, Named it, Person person) {
        var added = administration.addPerson(BY, person.name(), person.email(), person.teams());
        return UUID.fromString(done(file, it.line().number(), added));
    }

    private boolean change(Path file, long line, Person stood, Person person) {
        boolean isSame =
                stood.active() == person.active()
                        && stood.name().equals(person.name())
                        && stood.email().equals(person.email())
                        && new HashSet<>(stood.teams()).equals(new HashSet<>(person.teams()));
        if (!isSame) {
            done(file, line, administration.changePerson(BY, person, Stood.of(stood)));
        }
        return !isSame;
    }

    private static List<Person> leavers(
            Map<UUID, Person> before, Map<String, UUID> known, Map<String, UUID> now) {
        var staying = Set.copyOf(now.values());
        return known.values().stream()
                .filter(id -> !staying.contains(id))
                .flatMap(id -> Optional.ofNullable(before.get(id)).stream())
                .filter(Person::active)
                .toList();
    }

    private static void refuseMany(Path file, int leaving, Map<UUID, Person> before) {
        long working = before.values().stream().filter(Person::active).count();
        if (leaving > MANY && (long) leaving * MANY_ONE_IN > working) {
            throw new Wrong(
                    file.toString(),
                    0,
                    ("By this file %d of %d people would leave. If it was cut short, fetch it"
                                    + " again; if it is right, say --leave-many")
                            .formatted(leaving, working));
        }
    }

    private int leave(Path file, List<Person> leavers) {
        int left = 0;
        for (var it : leavers) {
            var gone = new Person(it.id(), it.name(), it.email(), it.teams(), false);
            left += change(file, 0, it, gone) ? 1 : 0;
        }
        return left;
    }

    private static String done(Path file, long line, Changed changed) {
        return switch (changed) {
            case Changed.Done it -> it.key();
            case Changed.Meanwhile it ->
                    throw new Wrong(
                            file.toString(),
                            (int) line,
                            "Somebody changed this person just now; take the file in again");
            case Changed.Refused it ->
                    throw new Wrong(file.toString(), (int) line, it.mistakes().getFirst().says());
        };
    }
}
