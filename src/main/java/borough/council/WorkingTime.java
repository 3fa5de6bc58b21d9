package borough.council;

import borough.values.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The days and hours a council works, and with them when a {@link Period} ends. It never changes;
 * new holidays make a new one.
 *
 * <p>The day of asking is day 0, so two working days from a Tuesday end with the Thursday, at
 * 23:59:59. Clear working days count neither end and give the first day allowed. Days, weeks,
 * months and years keep the clock time; hours, minutes and seconds are exact through a change of
 * the clocks.
 */
public final class WorkingTime {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    // No council is closed for a year: past this a search for a working day is a broken calendar.
    private static final int DAYS_SEARCHED_MAX = 400;

    private final Map<DayOfWeek, Hours> week;
    private final Set<LocalDate> holidays;
    private final ZoneId zone;

    /** The hours of one day, the closing time not included. */
    public record Hours(LocalTime opens, LocalTime closes) {
        public Hours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException(
                        "Opening hours end after they begin, not " + opens + " to " + closes);
            }
        }
    }

    public WorkingTime(Map<DayOfWeek, Hours> week, Set<LocalDate> holidays, ZoneId zone) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A council works on one day of the week at least");
        }
        this.week = Map.copyOf(new EnumMap<>(week));
        this.holidays = Set.copyOf(holidays);
        this.zone = zone;
    }

    /** The same hours from Monday to Friday, in the time of London. */
    public static WorkingTime weekdays(LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, new Hours(opens, closes));
            }
        }
        return new WorkingTime(week, holidays, ZoneId.of("Europe/London"));
    }

    /** The bank holidays, on which nobody works. */
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /** The same hours with other bank holidays. */
    public WorkingTime with(Set<LocalDate> others) {
        return new WorkingTime(week, others, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isWorkingDay(LocalDate day) {
        return week.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public LocalTime clockOf(Instant moment) {
        return moment.atZone(zone).toLocalTime();
    }

    public Instant at(LocalDate day, LocalTime clock) {
        return ZonedDateTime.of(day, clock, zone).toInstant();
    }

    /** The last second of a day, when what is due on it is due. */
    public Instant endOf(LocalDate day) {
        return at(day, LAST_SECOND);
    }

    /** When a period counted from this moment ends. */
    public Instant end(Period period, Instant from) {
        var start = from.atZone(zone);
        return switch (period.unit()) {
            case SECONDS, MINUTES, HOURS -> from.plusSeconds(period.seconds());
            case DAYS -> start.plusDays(period.count()).toInstant();
            case WEEKS -> start.plusWeeks(period.count()).toInstant();
            case MONTHS -> start.plusMonths(period.count()).toInstant();
            case YEARS -> start.plusYears(period.count()).toInstant();
            case WORKING_HOURS -> afterWorkingHours(start, period.count());
            case CLEAR_WORKING_DAYS -> at(after(start.toLocalDate(), period), LocalTime.MIDNIGHT);
            case WORKING_DAYS, SAME_DAY, DAYS_COUNTING_THE_FIRST ->
                    endOf(after(start.toLocalDate(), period));
        };
    }

    /** The moment from which a period would end now: its beginning, counted back. */
    public Instant ago(Period period, Instant now) {
        var end = now.atZone(zone);
        return switch (period.unit()) {
            case SECONDS, MINUTES, HOURS -> now.minusSeconds(period.seconds());
            case WORKING_HOURS -> beforeWorkingHours(end, period.count());
            default ->
                    ZonedDateTime.of(before(end.toLocalDate(), period), end.toLocalTime(), zone)
                            .toInstant();
        };
    }

    /** The day on which a period counted from this day ends. */
    public LocalDate after(LocalDate day, Period period) {
        int count = period.count();
        return switch (period.unit()) {
            case DAYS -> day.plusDays(count);
            case DAYS_COUNTING_THE_FIRST -> day.plusDays(count - 1L);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case WORKING_DAYS -> workingDay(day, count, 1);
            case CLEAR_WORKING_DAYS -> workingDay(day, count + 1, 1);
            case SAME_DAY -> day;
            case SECONDS, MINUTES, HOURS, WORKING_HOURS ->
                    dayOf(end(period, at(day, LocalTime.MIDNIGHT)));
        };
    }

    /** The day from which a period would end on this day. */
    public LocalDate before(LocalDate day, Period period) {
        int count = period.count();
        return switch (period.unit()) {
            case DAYS -> day.minusDays(count);
            case DAYS_COUNTING_THE_FIRST -> day.minusDays(count - 1L);
            case WEEKS -> day.minusWeeks(count);
            case MONTHS -> day.minusMonths(count);
            case YEARS -> day.minusYears(count);
            case WORKING_DAYS -> workingDay(day, count, -1);
            case CLEAR_WORKING_DAYS -> workingDay(day, count + 1, -1);
            case SAME_DAY -> day;
            case SECONDS, MINUTES, HOURS, WORKING_HOURS ->
                    dayOf(ago(period, at(day, LocalTime.MIDNIGHT)));
        };
    }

    private LocalDate workingDay(LocalDate from, int count, int step) {
        var day = from;
        for (int left = count; left > 0; left--) {
            day = nextWorkingDay(day, step);
        }
        return day;
    }

    private LocalDate nextWorkingDay(LocalDate from, int step) {
        var day = from.plusDays(step);
        for (int searched = 0; !isWorkingDay(day); searched++) {
            if (searched > DAYS_SEARCHED_MAX) {
                throw new IllegalStateException("No working day within a year of " + from);
            }
            day = day.plusDays(step);
        }
        return day;
    }

    private Instant afterWorkingHours(ZonedDateTime from, int hours) {
        long left = hours * 3_600L;
        var day = from.toLocalDate();
        var clock = from.toLocalTime();
        while (true) {
            var open = isWorkingDay(day) ? week.get(day.getDayOfWeek()) : null;
            if (open != null && clock.isBefore(open.closes())) {
                var begins = clock.isBefore(open.opens()) ? open.opens() : clock;
                long today = ChronoUnit.SECONDS.between(begins, open.closes());
                if (left <= today) {
                    return at(day, begins.plusSeconds(left));
                }
                left -= today;
            }
            day = nextWorkingDay(day, 1);
            clock = LocalTime.MIDNIGHT;
        }
    }

    private Instant beforeWorkingHours(ZonedDateTime until, int hours) {
        long left = hours * 3_600L;
        var day = until.toLocalDate();
        var clock = until.toLocalTime();
        while (true) {
            var open = isWorkingDay(day) ? week.get(day.getDayOfWeek()) : null;
            if (open != null && clock.isAfter(open.opens())) {
                var ends = clock.isAfter(open.closes()) ? open.closes() : clock;
                long today = ChronoUnit.SECONDS.between(open.opens(), ends);
                if (left <= today) {
                    return at(day, ends.minusSeconds(left));
                }
                left -= today;
            }
            day = nextWorkingDay(day, -1);
            clock = LocalTime.MAX;
        }
    }
}
