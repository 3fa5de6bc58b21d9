package borough.versions;

import borough.data.Superseded;
import borough.data.Sweeps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves what was asked for, one case after the other. */
@Component
class VersionsSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(VersionsSchedule.class);

    private static final int TRIES_MAX = 3;

    VersionsSchedule(Sweeps sweeps, VersionMoves versions) {
        sweeps.add("cases that take a newer version", () -> moveAll(versions));
    }

    private static void moveAll(VersionMoves versions) {
        var more = true;
        int superseded = 0;
        while (more) {
            try {
                more = versions.moveNext();
                superseded = 0;
            } catch (Superseded another) {
                // Somebody moved the case at the same moment: it is asked again as it stands now.
                if (++superseded == TRIES_MAX) {
                    passBy(versions, another);
                    superseded = 0;
                }
            } catch (RuntimeException fault) {
                passBy(versions, fault);
            }
        }
    }

    // One case that can't be moved holds up no other. Where the database is away, this fails too,
    // and the next sweep goes on where this one stopped.
    private static void passBy(VersionMoves versions, RuntimeException fault) {
        LOG.error("A case was passed by", fault);
        versions.passByNext();
    }
}
