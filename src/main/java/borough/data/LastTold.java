package borough.data;

import java.sql.Connection;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * For which council each connection of the pool works, so that the database is told only where that
 * is another than the last time. What is in doubt, as after a transaction that was undone, is told
 * again.
 */
final class LastTold {
    /** No council: then only what anybody may read is there. */
    static final int NOBODY = 0;

    private static final int IN_DOUBT = -1;

    // Only this process sets it, on connections of its own; those the pool gives up are forgotten.
    private static final Map<Connection, Integer> OF =
            Collections.synchronizedMap(new WeakHashMap<>());

    private LastTold() {}

    static boolean is(Connection driver, int council) {
        return OF.getOrDefault(driver, NOBODY) == council;
    }

    /** It is about to be told something, which may fail or be undone. */
    static void doubt(Connection driver) {
        OF.put(driver, IN_DOUBT);
    }

    /** It was told this, and keeps it. */
    static void keeps(Connection driver, int council) {
        OF.put(driver, council);
    }
}
