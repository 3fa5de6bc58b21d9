package borough.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table: a caption, columns, and rows whose first cell names the row. */
public record Grid(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A heading over one column; sums and counts line up on the right. */
    public record Column(String heading, boolean numeric) {
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /** What stands in one place: words, perhaps leading somewhere, or a status. */
    public record Cell(String text, @Nullable String href, @Nullable Tag tag) {
        private static final int SHORT = 16;

        /** A number like SK-2026-0007, which nobody reads well in two lines. */
        public boolean isWhole() {
            return text.length() <= SHORT && !text.contains(" ");
        }

        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, null);
        }

        public static Cell of(Tag tag) {
            return new Cell(tag.text(), null, tag);
        }
    }
}
