package borough.waste;

import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose bins the crew fetches and puts back, because nobody at home can. */
@Component
@Transactional
public class Assisting {
    private final AssistingStore store;
    private final Clock clock;

    Assisting(AssistingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How the crew gets at the bins of a home; the code of a gate is empty where there is none. */
    record Way(String pullOutPoint, String gateCode) {}

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

    /** The code of the gate of a home, for the crew that is there today. */
    @Transactional(readOnly = true)
    public Optional<String> gateCode(Uprn home) {
        return store.gateCode(home, LocalDate.now(clock));
    }
}
