package borough.gazetteer;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an address file. */
public sealed interface Taken {
    /** A line that was not taken, and why in words. */
    record Rejected(long line, String why) {}

    /** It is taken in. */
    record Done(Counts counts, Report report) implements Taken {}

    /** The very same file was taken in before, on this day; nothing is changed. */
    record Again(String day) implements Taken {}

    /**
     * How much there was.
     *
     * @param lines lines read
     * @param unchanged addresses that stand as the file says already
     */
    record Counts(long lines, long added, long changed, long unchanged, long retired) {}

    /**
     * What else is to be told.
     *
     * @param kept why nothing was retired though the file is whole, or null
     * @param first the first hundred of those rejected
     * @param all the file that holds every rejected line, or null where there is none
     */
    record Report(
            Format format,
            boolean isFull,
            long rejected,
            List<Rejected> first,
            @Nullable Path all,
            List<String> notes) {}

    /** The address files that can be taken in. */
    enum Format {
        CORE("AddressBase Core"),
        PLUS("AddressBase Plus"),
        LLPG("Local Land and Property Gazetteer, DTF 7.3");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }
}
