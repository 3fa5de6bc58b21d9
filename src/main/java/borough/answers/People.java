package borough.answers;

import borough.tongues.Tongue;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Part;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Optional;

/** Several people by name, such as everybody in a home; it may be that there is nobody. */
final class People extends Repeated {
    private final InParts row;

    People() {
        this(Tongue.ENGLISH);
    }

    private People(Tongue tongue) {
        row = new Row(tongue);
    }

    @Override
    public AnswerType in(Tongue tongue) {
        return new People(tongue);
    }

    private static final class Row extends InParts {
        private final List<Part> parts =
                List.of(
                        Part.of("name", "Full name", new ShortText()),
                        Part.of("born", "Date of birth", new DateAnswer())
                                .orNone()
                                .hint("For example, 31 3 1980"));

        Row(Tongue tongue) {
            super(tongue);
        }

        @Override
        public String name() {
            return "person";
        }

        @Override
        public String means() {
            return "One of the people.";
        }

        @Override
        public String exampleFormat() {
            return "{ name: Amina Khan, born: 1990-05-01 }";
        }

        @Override
        public Type.RecordOf type() {
            return Type.PERSON;
        }

        @Override
        public List<Part> parts() {
            return parts;
        }

        @Override
        String line(Part part, String words) {
            return part.name().equals("born") ? said("born " + words) : words;
        }

        @Override
        Optional<Object> text(String said) {
            return example(java.util.Map.of("name", said));
        }
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String means() {
        return "A list of people, each with a name and, if they like, a date of birth.";
    }

    @Override
    public String exampleFormat() {
        return "[{ name: Amina Khan, born: 1990-05-01 }, { name: Sam Khan }]";
    }

    @Override
    InParts row() {
        return row;
    }

    @Override
    String rowCalled() {
        return "Person";
    }

    @Override
    boolean mayBeNone() {
        return true;
    }

    @Override
    String missing() {
        return "Enter a full name, or remove this person";
    }
}
