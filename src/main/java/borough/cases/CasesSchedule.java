package borough.cases;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Fires the timers of cases, late rather than never, each once. */
@Component
class CasesSchedule {
    CasesSchedule(Sweeps sweeps, Cases cases) {
        sweeps.add("timers of cases", () -> moveAll(cases));
    }

    // One case in each transaction, so that one that fails holds up no other for long.
    private static void moveAll(Cases cases) {
        var more = true;
        while (more) {
            more = cases.moveStruck();
        }
    }
}
