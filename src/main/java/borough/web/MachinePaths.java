package borough.web;

import java.util.Set;

/** The paths that belong to the machine and to no council. */
final class MachinePaths {
    private static final Set<String> PATHS = Set.of("/health", "/ready", "/metrics");

    private MachinePaths() {}

    static boolean isOne(String path) {
        return PATHS.contains(path);
    }
}
