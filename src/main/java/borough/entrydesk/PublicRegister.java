package borough.entrydesk;

import borough.web.Grid;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers as anybody may read them: which there are, one with its entries, and one entry. */
public interface PublicRegister {
    /** All that anybody may read. */
    record All(List<One> all) {
        /** A register and what it is. */
        public record One(String title, String about, String href) {}
    }

    /**
     * One with some of its entries.
     *
     * @param next where the entries after these are; null where there are no more
     */
    record Listed(
            String title,
            String about,
            String path,
            String words,
            Grid grid,
            @Nullable String next,
            String csv) {}

    /**
     * One entry.
     *
     * @param warning that it does not hold; null where it does
     */
    record Entered(
            String register,
            String path,
            String title,
            Tag state,
            @Nullable String warning,
            List<SummaryRow> rows) {}
}
