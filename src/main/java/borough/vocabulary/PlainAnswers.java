package borough.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answer types that need no other capability. */
final class PlainAnswers {
    private static final int SHORT_MAX = 200;
    private static final int LONG_MAX = 4_000;

    private PlainAnswers() {}

    static List<AnswerType> all() {
        return List.of(
                new OneField("text", "A few words.", "The blue one", Type.TEXT, PlainAnswers::text),
                new OneField(
                        "long text",
                        "A few sentences.",
                        "It was by the gate.",
                        Type.TEXT,
                        PlainAnswers::longText),
                new OneField(
                        "yes or no",
                        "One of two.",
                        "yes",
                        Type.YES_OR_NO,
                        said -> Type.YES_OR_NO.read(said).orElseThrow(wrong("Select yes or no"))),
                new OneField(
                        "phone", "A phone number.", "07700 900123", Type.PHONE, PhoneNumber::read),
                new OneField(
                        "email",
                        "An email address.",
                        "amina@example.org",
                        Type.EMAIL,
                        PlainAnswers::email),
                new OneField("number", "A whole number.", "12", Type.NUMBER, PlainAnswers::number),
                new DateAnswer(),
                new OneOf(),
                new SomeOf());
    }

    /** Thrown inside a reader with the words for the person; never leaves this package. */
    static final class NotSound extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSound(String words) {
            super(words, null, false, false);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    static java.util.function.Supplier<NotSound> wrong(String words) {
        return () -> new NotSound(words);
    }

    private static Object text(String said) {
        if (said.length() > SHORT_MAX) {
            throw new NotSound("Your answer must be " + SHORT_MAX + " characters or fewer");
        }
        if (said.chars().anyMatch(Character::isISOControl)) {
            throw new NotSound("Your answer must be on one line");
        }
        return said;
    }

    private static Object longText(String said) {
        var plain = said.replace("\r\n", "\n");
        if (plain.length() > LONG_MAX) {
            throw new NotSound("Your answer must be 4,000 characters or fewer");
        }
        if (plain.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new NotSound("Your answer must only include letters, numbers and signs");
        }
        return plain;
    }

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@([a-zA-Z0-9-]{1,63}\\.)+[a-zA-Z]{2,24}");

    private static Object email(String said) {
        if (said.length() > 254 || !EMAIL.matcher(said).matches() || said.contains("..")) {
            throw new NotSound(
                    "Enter an email address in the correct format, like name@example.com");
        }
        return said;
    }

    private static Object number(String said) {
        var digits = said.replace(",", "");
        if (!digits.matches("-?[0-9]{1,15}")) {
            throw new NotSound("Enter a whole number, like 15");
        }
        return Long.parseLong(digits);
    }

    /** How one field's text becomes a value. */
    @FunctionalInterface
    interface Reader {
        Object read(String said);
    }

    /** An answer that one field holds. */
    record OneField(String name, String means, String exampleFormat, Type type, Reader reader)
            implements AnswerType {
        @Override
        public Answer read(Asking asking, Posted posted) {
            var said = posted.first(asking.key());
            if (said.isEmpty()) {
                return asking.optional()
                        ? new Answer.Passed()
                        : new Answer.Wrong(asking.key(), missing());
            }
            try {
                return new Answer.Given(reader.read(said));
            } catch (NotSound e) {
                return new Answer.Wrong(asking.key(), e.words());
            }
        }

        @Override
        public String shown(String words) {
            return type == Type.PHONE ? PhoneNumber.spaced(words) : words;
        }

        private String missing() {
            return switch (name) {
                case "yes or no" -> "Select yes or no";
                case "phone" -> "Enter a phone number";
                case "email" -> "Enter an email address";
                case "number" -> "Enter a number";
                default -> "Enter an answer";
            };
        }

        @Override
        public Optional<Object> example(Object said) {
            try {
                return said instanceof String text
                        ? Optional.of(reader.read(text))
                        : Optional.empty();
            } catch (NotSound e) {
                return Optional.empty();
            }
        }
    }
}
