package borough.field;

import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.rounds.Crew;
import borough.rounds.Rounds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose lists are whose. */
@Component
class Mine {
    private final Rounds rounds;
    private final People people;

    Mine(Rounds rounds, People people) {
        this.rounds = rounds;
        this.people = people;
    }

    /** The list of an officer who goes alone. */
    Optional<String> of(SignedIn person) {
        return people.find(person.person())
                .map(Person::email)
                .flatMap(rounds::ofOfficer)
                .map(Crew::name);
    }

    /**
     * Whether somebody may speak for a crew: its team, its officer, and supervisors who go out too.
     * A crew that no file names is anybody's who goes out.
     */
    boolean maySpeakFor(String crew, SignedIn person) {
        return person.may(Duty.FIELD)
                && (person.may(Duty.SUPERVISE)
                        || rounds.crew(crew).map(it -> isOf(it, person)).orElse(true));
    }

    private boolean isOf(Crew crew, SignedIn person) {
        return crew.officer() == null
                ? person.teams().contains(crew.team())
                : of(person).filter(crew.name()::equals).isPresent();
    }
}
