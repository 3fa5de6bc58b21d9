package borough.answers;

import borough.tongues.Tongue;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Nothing;
import borough.vocabulary.Part;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody: a name, and whatever else of their details is to hand. */
final class PersonAnswer extends InParts {
    private final List<Part> parts =
            List.of(
                    Part.of("name", "Full name", new ShortText()),
                    Part.of("born", "Date of birth", new DateAnswer())
                            .orNone()
                            .hint("For example, 31 3 1980"),
                    Part.of("email", "Email address", new EmailAnswer()).orNone(),
                    Part.of("mobile", "Phone number", new PhoneAnswer()).orNone(),
                    Part.of("address", "Address", new LongText()).orNone());

    PersonAnswer() {
        this(Tongue.ENGLISH);
    }

    private PersonAnswer(Tongue tongue) {
        super(tongue);
    }

    @Override
    public AnswerType in(Tongue tongue) {
        return new PersonAnswer(tongue);
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public String means() {
        return "A person's name and, if they like, date of birth, email, phone and address.";
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

    /** Whose home we know is shown its address. */
    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var person = new LinkedHashMap<Object, Object>((Map<?, ?>) value);
        if (person.get("home") instanceof Property home
                && person.getOrDefault("address", Nothing.NOTHING) == Nothing.NOTHING) {
            person.put("address", home.address());
        }
        return super.fill(asking, person);
    }

    @Override
    String line(Part part, String words) {
        return part.name().equals("born") ? said("Born " + words) : words;
    }

    @Override
    Optional<Object> text(String said) {
        return example(Map.of("name", said));
    }
}
