package borough.signin;

import borough.council.Councils;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.Structure;
import borough.council.Team;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The made-up people that a demonstration offers to be; there are none anywhere else. */
@Component
public final class Demonstrators {
    private static final int TEAMS_MAX = 2;
    private static final int OF_A_TEAM_MAX = 2;
    private static final int FOUND_MAX = 20;

    // What marks somebody most stands first.
    private static final List<Duty> MARKS =
            List.of(
                    Duty.ADMINISTER,
                    Duty.DESIGN,
                    Duty.FIELD,
                    Duty.SUPERVISE,
                    Duty.CASEWORK,
                    Duty.ADVISE);

    private final Councils councils;
    private final Structure structure;
    private final People people;
    private final boolean isAllowed;
    private final Map<String, List<String>> named = new ConcurrentHashMap<>();

    Demonstrators(
            Councils councils,
            Structure structure,
            People people,
            @Value("${borough.demonstration:true}") boolean isAllowed) {
        this.councils = councils;
        this.structure = structure;
        this.people = people;
        this.isAllowed = isAllowed;
    }

    /** Says, at start, whom the stories of a made-up council are about, by their emails. */
    public void offer(String councilSlug, List<String> emails) {
        named.put(councilSlug, List.copyOf(emails));
    }

    /** Whether people of the council that is bound may be chosen at all. */
    boolean areHere() {
        return isAllowed && councils.current().demonstration();
    }

    Optional<Person> find(UUID id) {
        return areHere() ? people.find(id).filter(Person::active) : Optional.empty();
    }

    /** People worth being, by what marks their work. */
    Map<Duty, Set<Person>> all() {
        var teams =
                structure.teams().stream()
                        .collect(Collectors.toMap(Team::slug, Function.identity()));
        var all = new EnumMap<Duty, Set<Person>>(Duty.class);
        for (var email : named.getOrDefault(councils.current().slug(), List.of())) {
            people.withEmail(email).ifPresent(it -> add(all, it, teams));
        }
        for (var mark : MARKS) {
            teams.values().stream()
                    .filter(it -> markOf(it.duties()).equals(Optional.of(mark)))
                    .sorted(Comparator.comparing(Team::name))
                    .limit(TEAMS_MAX)
                    .flatMap(it -> people.in(it.slug()).stream().limit(OF_A_TEAM_MAX))
                    .forEach(it -> add(all, it, teams));
        }
        return all;
    }

    /** Those whose name begins so, and some of each team that is called so. */
    List<Person> find(String words) {
        var typed = words.strip().toLowerCase(Locale.UK);
        var ofTeams =
                structure.teams().stream()
                        .filter(it -> it.name().toLowerCase(Locale.UK).contains(typed))
                        .sorted(Comparator.comparing(Team::name))
                        .limit(FOUND_MAX)
                        .toList();
        var members =
                people.inAnyOf(ofTeams.stream().map(Team::slug).toList()).stream()
                        .collect(Collectors.groupingBy(it -> it.teams().getFirst()))
                        .values()
                        .stream()
                        .flatMap(it -> it.stream().limit(OF_A_TEAM_MAX));
        return Stream.concat(people.beginning(typed).stream(), members)
                .filter(Person::active)
                .distinct()
                .limit(FOUND_MAX)
                .toList();
    }

    private static void add(Map<Duty, Set<Person>> all, Person person, Map<String, Team> teams) {
        var duties =
                person.teams().stream()
                        .flatMap(it -> Optional.ofNullable(teams.get(it)).stream())
                        .flatMap(it -> it.duties().stream())
                        .collect(Collectors.toSet());
        if (person.active()) {
            markOf(duties)
                    .ifPresent(
                            it ->
                                    all.computeIfAbsent(it, any -> new LinkedHashSet<>())
                                            .add(person));
        }
    }

    private static Optional<Duty> markOf(Set<Duty> duties) {
        return MARKS.stream().filter(duties::contains).findFirst();
    }
}
