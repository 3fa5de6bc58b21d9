package borough.data;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Refuses what writes or locks where one only reads. A function that writes is not seen here: what
 * calls one must not be marked as reading only.
 */
final class OnlyReading {
    private static final Pattern WRITES =
            Pattern.compile(
                    "\\b(insert\\s+into|delete\\s+from|merge\\s+into"
                            + "|update\\s+[\\w.]+\\s+(\\w+\\s+)?set"
                            + "|for\\s+(no\\s+key\\s+)?update|for\\s+(key\\s+)?share)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final String READ_ONLY_TRANSACTION = "25006";
    // Statements are few, and those of lists differ in how many they ask for.
    private static final int KNOWN_MAX = 2_000;
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private OnlyReading() {}

    static void require(String sql) throws SQLException {
        if (KNOWN.contains(sql)) {
            return;
        }
        if (WRITES.matcher(sql).find()) {
            throw new SQLException("Not in a read-only transaction: " + sql, READ_ONLY_TRANSACTION);
        }
        if (KNOWN.size() < KNOWN_MAX) {
            KNOWN.add(sql);
        }
    }
}
