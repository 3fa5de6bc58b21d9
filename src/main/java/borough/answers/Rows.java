package borough.answers;

import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Part;
import borough.vocabulary.Type;
import java.util.List;

/** A table filled in row by row, with the columns that a service file gives it. */
final class Rows extends Repeated {
    private final Row row;

    private Rows(List<Part> columns, Tongue tongue) {
        row = new Row(List.copyOf(columns), tongue);
    }

    /** As it is taught; a question gives it columns. */
    static Rows withoutColumns() {
        return new Rows(List.of(), Tongue.ENGLISH);
    }

    private static final class Row extends InParts {
        private final List<Part> columns;
        private final Type.RecordOf type;

        Row(List<Part> columns, Tongue tongue) {
            super(tongue);
            this.columns = columns;
            this.type =
                    Type.recordOf(
                            "row", columns.stream().map(Row::field).toArray(Type.Field[]::new));
        }

        private static Type.Field field(Part column) {
            var name = column.inConditions();
            return column.optional()
                    ? Type.optional(name, column.type().type())
                    : Type.field(name, column.type().type());
        }

        @Override
        public String name() {
            return "row";
        }

        @Override
        public String means() {
            return "One of the rows.";
        }

        @Override
        public String exampleFormat() {
            return "{ heard: loud music, began: 2026-11-24 23:10 }";
        }

        @Override
        public Type.RecordOf type() {
            return type;
        }

        @Override
        public List<Part> parts() {
            return columns;
        }

        // A column's name need not fit into a sentence, so it stands in front.
        @Override
        Asking asking(Asking whole, Part part) {
            var asked = whole.part(part);
            return new Asking(asked.key(), asked.optional(), asked.choices());
        }

        @Override
        Answer.Wrong wrong(Part part, Answer.Wrong it) {
            return Answer.Wrong.of(
                    it.all().stream()
                            .map(
                                    one ->
                                            one.saying(
                                                    said(part, part.words())
                                                            + ": "
                                                            + lower(one.words())))
                            .toList());
        }

        @Override
        String line(Part part, String words) {
            return columns.size() == 1 ? words : said(part, part.words()) + ": " + words;
        }
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String means() {
        return "A table that people fill in row by row; its columns are questions of their own.";
    }

    @Override
    public String exampleFormat() {
        return "[{ heard: loud music, began: 2026-11-24 23:10 }]";
    }

    @Override
    public boolean hasColumns() {
        return true;
    }

    @Override
    public AnswerType with(List<Part> columns) {
        return new Rows(columns, Tongue.ENGLISH);
    }

    @Override
    public AnswerType in(Tongue tongue) {
        return new Rows(row.columns, tongue);
    }

    @Override
    InParts row() {
        return row;
    }

    @Override
    String rowCalled() {
        return "Entry";
    }

    @Override
    boolean mayBeNone() {
        return false;
    }

    @Override
    String missing() {
        return "Fill in at least one entry";
    }
}
