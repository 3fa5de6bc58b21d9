package borough.tongues;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days as other languages say them: Tuesday 24 November, with its year or without. */
final class Dates {
    private static final Pattern DAY =
            Pattern.compile(
                    "(?:(%s) )?([0-9]{1,2}) (%s)( [0-9]{4})?"
                            .formatted(names(DayOfWeek.values()), names(Month.values())));

    private static final Pattern NEAR = Pattern.compile("today|yesterday|tomorrow");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.{1,40}) at ([0-9:]{1,5}(?:am|pm)|midday|midnight)");

    private Dates() {}

    private static String names(Enum<?>[] all) {
        return Arrays.stream(all).map(Dates::english).collect(Collectors.joining("|"));
    }

    private static String english(Enum<?> one) {
        return one.name().charAt(0) + one.name().substring(1).toLowerCase(Locale.UK);
    }

    /** A day in this language, with a time or without. */
    static Optional<String> said(String english, Locale locale, Map<String, String> book) {
        var with = WITH_TIME.matcher(english);
        if (!with.matches()) {
            return day(english, locale, book);
        }
        var time = book.getOrDefault(with.group(2), with.group(2));
        return day(with.group(1), locale, book)
                .map(day -> day + book.getOrDefault(" at ", " ") + time);
    }

    // A phrase book may call a weekday otherwise.
    private static Optional<String> day(String english, Locale locale, Map<String, String> book) {
        if (NEAR.matcher(english).matches()) {
            return Optional.ofNullable(book.get(english));
        }
        var day = DAY.matcher(english);
        if (!day.matches()) {
            return Optional.empty();
        }
        var month = Month.valueOf(day.group(3).toUpperCase(Locale.UK));
        var weekday =
                Optional.ofNullable(day.group(1))
                        .map(it -> book.getOrDefault(it, weekday(it, locale)));
        var year = Optional.ofNullable(day.group(4)).map(String::strip);
        return Optional.of(
                Stream.of(
                                weekday,
                                Optional.of(day.group(2)),
                                Optional.of(month.getDisplayName(TextStyle.FULL, locale)),
                                year)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private static String weekday(String english, Locale locale) {
        return DayOfWeek.valueOf(english.toUpperCase(Locale.UK))
                .getDisplayName(TextStyle.FULL, locale);
    }
}
