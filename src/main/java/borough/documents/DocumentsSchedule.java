package borough.documents;

import borough.data.Sweeps;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes the pictures that crews took of bins and streets, once their time is up. */
@Component
class DocumentsSchedule {
    private static final Duration EVERY = Duration.ofHours(1);

    DocumentsSchedule(Sweeps sweeps, Documents documents) {
        sweeps.addEvery(EVERY, "pictures of rounds", documents::forgetOldRounds);
    }
}
