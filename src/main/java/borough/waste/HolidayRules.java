package borough.waste;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
