package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Part;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer in rows, as many as there is something to say. The form holds how many rows it shows; a
 * row left empty is not counted.
 */
abstract class Repeated implements AnswerType {
    static final int ROWS_MAX = 50;

    /** What one row is made of. */
    abstract InParts row();

    /** What a row is called, as a heading. */
    abstract String rowCalled();

    /** Whether no row at all is an answer. */
    abstract boolean mayBeNone();

    /** What to do where there must be a row and none is. */
    abstract String missing();

    @Override
    public Type type() {
        return Type.listOf(row().type());
    }

    @Override
    public final boolean repeats() {
        return true;
    }

    @Override
    public final List<Part> parts() {
        return row().parts();
    }

    @Override
    public final Answer read(Asking asking, Posted posted) {
        int rows = rowsShown(asking, posted);
        var values = new ArrayList<Object>();
        var wrong = new ArrayList<Answer.Wrong>();
        for (int i = 1; i <= rows; i++) {
            var each = row(asking, i);
            if (posted.isBlank(each.key())) {
                continue;
            }
            switch (row().read(each, posted)) {
                case Answer.Given(var value) -> values.add(value);
                case Answer.Wrong it -> wrong.addAll(named(it, i, rows));
                case Answer.Passed passed -> {}
            }
        }
        if (!wrong.isEmpty()) {
            return Answer.Wrong.of(wrong);
        }
        return values.isEmpty() ? none(asking, rows) : new Answer.Given(List.copyOf(values));
    }

    // Rows that are shown and left empty are an oversight; none shown is an answer for some.
    private Answer none(Asking asking, int rowsShown) {
        if (asking.optional()) {
            return new Answer.Passed();
        }
        if (rowsShown == 0 && mayBeNone()) {
            return new Answer.Given(List.of());
        }
        return rowsShown == 0
                ? new Answer.Wrong(asking.key(), missing())
                : Answer.Wrong.at(firstFields(asking), missing());
    }

    // Those of the first thing that a row asks: a date is marked as a whole.
    private List<String> firstFields(Asking asking) {
        var part = parts().getFirst();
        var first = row(asking, 1).part(part);
        var needed = new Asking(first.key(), false, first.choices());
        return part.type().read(needed, new Posted(Map.of())) instanceof Answer.Wrong it
                ? it.fields()
                : List.of(first.key());
    }

    private List<Answer.Wrong> named(Answer.Wrong wrong, int row, int rows) {
        return wrong.all().stream()
                .map(
                        it ->
                                rows == 1
                                        ? it
                                        : it.saying(
                                                rowCalled() + " " + row + ": " + lower(it.words())))
                .toList();
    }

    static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private static int rowsShown(Asking asking, Posted posted) {
        var said = posted.first(asking.key() + "-rows");
        return said.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(said), ROWS_MAX) : 0;
    }

    private static Asking row(Asking asking, int number) {
        return new Asking(asking.key() + "-" + number, false, List.of());
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var rows = (List<?>) value;
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(asking.key() + "-rows", List.of(String.valueOf(rows.size())));
        for (int i = 0; i < rows.size(); i++) {
            fields.putAll(row().fill(row(asking, i + 1), rows.get(i)));
        }
        return fields;
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        return ((List<?>) value)
                .stream()
                        .map(it -> row().inWords(it, said).replace("\n", ", "))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<Object> example(Object said) {
        if (!(said instanceof List<?> list)) {
            return Optional.empty();
        }
        var rows = new ArrayList<Object>();
        for (var one : list) {
            var row = one == null ? Optional.empty() : row().example(one);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(List.copyOf(rows));
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof List<?> list)) {
            throw new NotSound("Send a list, like " + exampleFormat());
        }
        if (list.size() > ROWS_MAX) {
            throw new NotSound("Send up to " + ROWS_MAX + " of them");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put(asking.key() + "-rows", List.of(String.valueOf(list.size())));
        int number = 0;
        for (var one : list) {
            number++;
            if (one == null) {
                throw new NotSound("Send a list, like " + exampleFormat());
            }
            fields.putAll(row().postedAs(row(asking, number), one));
        }
        return fields;
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of(
                "type",
                "array",
                "description",
                means(),
                "items",
                row().schema(row(asking, 1)),
                "maxItems",
                ROWS_MAX);
    }
}
