package borough.crews;

import borough.data.Sweeps;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets where lorries were, and old refusals. */
@Component
class CrewsSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    CrewsSchedule(
            Sweeps sweeps, Lorries lorries, GateCodes codes, Lorries.Rules rules, Clock clock) {
        sweeps.addEvery(
                EVERY,
                "where lorries were",
                () -> {
                    lorries.forget();
                    codes.forgetBefore(clock.instant().minus(rules.file().current().looks()));
                });
    }
}
