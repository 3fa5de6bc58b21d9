package borough.subjectaccess;

import borough.data.Sweeps;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys the keys of what was released when it was kept for long enough. */
@Component
class AccessSchedule {
    private static final Duration EVERY = Duration.ofHours(1);

    AccessSchedule(
            Sweeps sweeps,
            PackagesStore packages,
            SubjectAccess.Times times,
            TransactionTemplate transaction) {
        sweeps.addEvery(
                EVERY,
                "what was released long ago",
                () -> transaction.executeWithoutResult(status -> packages.erase(times.now())));
    }
}
