package borough.journeys;

import borough.data.Sweeps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Forgets journeys that were never sent, once their time is up. */
@Component
class JourneysSchedule {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Map<Object, Instant> last = new ConcurrentHashMap<>();

    JourneysSchedule(Sweeps sweeps, Journeys journeys, Consents consents, Clock clock) {
        sweeps.add(
                "journeys that ended",
                () -> {
                    var council = borough.data.Tenancy.current();
                    var now = clock.instant();
                    var before = last.getOrDefault(council, Instant.MIN);
                    // A clock that was put back must not leave this waiting until it has caught up.
                    if (before.isBefore(now.minus(EVERY)) || before.isAfter(now)) {
                        last.put(council, now);
                        journeys.tidy();
                        consents.tidy();
                    }
                });
    }
}
