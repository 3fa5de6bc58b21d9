package borough.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a file holds what. */
final class Layout {
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    private Layout(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip().toUpperCase(Locale.ROOT), i);
        }
        width = names.size();
    }

    /** As the header of a file says. */
    static Layout of(List<String> header) {
        return new Layout(header);
    }

    /** Column names with commas or blanks between. */
    static Layout of(String names) {
        return new Layout(List.of(names.strip().split("[,\\s]+")));
    }

    boolean has(String... names) {
        return columns.keySet().containsAll(List.of(names));
    }

    int width() {
        return width;
    }

    /** Where a column stands, from 0; -1 where the file has none of that name. */
    int at(String name) {
        var at = columns.get(name);
        return at == null ? -1 : at;
    }
}
