package borough.entries;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Looks each day after what ends soon, has ended, or is kept no longer. */
@Component
class EntriesSchedule {
    EntriesSchedule(Sweeps sweeps, Expiry expiry) {
        sweeps.add("entries of registers that end", expiry::look);
    }
}
