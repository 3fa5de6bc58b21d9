package borough.crews;

import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.rounds.Crew;
import borough.rounds.Rounds;
import borough.waste.CrewRounds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose lists are whose. */
@Component
public class Mine {
    private final Rounds rounds;
    private final CrewRounds collections;
    private final People people;

    Mine(Rounds rounds, CrewRounds collections, People people) {
        this.rounds = rounds;
        this.collections = collections;
        this.people = people;
    }

    /** The list of an officer who goes alone. */
    public Optional<String> of(SignedIn person) {
        return people.find(person.person())
                .map(Person::email)
                .flatMap(rounds::ofOfficer)
                .map(Crew::name);
    }

    /**
     * Whether somebody may speak for a crew: its team, its officer, and supervisors who go out too.
     * A collection round is its team's, and so is a list in a team's own name; a list that is
     * neither is left to supervisors.
     */
    public boolean maySpeakFor(String crew, SignedIn person) {
        return person.may(Duty.FIELD)
                && (person.may(Duty.SUPERVISE)
                        || rounds.crew(crew)
                                .map(it -> isOf(it, person))
                                .orElseGet(() -> person.teams().contains(teamOf(crew))));
    }

    /** Whether somebody sees what concerns a crew's jobs and nobody else: it, and supervisors. */
    public boolean mayLookInto(String crew, SignedIn person) {
        return person.may(Duty.SUPERVISE) || maySpeakFor(crew, person);
    }

    private String teamOf(String list) {
        return collections.teamOf(list).orElse(list);
    }

    private boolean isOf(Crew crew, SignedIn person) {
        return crew.officer() == null
                ? person.teams().contains(crew.team())
                : of(person).filter(crew.name()::equals).isPresent();
    }
}
