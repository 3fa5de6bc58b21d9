package borough.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lets the time of some cases come: what days would do, in a moment, from outside the program. */
final class DrillTimers {
    private static final String COME =
            """
            update cases.cases set timer_at = now()
            where reference = any(?) and timer_at > now() and closed_at is null
            """;

    private final Path data;
    private final DrillLoad load;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> struck = new LinkedHashSet<>();

    DrillTimers(Path data, DrillLoad load) {
        this.data = data;
        this.load = load;
    }

    /** Those that were acknowledged lately. While no database answers, they are left for later. */
    void some() {
        waiting.addAll(load.takeToTime());
        if (waiting.isEmpty()) {
            return;
        }
        try (var seen = new DrillSeen(data)) {
            seen.change(COME, waiting);
            struck.addAll(waiting);
            waiting.clear();
        } catch (SQLException | IllegalStateException away) {
            // Nobody knows whether it was heard; said again, it changes nothing that has come.
        }
    }

    Set<String> struck() {
        return struck;
    }
}
