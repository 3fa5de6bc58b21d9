package borough.caseload;

import borough.casebook.PinsStore;
import borough.vocabulary.Distance;
import borough.vocabulary.MapPin;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is open already near a place on the ground. */
@Component
class NearCases {
    // Whoever wrote a longer distance into a file meant something else than the same place.
    private static final long METRES_MAX = 5_000;

    private final PinsStore store;

    NearCases(PinsStore store) {
        this.store = store;
    }

    /** One of them, and how many others have said the same since it was sent. */
    record NearCase(String reference, Instant sentAt, int supporters) {}

    @Transactional(readOnly = true)
    public List<NearCase> near(String service, MapPin pin, Distance distance) {
        int metres = (int) Math.clamp(distance.metres(), 0, METRES_MAX);
        return store.near(service, pin, metres).stream()
                .map(it -> new NearCase(it.reference().toString(), it.sentAt(), it.supporters()))
                .toList();
    }
}
