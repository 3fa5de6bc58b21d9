package borough.customers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth, or only its year, among what somebody typed: "3 5 1961", "03/05/61", "3rd May
 * 1961", "1961-05-03", "1961".
 *
 * @param spans the days that may be meant: as said, then with day and month the other way round
 * @param rest what was typed beside it
 */
record BirthAsked(List<Span> spans, String rest) {
    private static final int CENTURY = 100;
    private static final int DAYS_MAX = 31;
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(\\d{1,2})\\s?[ /.-]\\s?(\\d{1,2})\\s?[ /.-]\\s?"
                            + "(\\d{4}|\\d{2})(?![\\p{L}\\d])");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{4})-(\\d{2})-(\\d{2})(?![\\p{L}\\d])");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?\\s?("
                            + MONTHS
                            + ")[a-z]{0,7}\\s(\\d{4}|\\d{2})(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d])((?:18|19|20)\\d{2})(?![\\p{L}\\d])");

    /** From a day to a day, and whether it was said so or turned round. */
    record Span(LocalDate from, LocalDate until, boolean turned) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean isDay() {
            return from.equals(until);
        }
    }

    /** Nothing is found where no date is, or one that cannot be of anybody alive or known. */
    static Optional<BirthAsked> in(String typed, LocalDate today) {
        return iso(typed, today)
                .or(() -> words(typed, today))
                .or(() -> numbers(typed, today))
                .or(() -> year(typed, today));
    }

    private static Optional<BirthAsked> iso(String typed, LocalDate today) {
        var it = ISO.matcher(typed);
        return it.find()
                ? made(typed, it, day(it.group(1), it.group(2), it.group(3), today).stream())
                : Optional.empty();
    }

    private static Optional<BirthAsked> words(String typed, LocalDate today) {
        var it = WORDS.matcher(typed);
        if (!it.find()) {
            return Optional.empty();
        }
        var month = List.of(MONTHS.split("\\|")).indexOf(it.group(2).toLowerCase(Locale.ROOT)) + 1;
        return made(typed, it, day(it.group(3), "" + month, it.group(1), today).stream());
    }

    private static Optional<BirthAsked> numbers(String typed, LocalDate today) {
        var it = NUMBERS.matcher(typed);
        if (!it.find()) {
            return Optional.empty();
        }
        var said = day(it.group(3), it.group(2), it.group(1), today);
        var turned =
                day(it.group(3), it.group(1), it.group(2), today)
                        .map(one -> new Span(one.from(), one.until(), true))
                        .filter(one -> said.stream().noneMatch(same -> same.holds(one.from())));
        return made(typed, it, java.util.stream.Stream.concat(said.stream(), turned.stream()));
    }

    private static Optional<BirthAsked> year(String typed, LocalDate today) {
        var it = YEAR.matcher(typed);
        if (!it.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(it.group(1));
        return year > today.getYear()
                ? Optional.empty()
                : made(
                        typed,
                        it,
                        java.util.stream.Stream.of(
                                new Span(
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, DAYS_MAX),
                                        false)));
    }

    private static Optional<BirthAsked> made(
            String typed, Matcher at, java.util.stream.Stream<Span> spans) {
        var all = new ArrayList<>(spans.toList());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BirthAsked(
                                all,
                                (typed.substring(0, at.start()) + " " + typed.substring(at.end()))
                                        .strip()));
    }

    // Of two digits, those of a year that has been.
    private static Optional<Span> day(String year, String month, String day, LocalDate today) {
        int said = Integer.parseInt(year);
        int thisCentury = today.getYear() / CENTURY * CENTURY;
        int whole =
                year.length() > 2
                        ? said
                        : thisCentury + said > today.getYear()
                                ? thisCentury - CENTURY + said
                                : thisCentury + said;
        try {
            var it = LocalDate.of(whole, Integer.parseInt(month), Integer.parseInt(day));
            return it.isAfter(today) ? Optional.empty() : Optional.of(new Span(it, it, false));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
