package borough.entries;

import borough.web.SummaryRow;
import borough.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as anybody may read it.
 *
 * @param warning that it does not hold; null where it does
 */
public record PublicEntryPage(
        String register,
        String path,
        String title,
        Tag state,
        @Nullable String warning,
        List<SummaryRow> rows) {}
