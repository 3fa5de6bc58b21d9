package borough.casework;

import borough.council.People;
import borough.council.Person;
import borough.council.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom an officer means by what they typed: a team, a department, or a colleague. */
@Component
class Addressees {
    private static final int OFFERED_MAX = 5;

    private final Structure structure;
    private final People people;
    private final Rights rights;

    Addressees(Structure structure, People people, Rights rights) {
        this.structure = structure;
        this.people = people;
        this.rights = rights;
    }

    /**
     * Whom it is for: {@code holder} is a team's or department's short name or a person's id, and
     * {@code team} the team or department in which a case would lie with them.
     */
    record Addressee(String holder, String name, String team, boolean isPerson) {}

    /** Reads a team's or a person's name, or their email; throws {@link Refused} otherwise. */
    Addressee read(String typed) {
        var name = typed.strip();
        if (name.isEmpty()) {
            throw new Refused("to", "Enter a team, or a colleague’s name or email");
        }
        return team(name).or(() -> department(name)).orElseGet(() -> person(name));
    }

    private Optional<Addressee> team(String name) {
        return structure.teams().stream()
                .filter(it -> it.name().equalsIgnoreCase(name) || it.slug().equals(name))
                .findFirst()
                .map(it -> new Addressee(it.slug(), it.name(), it.slug(), false));
    }

    private Optional<Addressee> department(String name) {
        return structure.departments().stream()
                .filter(it -> it.name().equalsIgnoreCase(name) || it.slug().equals(name))
                .findFirst()
                .map(it -> new Addressee(it.slug(), it.name(), it.slug(), false));
    }

    private Addressee person(String name) {
        var byEmail = people.withEmail(name).filter(Person::active);
        if (byEmail.isPresent()) {
            return of(byEmail.get());
        }
        var found = people.beginning(name).stream().filter(Person::active).toList();
        var exact = found.stream().filter(it -> it.name().equalsIgnoreCase(name)).toList();
        if (exact.size() == 1) {
            return of(exact.getFirst());
        }
        throw new Refused("to", notFound(exact.isEmpty() ? found : exact));
    }

    private static String notFound(List<Person> found) {
        if (found.isEmpty()) {
            return "We have no team or colleague of that name";
        }
        return found.stream()
                .limit(OFFERED_MAX)
                .map(it -> it.name() + " (" + it.email() + ")")
                .collect(Collectors.joining(", ", "Say whom you mean by their email: ", ""));
    }

    private Addressee of(Person it) {
        var team =
                rights.firstOf(it.teams(), structure.teams())
                        .orElseThrow(
                                () -> new Refused("to", it.name() + " does not work on cases"));
        return new Addressee(it.id().toString(), it.name(), team.slug(), true);
    }
}
