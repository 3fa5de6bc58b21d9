package borough.journeys;

import borough.services.Question;
import borough.vocabulary.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How old, in bands wide enough to tell nobody apart, the person is who answers. */
final class AgeBand {
    private static final int[] BEGIN = {18, 25, 35, 45, 55, 65, 75};

    private AgeBand() {}

    /**
     * From the answers that a file starts with {@code me} or {@code me.born}: only those are of the
     * person who answers. Empty where none tells.
     */
    static String of(Iterable<Question> questions, Map<String, Object> answers, LocalDate today) {
        for (var question : questions) {
            var answer = answers.get(question.name());
            var born = isOfMe(question) ? born(answer) : Optional.<LocalDate>empty();
            if (born.isPresent()) {
                return band(ChronoUnit.YEARS.between(born.get(), today));
            }
        }
        return "";
    }

    /** Whether its answer is of the person who answers. */
    static boolean isOfMe(Question question) {
        return question.how().startWith().filter(path -> path.name().equals("me")).isPresent();
    }

    private static Optional<LocalDate> born(@Nullable Object answer) {
        return switch (answer) {
            case LocalDate day -> Optional.of(day);
            case Person person -> Optional.ofNullable(person.born());
            case Map<?, ?> fields when fields.get("born") instanceof LocalDate day ->
                    Optional.of(day);
            case null, default -> Optional.empty();
        };
    }

    private static String band(long years) {
        if (years < BEGIN[0]) {
            return "under " + BEGIN[0];
        }
        for (int i = 1; i < BEGIN.length; i++) {
            if (years < BEGIN[i]) {
                return BEGIN[i - 1] + " to " + (BEGIN[i] - 1);
            }
        }
        return BEGIN[BEGIN.length - 1] + " or over";
    }
}
