package borough.documents;

import borough.data.Sweeps;
import borough.data.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Deletes the pictures that crews took of bins and streets, once their time is up. */
@Component
class DocumentsSchedule {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Map<Object, Instant> last = new ConcurrentHashMap<>();

    DocumentsSchedule(Sweeps sweeps, Documents documents, Clock clock) {
        sweeps.add(
                "pictures of rounds",
                () -> {
                    var council = Tenancy.current();
                    var now = clock.instant();
                    var before = last.getOrDefault(council, Instant.MIN);
                    // A clock that was put back must not leave this waiting until it catches up.
                    if (before.isBefore(now.minus(EVERY)) || before.isAfter(now)) {
                        last.put(council, now);
                        documents.forgetOldRounds();
                    }
                });
    }
}
