package borough.vocabulary;

import java.util.List;
import java.util.Map;

/** The fields of a form as they were posted, not trusted. */
public record Posted(Map<String, List<String>> fields) {
    /** The first value of a field without the space around it; empty where there is none. */
    public String first(String field) {
        var values = all(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The values of a field that are not blank. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
