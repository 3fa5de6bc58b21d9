package borough.waste;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out collection dates from a round's weekday and a bin's schedule, and the days that
 * holidays moved. The week's letter goes by the normal day, so a holiday never turns a rubbish week
 * into a recycling week.
 */
final class CollectionCalendar {
    // No holiday moves a collection further than this; the loader of moved days sees to it.
    static final int MOST_DAYS_MOVED = 6;

    private final Map<LocalDate, LocalDate> moved;
    private final Map<LocalDate, List<LocalDate>> movedTo = new HashMap<>();

    CollectionCalendar(Map<LocalDate, LocalDate> moved) {
        this.moved = Map.copyOf(moved);
        moved.forEach(
                (normally, on) ->
                        movedTo.computeIfAbsent(on, it -> new ArrayList<>()).add(normally));
    }

    /** When the collection that is normally on this day is really made. */
    LocalDate collectedOn(LocalDate normally) {
        return moved.getOrDefault(normally, normally);
    }

    /** Every collection made from one day to another, both counted. */
    List<LocalDate> dates(DayOfWeek weekday, Schedule schedule, LocalDate from, LocalDate to) {
        var dates = new ArrayList<LocalDate>();
        var last = to.plusDays(MOST_DAYS_MOVED);
        var normally = from.minusDays(MOST_DAYS_MOVED).with(TemporalAdjusters.nextOrSame(weekday));
        for (; !normally.isAfter(last); normally = normally.plusWeeks(1)) {
            var day = collectedOn(normally);
            if (schedule.falls(normally) && !day.isBefore(from) && !day.isAfter(to)) {
                dates.add(day);
            }
        }
        return dates;
    }

    /** The last collection on this day or before it. */
    LocalDate last(DayOfWeek weekday, Schedule schedule, LocalDate day) {
        return dates(weekday, schedule, day.minusDays(14 + MOST_DAYS_MOVED), day).getLast();
    }

    /** The first collection after this day. */
    LocalDate next(DayOfWeek weekday, Schedule schedule, LocalDate day) {
        var until = day.plusDays(15 + MOST_DAYS_MOVED);
        return dates(weekday, schedule, day.plusDays(1), until).getFirst();
    }

    /** Why a collection day differs from the normal one; empty when it does not. */
    Optional<LocalDate> normally(DayOfWeek weekday, LocalDate collected) {
        return movedTo.getOrDefault(collected, List.of()).stream()
                .filter(it -> it.getDayOfWeek() == weekday)
                .findFirst();
    }
}
