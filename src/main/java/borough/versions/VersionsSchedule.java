package borough.versions;

import borough.data.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves what was asked for, one case after the other. */
@Component
class VersionsSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(VersionsSchedule.class);

    VersionsSchedule(Sweeps sweeps, VersionMoves versions) {
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
}
