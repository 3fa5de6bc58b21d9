package borough.demonstration;

import borough.places.Street.GridPoint;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One made-up council, as its files describe it. */
record World(
        Numbers numbers,
        GridPoint centre,
        List<WardPlan> wards,
        StreetWords words,
        List<Community> communities,
        Named named,
        Posts posts) {

    /** How many of what, and where the numbering starts. */
    record Numbers(
            long seed,
            int properties,
            int businesses,
            int community,
            int blocks,
            int households,
            int people,
            long firstUprn,
            long firstUsrn,
            String wardCode,
            String parishCode,
            int roundsADay,
            List<String> roundLetters,
            String roundsTeam,
            LocalTime crewsBackBy) {}

    record WardPlan(
            String name,
            String town,
            @Nullable String locality,
            @Nullable String parish,
            String post,
            int east,
            int north,
            int homes) {}

    record StreetKind(String name, int common, int from, int to) {}

    record StreetWords(
            List<StreetKind> kinds,
            List<String> first,
            List<String> parades,
            List<String> blocks,
            List<String> shops,
            List<String> community) {}

    /** Names that go together; the older ones are given to people born before 1972. */
    record Community(
            int share,
            List<String> family,
            List<String> women,
            List<String> men,
            List<String> olderWomen,
            List<String> olderMen) {}

    /** Who holds which post in each team, by number. */
    record Posts(String emailAt, Map<String, Map<String, Integer>> teams) {}
}
