package borough.council;

import borough.council.ChangesStore.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends departments, teams and roles that the council no longer has. All that was theirs stays on
 * record, and nothing ends on which something of the council's structure still hangs.
 */
@Component
@Transactional
public class Endings {
    private final Structure structure;
    private final People people;
    private final CouncilStore store;
    private final ChangesStore changes;
    private final Clock clock;

    Endings(
            Structure structure,
            People people,
            CouncilStore store,
            ChangesStore changes,
            Clock clock) {
        this.structure = structure;
        this.people = people;
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** What hangs on a department, in words; its teams. */
    @Transactional(readOnly = true)
    public List<String> onDepartment(String slug) {
        return structure.teams().stream()
                .filter(it -> it.department().equals(slug))
                .map(it -> "The team " + it.name() + " belongs to it")
                .toList();
    }

    /** What hangs on a team, in words: the people who work in it, and the roles it holds. */
    @Transactional(readOnly = true)
    public List<String> onTeam(String slug) {
        var hangs = new ArrayList<String>();
        people.in(slug).stream()
                .filter(Person::active)
                .map(it -> it.name() + " works in it")
                .forEach(hangs::add);
        structure.roles().entrySet().stream()
                .filter(it -> it.getValue().equals(slug))
                .map(Map.Entry::getKey)
                .sorted()
                .map(it -> "It holds the role " + it)
                .forEach(hangs::add);
        return hangs;
    }

    public Changed endDepartment(SignedIn by, String slug, Stood drawn) {
        changes.waitForOthers();
        var it = structure.department(slug);
        return end(
                it.map(Stood::of),
                drawn,
                onDepartment(slug),
                now -> {
                    store.endDepartment(slug, now);
                    changes.add(Subject.department(slug), by, now, ended(it.map(Department::name)));
                });
    }

    public Changed endTeam(SignedIn by, String slug, Stood drawn) {
        changes.waitForOthers();
        var it = structure.team(slug);
        return end(
                it.map(Stood::of),
                drawn,
                onTeam(slug),
                now -> {
                    store.endTeam(slug, now);
                    changes.add(Subject.team(slug), by, now, ended(it.map(Team::name)));
                    it.ifPresent(
                            team ->
                                    changes.add(
                                            Subject.department(team.department()),
                                            by,
                                            now,
                                            new Field("Team", team.name(), "ended")));
                });
    }

    /** Takes a role from the team that holds it; no team holds it then. */
    public Changed endRole(SignedIn by, String role, Stood drawn) {
        changes.waitForOthers();
        var holder = Optional.ofNullable(structure.roles().get(role));
        return end(
                holder.map(Stood::role),
                drawn,
                List.of(),
                now -> {
                    structure.dropRole(role);
                    changes.add(
                            Subject.roles(), by, now, new Field(role, holder.orElse(null), null));
                });
    }

    private static Field ended(Optional<String> name) {
        return new Field("Ended", null, name.orElse(""));
    }

    private interface Deed {
        void at(Instant now);
    }

    private Changed end(Optional<Stood> stands, Stood drawn, List<String> hangs, Deed deed) {
        if (stands.isEmpty() || !drawn.isStill(stands.get())) {
            return new Changed.Meanwhile();
        }
        if (!hangs.isEmpty()) {
            return new Changed.Refused(
                    hangs.stream().map(it -> new Changed.Mistake("end", it)).toList());
        }
        deed.at(clock.instant());
        return new Changed.Done("");
    }
}
