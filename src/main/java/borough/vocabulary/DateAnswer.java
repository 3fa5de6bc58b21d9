package borough.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A date in three fields, as people write it. */
final class DateAnswer implements AnswerType {
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
