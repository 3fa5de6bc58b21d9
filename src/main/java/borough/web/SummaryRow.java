package borough.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to look over, line by line or as the files it is, with a way to change it where there
 * is one.
 */
public record SummaryRow(
        String key, List<String> lines, @Nullable String changeHref, List<FileShown> files) {

    public SummaryRow(String key, List<String> lines, @Nullable String changeHref) {
        this(key, lines, changeHref, List.of());
    }

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, List.of(value.split("\n", -1)), null);
    }

    public static SummaryRow changeable(String key, String value, String changeHref) {
        return new SummaryRow(key, List.of(value.split("\n", -1)), changeHref);
    }

    /** The same answer shown by its files, where it has any. */
    public SummaryRow with(List<FileShown> shown) {
        return shown.isEmpty() ? this : new SummaryRow(key, List.of(), changeHref, shown);
    }
}
