package borough.waste;

import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose bins the crew fetches and puts back, because nobody at home can. */
@Component
@Transactional
class Assisting {
    private final AssistingStore store;
    private final Clock clock;

    Assisting(AssistingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How the crew gets at the bins of a home; the code of a gate and the id of a picture are empty
     * where there is none.
     */
    record Way(String pullOutPoint, String gateCode, String photo) {
        Way(String pullOutPoint, String gateCode) {
            this(pullOutPoint, gateCode, "");
        }
    }

    /** Whether the crew fetches the bins of a home today. */
    @Transactional(readOnly = true)
    boolean helps(Uprn home) {
        return store.helps(home, LocalDate.now(clock));
    }

    /** Begins on a day and goes on until stopped; the same home again changes only the way. */
    void begin(Uprn home, LocalDate since, Way way) {
        if (store.goesOn(home, since)) {
            store.change(home, way);
        } else {
            store.add(home, since, way);
        }
    }

    /** Today is the last day; a home that is not helped stays as it is. */
    void stop(Uprn home) {
        store.stop(home, LocalDate.now(clock));
    }

    /** The codes of the gates of these homes, for the crew that is there today; no others. */
    @Transactional(readOnly = true)
    Map<Uprn, String> gateCodes(Collection<Uprn> homes) {
        return store.gateCodes(homes, LocalDate.now(clock));
    }
}
