package borough.cases;

import borough.data.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fires the timers of cases, late rather than never, each once. */
@Component
class CasesSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(CasesSchedule.class);

    CasesSchedule(Sweeps sweeps, Cases cases, VersionMoves versions) {
        sweeps.add("timers of cases", () -> moveAll(cases));
        sweeps.add("cases that take a newer version", () -> moveAll(versions));
    }

    private static void moveAll(VersionMoves versions) {
        var more = true;
        while (more) {
            try {
                more = versions.moveNext();
            } catch (VersionMoves.Unmoved fault) {
                // One case that can't be moved holds up no other.
                LOG.error("A case was passed by", fault);
                versions.passByNext();
            }
        }
    }

    // One case in each transaction, so that one that fails holds up no other for long.
    private static void moveAll(Cases cases) {
        var more = true;
        while (more) {
            more = cases.moveStruck();
        }
    }
}
