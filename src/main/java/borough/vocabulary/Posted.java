package borough.vocabulary;

import java.util.ArrayList;
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

    /** Whether nothing was typed in this field, nor in any part of it. */
    public boolean isBlank(String field) {
        return fields.keySet().stream()
                .filter(it -> it.equals(field) || it.startsWith(field + "-"))
                .allMatch(it -> all(it).isEmpty());
    }

    /** Plain values as they would be typed. */
    static List<String> texts(Object said, AnswerType type) {
        var texts = new ArrayList<String>();
        for (var one : said instanceof List<?> list && type.hasChoices() ? list : List.of(said)) {
            texts.add(
                    switch (one) {
                        case String text -> text;
                        case Boolean yes -> yes ? "yes" : "no";
                        case Integer number -> number.toString();
                        case Long number -> number.toString();
                        case null, default ->
                                throw new NotSound("Send it like " + type.exampleFormat());
                    });
        }
        return texts;
    }
}
