package borough.waste;

import borough.Town;
import borough.values.CouncilId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Collection rounds for tests that need no more of them than their names and whose they are. */
public final class TestRounds {
    private TestRounds() {}

    /** Rounds of a council's crews that collect nothing, and only on Saturdays. */
    public static void load(CouncilId council, String... names) {
        var rounds = Arrays.stream(names).map(TestRounds::round).toList();
        var plan =
                new RoundPlan(
                        rounds,
                        List.<Stop>of().iterator(),
                        List.<Container>of().iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        Town.run(council, () -> Town.bean(Waste.class).load(plan));
    }

    private static Round round(String name) {
        var backBy = LocalTime.of(15, 0);
        return new Round(name, DayOfWeek.SATURDAY, "Crew of " + name, "crews", backBy);
    }
}
