package borough.caseload;

import borough.council.Structure;
import borough.data.Sweeps;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sees to it that no case stays with a team that has ended. */
@Component
class HoldingSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);
    // Longer than anything that was under way when the team ended may take.
    private static final Duration LATELY = Duration.ofHours(1);

    HoldingSchedule(Sweeps sweeps, Structure structure, Holding holding, Clock clock) {
        sweeps.addEvery(
                EVERY,
                "cases of teams that ended",
                () ->
                        structure
                                .endedSince(clock.instant().minus(LATELY))
                                .forEach(holding::lieWithDepartment));
    }
}
