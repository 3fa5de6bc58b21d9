package borough.joiners;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Administration;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Stood;
import borough.council.Structure;
import borough.council.Team;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which teams the groups and roles of the directory stand for, as administrators say, and that
 * people have them. A team that somebody has by hand stays theirs; one they have by a mapping ends
 * with it.
 */
@Component
@Transactional
public class Mappings {
    private final MappingsStore store;
    private final Structure structure;
    private final People people;
    private final Administration administration;
    private final Audit audit;
    private final Clock clock;

    Mappings(
            MappingsStore store,
            Structure structure,
            People people,
            Administration administration,
            OnRecord onRecord) {
        this.store = store;
        this.structure = structure;
        this.people = people;
        this.administration = administration;
        this.audit = onRecord.audit();
        this.clock = onRecord.clock();
    }

    /** Where what was said is put on record, and when. */
    @Component
    record OnRecord(Audit audit, Clock clock) {}

    @Transactional(readOnly = true)
    List<Mapping> all() {
        return store.all();
    }

    /** From now on this group or role stands for this team, for who is in it already too. */
    void add(SignedIn by, Mapping.Kind kind, String source, String team) {
        store.add(new Mapping(kind, source, team, clock.instant(), by.name()));
        record(by, "Let a " + kind.word() + " of the directory stand for a team", source, team);
        followGroup(by, kind, source);
    }

    void remove(SignedIn by, Mapping.Kind kind, String source, String team) {
        store.remove(kind, source, team);
        var what = "Let a " + kind.word() + " of the directory stand for a team no more";
        record(by, what, source, team);
        followGroup(by, kind, source);
    }

    private void record(SignedIn by, String what, String source, String team) {
        audit.write(
                new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                NewEntry.Kind.PERMISSION,
                                what,
                                new About("team", team))
                        .saying("in the directory", source));
    }

    // What a role stands for is asked at the next sign-in, for only then is it known who has it.
    private void followGroup(SignedIn by, Mapping.Kind kind, String source) {
        if (kind == Mapping.Kind.GROUP) {
            follow(by, store.membersOf(source));
        }
    }

    /** Gives these people the teams that their groups in the directory stand for. */
    void follow(SignedIn by, Collection<UUID> concerned) {
        if (!concerned.isEmpty()) {
            give(by, Mapping.Way.DIRECTORY, concerned, store.byGroups(concerned));
        }
    }

    /**
     * Gives somebody the teams that the roles and groups in their token stand for. Groups that the
     * token could not name are left as they were known last.
     */
    public void follow(
            SignedIn by, UUID person, Collection<String> roles, Optional<List<String>> inGroups) {
        var one = List.of(person);
        var byRoles = store.teams(Mapping.Kind.ROLE, roles);
        give(by, Mapping.Way.TOKEN_ROLES, one, Map.of(person, byRoles));
        inGroups.ifPresent(
                it -> {
                    var byGroups = store.teams(Mapping.Kind.GROUP, it);
                    give(by, Mapping.Way.TOKEN_GROUPS, one, Map.of(person, byGroups));
                });
    }

    private void give(
            SignedIn by,
            Mapping.Way way,
            Collection<UUID> concerned,
            Map<UUID, Set<String>> wanted) {
        var thisWay = store.given(concerned, way, true);
        var otherWays = store.given(concerned, way, false);
        var known = structure.teams().stream().map(Team::slug).collect(Collectors.toSet());
        for (var person : people.all(concerned)) {
            var id = person.id();
            // A team that is no longer there is stood for by nothing.
            var now = new TreeSet<>(wanted.getOrDefault(id, Set.of()));
            now.retainAll(known);
            var before = thisWay.getOrDefault(id, Set.of());
            var others = otherWays.getOrDefault(id, Set.of());
            var byHand = new HashSet<>(person.teams());
            byHand.removeAll(before);
            byHand.removeAll(others);
            var given = new HashSet<>(now);
            given.removeAll(byHand);
            if (!given.equals(before)) {
                store.give(id, way, given);
            }
            var teams = new TreeSet<>(byHand);
            teams.addAll(given);
            teams.addAll(others);
            change(by, person, teams);
        }
    }

    private void change(SignedIn by, Person person, Set<String> teams) {
        if (!teams.equals(new HashSet<>(person.teams()))) {
            var changed =
                    new Person(
                            person.id(),
                            person.name(),
                            person.email(),
                            List.copyOf(teams),
                            person.active());
            Joiners.done(administration.changePerson(by, changed, new Stood("")));
        }
    }
}
