package borough.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form as they were posted, not trusted; and the files that came with it, which are
 * kept already.
 */
public record Posted(Map<String, List<String>> fields, Map<String, Files> files) {
    /** A form without files. */
    public Posted(Map<String, List<String>> fields) {
        this(fields, Map.of());
    }

    /** The files that a question has now, and what is wrong with those that were turned down. */
    public record Files(List<KeptFile> kept, List<String> wrong) {
        static final Files NONE = new Files(List.of(), List.of());

        public Files {
            kept = List.copyOf(kept);
            wrong = List.copyOf(wrong);
        }
    }

    /** What came of the files of this field. */
    public Files filesOf(String field) {
        return files.getOrDefault(field, Files.NONE);
    }

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
