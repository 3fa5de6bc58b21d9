package borough.pastreports;

import borough.council.Person;
import borough.demonstration.Chance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The staff who take reports by phone or at reception, and the crews who go back. */
record Crowd(List<Person> phone, List<Person> reception, List<Person> crews) {

    /** Who took a report in this channel; null where the council has nobody for it. */
    @Nullable Person taking(String channel, Chance chance) {
        var people = channel.equals("phone") ? phone : reception;
        return people.isEmpty() ? null : chance.of(people);
    }

    /** One of the round's crew: always the same for the same round. */
    @Nullable UUID onRound(String round) {
        return crews.isEmpty()
                ? null
                : crews.get(Math.floorMod(round.hashCode(), crews.size())).id();
    }

    static List<Person> firstOf(Stream<List<Person>> teams) {
        return teams.filter(it -> !it.isEmpty()).findFirst().orElse(List.of());
    }
}
