package borough.worklists;

import borough.council.Calendars;
import borough.council.Department;
import borough.council.People;
import borough.council.Person;
import borough.council.Reach;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.council.Team;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is looking, what they share in and lead, and what day it is, asked once for a page. */
record Around(
        SignedIn person,
        Reach reach,
        Map<String, String> names,
        List<Team> teams,
        Moments at,
        Waiting waiting) {

    String nameOf(String holder) {
        return names.getOrDefault(holder, holder);
    }

    UUID me() {
        return person.person();
    }

    /** Looks around for somebody. */
    @Component
    static class Looking {
        private final Structure structure;
        private final People people;
        private final Calendars calendars;
        private final Waiting waiting;
        private final Clock clock;

        Looking(
                Structure structure,
                People people,
                Calendars calendars,
                Waiting waiting,
                Clock clock) {
            this.structure = structure;
            this.people = people;
            this.calendars = calendars;
            this.waiting = waiting;
            this.clock = clock;
        }

        Around around(SignedIn person) {
            var teams = structure.teams();
            var names = new LinkedHashMap<String, String>();
            structure.departments().stream()
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach((Department it) -> names.put(it.slug(), it.name()));
            teams.forEach(it -> names.put(it.slug(), it.name()));
            return new Around(
                    person,
                    Structure.reach(teams, person.teams()),
                    names,
                    teams,
                    Moments.of(clock.instant(), calendars.current()),
                    waiting);
        }

        Reach reach(SignedIn person) {
            return structure.reach(person.teams());
        }

        Moments now() {
            return Moments.of(clock.instant(), calendars.current());
        }

        /** The names of these people, whether they still work here or not. */
        Map<UUID, String> names(Collection<UUID> ids) {
            return people.all(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
        }

        /** Everybody in the teams that hold work of these, or of the department they are in. */
        List<Person> workingFor(Collection<String> holders, Around around) {
            var teams =
                    around.teams().stream()
                            .filter(
                                    it ->
                                            holders.contains(it.slug())
                                                    || holders.contains(it.department()))
                            .map(Team::slug)
                            .toList();
            return people.inAnyOf(teams);
        }
    }
}
