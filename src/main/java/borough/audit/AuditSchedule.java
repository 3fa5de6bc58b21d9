package borough.audit;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Chains what was written, a minute after the last time. */
@Component
class AuditSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<Object, Instant> last = new ConcurrentHashMap<>();

    AuditSchedule(Sweeps sweeps, Audit audit, Clock clock) {
        sweeps.add(
                "the audit's chain",
                () -> {
                    var now = clock.instant();
                    var before = last.getOrDefault(Tenancy.current(), Instant.MIN);
                    // A clock that was put back must not leave this waiting until it has caught up.
                    if (!before.plus(EVERY).isAfter(now) || before.isAfter(now)) {
                        last.put(Tenancy.current(), now);
                        sealAll(audit);
                    }
                });
    }

    // Each block is a transaction of its own.
    private static void sealAll(Audit audit) {
        boolean goesOn;
        do {
            goesOn = audit.seal();
        } while (goesOn);
    }
}
