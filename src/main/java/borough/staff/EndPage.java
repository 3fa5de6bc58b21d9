package borough.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before something ends: what comes of it, or what still hangs on it. {@code drawn} is the mark of
 * how it stood then.
 */
public record EndPage(
        String title,
        String name,
        String back,
        String action,
        String means,
        List<String> hangs,
        String drawn,
        @Nullable String newer) {}
