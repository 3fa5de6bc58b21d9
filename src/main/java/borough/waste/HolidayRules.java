package borough.waste;

import borough.files.YamlFile;
import borough.files.YamlMap;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one council's crews make up for a day on which none of them works: each collection goes to
 * the next day that a crew works and has not yet used, catch-up days included, until the rounds are
 * back on their normal days.
 */
public record HolidayRules(
        Set<DayOfWeek> normalDays,
        Set<DayOfWeek> catchUpDays,
        Set<MonthDay> neverWorked,
        Set<LocalDate> bankHolidays,
        Set<LocalDate> workedAnyway) {
    private static final DateTimeFormatter DAY_AND_MONTH =
            DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** From a council's own file; its bank holidays are those of the calendar it keeps. */
    public static HolidayRules read(Set<LocalDate> bankHolidays, Path rules) {
        var own =
                YamlFile.read(rules)
                        .only("normal days", "catch up days", "never worked", "worked anyway");
        return new HolidayRules(
                weekdays(own, "normal days"),
                weekdays(own, "catch up days"),
                each(own, "never worked", it -> MonthDay.parse(it, DAY_AND_MONTH)),
                bankHolidays,
                own.mapIfAny("worked anyway").map(HolidayRules::dates).orElse(Set.of()));
    }

    private static Set<DayOfWeek> weekdays(YamlMap file, String name) {
        return each(file, name, it -> DayOfWeek.valueOf(it.toUpperCase(Locale.ROOT)));
    }

    private static Set<LocalDate> dates(YamlMap file) {
        return file.names().stream()
                .map(it -> read(file, it, it, LocalDate::parse))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> each(YamlMap file, String name, Function<String, T> read) {
        return file.texts(name).stream()
                .map(it -> read(file, name, it, read))
                .collect(Collectors.toSet());
    }

    private static <T> T read(YamlMap file, String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw file.wrong(name, "\"" + text + "\" is not a day we can read");
        }
    }

    /** Every collection day that moves, from one day to another, with the day it moves to. */
    public Map<LocalDate, LocalDate> movedDays(LocalDate from, LocalDate to) {
        var moved = new LinkedHashMap<LocalDate, LocalDate>();
        var used = from.minusDays(1);
        for (var normally = from; !normally.isAfter(to); normally = normally.plusDays(1)) {
            if (!normalDays.contains(normally.getDayOfWeek())) {
                continue;
            }
            used = firstFree(normally, used);
            if (!used.equals(normally)) {
                moved.put(normally, used);
            }
        }
        return moved;
    }

    private LocalDate firstFree(LocalDate normally, LocalDate used) {
        var day = normally.isAfter(used) ? normally : used.plusDays(1);
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorked(LocalDate day) {
        var weekday = day.getDayOfWeek();
        if (neverWorked.contains(MonthDay.from(day))) {
            return false;
        }
        return workedAnyway.contains(day)
                || (!bankHolidays.contains(day)
                        && (normalDays.contains(weekday) || catchUpDays.contains(weekday)));
    }
}
