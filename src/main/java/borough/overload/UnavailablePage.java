package borough.overload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * We cannot answer just now.
 *
 * @param isRefused we were too busy to begin, so that surely nothing was changed
 * @param again what was sent and can be sent again
 * @param phone the council's number, where it is known
 */
public record UnavailablePage(boolean isRefused, Optional<Again> again, @Nullable String phone) {}
