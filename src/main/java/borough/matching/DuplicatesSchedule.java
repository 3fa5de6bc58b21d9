package borough.matching;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Looks for records that are there twice, a piece at a time. */
@Component
class DuplicatesSchedule {
    DuplicatesSchedule(Sweeps sweeps, Duplicates duplicates) {
        sweeps.add("records that are there twice", duplicates::look);
    }
}
