package borough.web;

import java.util.Set;
import java.util.regex.Pattern;

/** The paths that belong to the machine and to no council. */
final class MachinePaths {
    private static final Set<String> PATHS = Set.of("/health", "/ready", "/metrics");

    // A page that says no council is here still wants its style.
    private static final Pattern STYLE = Pattern.compile("/assets/[0-9a-z]+/[a-z-]+(\\.[a-z-]+)+");

    private MachinePaths() {}

    /** What probes ask for, by address: it waits for nothing that a council has. */
    static boolean isProbe(String path) {
        return PATHS.contains(path);
    }

    static boolean isOne(String path) {
        return PATHS.contains(path) || STYLE.matcher(path).matches();
    }
}
