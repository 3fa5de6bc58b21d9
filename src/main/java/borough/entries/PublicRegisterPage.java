package borough.entries;

import borough.web.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A register as anybody may read it.
 *
 * @param next where the entries after these are; null where there are no more
 */
public record PublicRegisterPage(
        String title,
        String about,
        String path,
        String words,
        Grid grid,
        @Nullable String next,
        String csv) {}
