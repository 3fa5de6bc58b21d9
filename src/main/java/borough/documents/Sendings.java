package borough.documents;

import borough.data.Sealing;
import borough.web.Pace;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the files that come from one place or by one of ours, so that nobody fills what is
 * everybody's. In the database, so that all nodes count together.
 */
@Component
class Sendings {
    /** Who sends where nobody of ours is signed in. */
    static final String CUSTOMER = "customer";

    private static final Duration WITHIN = Duration.ofHours(1);

    private final SendingsStore store;
    private final Sealing sealing;
    private final FileRules rules;
    private final Pace pace;
    private final Clock clock;

    Sendings(SendingsStore store, Sealing sealing, FileRules rules, Pace pace, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.rules = rules;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Counts one file more; whether it may still come. Residents are counted by the network they
     * are in, for they may be anybody; those who work for us by themselves, for an office is one
     * network.
     */
    @Transactional
    public boolean mayCome(String by) {
        var anHour = rules.current().anHour();
        boolean isCustomer = by.equals(CUSTOMER);
        var of =
                isCustomer
                        ? sealing.fingerprint("files from a place", pace.place())
                        : sealing.fingerprint("files by a person", by);
        var now = clock.instant();
        int count = store.count(of, now, now.minus(WITHIN));
        store.forget(now.minus(WITHIN));
        return count <= (isCustomer ? anHour.fromPlace() : anHour.byPerson());
    }
}
