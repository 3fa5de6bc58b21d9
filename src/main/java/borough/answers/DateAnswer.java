package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A date in three fields, as people write it; the month may be a word. */
final class DateAnswer implements AnswerType {
    private static final List<String> PARTS = List.of("day", "month", "year");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final int MONTH_TYPED_MAX = 9;
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
        var empty = PARTS.stream().filter(p -> posted.first(key + "-" + p).isEmpty()).toList();
        if (empty.size() == PARTS.size()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : wrong(key, PARTS, asking.missing("Enter a date"));
        }
        var called = asking.called("Date");
        if (!empty.isEmpty()) {
            return wrong(key, empty, called + " must include a " + String.join(" and ", empty));
        }
        if (!posted.first(key + "-year").matches("[0-9]{4}")) {
            return new Answer.Wrong(key + "-year", "Year must include 4 numbers");
        }
        try {
            var date = date(key, posted);
            Within.check(asking, "Date", date, Within.Words.ofDays(SAID::format));
            return new Answer.Given(date);
        } catch (DateTimeException | NumberFormatException e) {
            return wrong(key, PARTS, called + " must be a real date");
        } catch (NotSound e) {
            return wrong(key, PARTS, e.words());
        }
    }

    private static Answer.Wrong wrong(String key, List<String> parts, String words) {
        return Answer.Wrong.at(fields(key, parts), words);
    }

    /** The fields of a date, in the order of the page. */
    static List<String> fields(String key) {
        return fields(key, PARTS);
    }

    private static List<String> fields(String key, List<String> parts) {
        return parts.stream().map(it -> key + "-" + it).toList();
    }

    private static LocalDate date(String key, Posted posted) {
        return LocalDate.of(
                Integer.parseInt(posted.first(key + "-year")),
                month(posted.first(key + "-month")),
                twoDigits(posted.first(key + "-day")));
    }

    private static int month(String said) {
        var plain = said.toLowerCase(Locale.UK);
        if (said.length() > MONTH_TYPED_MAX || !plain.matches("[a-z]{3,9}")) {
            return twoDigits(said);
        }
        int found = MONTHS.indexOf(plain.substring(0, 3));
        var whole = java.time.Month.values();
        boolean isMonth =
                found >= 0
                        && (plain.equals("sept")
                                || whole[found].name().toLowerCase(Locale.UK).startsWith(plain));
        if (!isMonth) {
            throw new NumberFormatException(said);
        }
        return found + 1;
    }

    private static int twoDigits(String said) {
        if (said.length() > 2 || !said.matches("[0-9]+")) {
            throw new NumberFormatException("Not one or two digits");
        }
        return Integer.parseInt(said);
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var date = (LocalDate) value;
        return Map.of(
                asking.key() + "-day", List.of(String.valueOf(date.getDayOfMonth())),
                asking.key() + "-month", List.of(String.valueOf(date.getMonthValue())),
                asking.key() + "-year", List.of("%04d".formatted(date.getYear())));
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        var parts = said instanceof String text ? text.split("-", -1) : new String[0];
        if (parts.length != PARTS.size()) {
            throw new NotSound("Send it like " + exampleFormat());
        }
        var posted = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parts.length; i++) {
            posted.put(asking.key() + "-" + PARTS.get(parts.length - 1 - i), List.of(parts[i]));
        }
        return posted;
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "string", "format", "date", "description", means());
    }
}
