package borough.overload;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks for what: each kind has places of its own, so that none can take those of another. */
enum Kind {
    /** What costs next to nothing, and what watches over us: never turned away. */
    FREE,
    /** Files on their way in or out, by anybody: they take as long as somebody's line is slow. */
    FILES,
    /** Other organisations' programs. */
    PROGRAMS,
    /** Desks and crews: a rush of residents must not take their work from them. */
    STAFF,
    /** All other pages and forms. */
    PUBLIC;

    private static final List<String> FREE_PATHS =
            List.of("/assets", "/brand.css", "/mark.svg", "/health", "/ready", "/metrics");
    private static final List<String> PROGRAMS_PATHS =
            List.of("/api", "/hooks", "/scim", "/stand-in");
    private static final List<String> STAFF_PATHS = List.of("/staff", "/crew");

    /** The kind of a request to this path; the body's type is null where there is none. */
    static Kind of(String path, @Nullable String bodyType) {
        if (begins(path, FREE_PATHS)) {
            return FREE;
        }
        var isSent = bodyType != null && bodyType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (isSent || path.contains("/files/")) {
            return FILES;
        }
        if (begins(path, PROGRAMS_PATHS)) {
            return PROGRAMS;
        }
        return begins(path, STAFF_PATHS) ? STAFF : PUBLIC;
    }

    private static boolean begins(String path, List<String> with) {
        return with.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }
}
