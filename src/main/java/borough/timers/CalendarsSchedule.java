package borough.timers;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Counts dates anew, some cases at a time, when bank holidays have changed. */
@Component
class CalendarsSchedule {
    CalendarsSchedule(Sweeps sweeps, Recounting recounting) {
        sweeps.add("dates counted anew", () -> all(recounting));
    }

    private static void all(Recounting recounting) {
        var more = true;
        while (more) {
            more = recounting.countNext();
        }
    }
}
