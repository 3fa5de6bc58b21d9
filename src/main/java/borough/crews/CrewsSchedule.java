package borough.crews;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Forgets where lorries were, and old refusals. */
@Component
class CrewsSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<Object, Instant> last = new ConcurrentHashMap<>();

    CrewsSchedule(
            Sweeps sweeps, Lorries lorries, GateCodes codes, Lorries.Rules rules, Clock clock) {
        sweeps.add(
                "where lorries were",
                () -> {
                    var now = clock.instant();
                    var before = last.getOrDefault(Tenancy.current(), Instant.MIN);
                    // A clock that was put back must not leave this waiting until it has caught up.
                    if (before.isBefore(now.minus(EVERY)) || before.isAfter(now)) {
                        last.put(Tenancy.current(), now);
                        lorries.forget();
                        codes.forgetBefore(now.minus(rules.file().current().looks()));
                    }
                });
    }
}
