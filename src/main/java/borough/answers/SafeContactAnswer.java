package borough.answers;

import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Nothing;
import borough.vocabulary.Part;
import borough.vocabulary.PhoneNumber;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;

/** The one way that it is safe to reach somebody, and when; or not at all. */
final class SafeContactAnswer extends InParts {
    private static final String NOT_AT_ALL = "do not contact";

    private final List<Part> parts =
            List.of(
                    Part.of("by", "How is it safe to reach you?", new OneOf())
                            .choosing(List.of("phone", "text", "email", "letter", NOT_AT_ALL)),
                    Part.of("to", "Phone number, email or address", new ShortText())
                            .orNone()
                            .hint("Leave this empty if we should not contact you."),
                    Part.of("when", "When is it safe?", new ShortText())
                            .orNone()
                            .hint("For example, weekdays before 3pm."));

    SafeContactAnswer() {
        this(Tongue.ENGLISH);
    }

    private SafeContactAnswer(Tongue tongue) {
        super(tongue);
    }

    @Override
    public AnswerType in(Tongue tongue) {
        return new SafeContactAnswer(tongue);
    }

    @Override
    public String name() {
        return "safe contact";
    }

    @Override
    public String means() {
        return "The only way and time that it is safe to reach a person, or not at all.";
    }

    @Override
    public String exampleFormat() {
        return "{ by: text, to: 07700 900123 }";
    }

    @Override
    public Type.RecordOf type() {
        return Type.SAFE_CONTACT;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    Answer whole(Asking asking, Map<String, Object> values) {
        var by = String.valueOf(values.get("by"));
        if (by.equals(NOT_AT_ALL)) {
            values.put("to", Nothing.NOTHING);
            return new Answer.Given(values);
        }
        var field = asking.key() + "-to";
        if (!(values.get("to") instanceof String to)) {
            return new Answer.Wrong(field, missing(by));
        }
        try {
            values.put("to", to(by, to));
            return new Answer.Given(values);
        } catch (NotSound e) {
            return new Answer.Wrong(field, e.words());
        }
    }

    private static String missing(String by) {
        return switch (by) {
            case "email" -> "Enter an email address";
            case "letter" -> "Enter an address for letters";
            default -> "Enter a phone number";
        };
    }

    private static String to(String by, String typed) {
        return switch (by) {
            case "email" -> EmailAnswer.read(typed);
            case "letter" -> typed;
            default -> PhoneNumber.read(typed);
        };
    }

    @Override
    String line(Part part, String words) {
        return part.name().equals("to") ? PhoneNumber.spaced(words) : words;
    }
}
