package borough.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** A date in three fields, as people write it. */
    static final class DateAnswer implements AnswerType {
        @Override
        public String name() {
            return "date";
        }

        @Override
        public String means() {
            return "A day, month and year.";
        }

        @Override
        public String exampleFormat() {
            return "2026-11-24";
        }

        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public Answer read(Asking asking, Posted posted) {
            var key = asking.key();
            var parts = List.of("day", "month", "year");
            var empty = parts.stream().filter(p -> posted.first(key + "-" + p).isEmpty()).toList();
            if (empty.size() == parts.size()) {
                return asking.optional()
                        ? new Answer.Passed()
                        : new Answer.Wrong(key + "-day", "Enter a date");
            }
            if (!empty.isEmpty()) {
                return new Answer.Wrong(
                        key + "-" + empty.getFirst(),
                        "Date must include a " + String.join(" and ", empty));
            }
            try {
                return new Answer.Given(
                        LocalDate.of(
                                whole(posted.first(key + "-year"), 4),
                                whole(posted.first(key + "-month"), 2),
                                whole(posted.first(key + "-day"), 2)));
            } catch (DateTimeException | NumberFormatException e) {
                return new Answer.Wrong(key + "-day", "Date must be a real date");
            }
        }

        private static int whole(String said, int digitsMax) {
            if (!said.matches("[0-9]{1,4}") || said.length() > digitsMax) {
                throw new NumberFormatException(said);
            }
            return Integer.parseInt(said);
        }

        @Override
        public Map<String, List<String>> fill(Asking asking, Object value) {
            var date = (LocalDate) value;
            return Map.of(
                    asking.key() + "-day", List.of(String.valueOf(date.getDayOfMonth())),
                    asking.key() + "-month", List.of(String.valueOf(date.getMonthValue())),
                    asking.key() + "-year", List.of(String.valueOf(date.getYear())));
        }
    }

    /** One of what the question offers. */
    static final class OneOf implements AnswerType {
        @Override
        public String name() {
            return "one of";
        }

        @Override
        public String means() {
            return "One choice from a list.";
        }

        @Override
        public String exampleFormat() {
            return "rubbish";
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public boolean hasChoices() {
            return true;
        }

        @Override
        public Answer read(Asking asking, Posted posted) {
            var chosen = posted.first(asking.key());
            if (chosen.isEmpty() && asking.optional()) {
                return new Answer.Passed();
            }
            return asking.choices().contains(chosen)
                    ? new Answer.Given(chosen)
                    : new Answer.Wrong(asking.key(), "Select one option");
        }
    }

    /** Some of what the question offers, in the order it offers them. */
    static final class SomeOf implements AnswerType {
        @Override
        public String name() {
            return "some of";
        }

        @Override
        public String means() {
            return "One or more choices from a list.";
        }

        @Override
        public String exampleFormat() {
            return "[rubbish, food]";
        }

        @Override
        public Type type() {
            return Type.listOf(Type.TEXT);
        }

        @Override
        public boolean hasChoices() {
            return true;
        }

        @Override
        public Answer read(Asking asking, Posted posted) {
            var chosen = posted.all(asking.key());
            if (chosen.isEmpty()) {
                return asking.optional()
                        ? new Answer.Passed()
                        : new Answer.Wrong(asking.key(), "Select one or more options");
            }
            if (!asking.choices().containsAll(chosen)) {
                return new Answer.Wrong(asking.key(), "Select from the options shown");
            }
            return new Answer.Given(asking.choices().stream().filter(chosen::contains).toList());
        }

        @Override
        public Map<String, List<String>> fill(Asking asking, Object value) {
            return Map.of(asking.key(), ((List<?>) value).stream().map(String::valueOf).toList());
        }

        @Override
        public Optional<Object> example(Object said) {
            return said instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                    ? Optional.of(List.copyOf(list))
                    : Optional.empty();
        }
    }
}
