package borough.charts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Spans of time as bars: a line for each day from the first to the last, or only for those on which
 * something happened where they lie far apart, and 24 hours across. What goes past midnight stands
 * on both days.
 */
public record HourChart(List<Day> days) {
    /** More days than this are not drawn between two on which something happened. */
    private static final int DAYS_MAX = 62;

    public static final int MINUTES = 24 * 60;

    /** A span of time where the council is. */
    public record Span(LocalDateTime from, LocalDateTime until) {}

    /** One day with its bars, by when they start. */
    public record Day(LocalDate date, List<Bar> bars) {}

    /** From which minute of the day for how many minutes, at least one. */
    public record Bar(int from, int minutes) {}

    /** Draws these; no days where there are none. */
    public static HourChart of(List<Span> spans) {
        var days = new TreeMap<LocalDate, List<Bar>>();
        for (var span : spans) {
            for (var date = span.from().toLocalDate();
                    !date.isAfter(span.until().toLocalDate());
                    date = date.plusDays(1)) {
                add(span, date, days);
            }
        }
        if (!days.isEmpty()) {
            fillUp(days);
        }
        return new HourChart(
                days.entrySet().stream()
                        .map(it -> new Day(it.getKey(), sorted(it.getValue())))
                        .toList());
    }

    private static void add(Span span, LocalDate date, TreeMap<LocalDate, List<Bar>> days) {
        int from = date.equals(span.from().toLocalDate()) ? minute(span.from()) : 0;
        int until = date.equals(span.until().toLocalDate()) ? minute(span.until()) : MINUTES;
        // What ends at midnight does not stand on the day that begins then.
        if (until > from || span.from().equals(span.until())) {
            days.computeIfAbsent(date, it -> new ArrayList<>())
                    .add(new Bar(from, Math.max(1, until - from)));
        }
    }

    private static int minute(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }

    // A quiet day says as much as a loud one.
    private static void fillUp(TreeMap<LocalDate, List<Bar>> days) {
        if (ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) < DAYS_MAX) {
            for (var date = days.firstKey(); date.isBefore(days.lastKey()); ) {
                days.computeIfAbsent(date, it -> new ArrayList<>());
                date = date.plusDays(1);
            }
        }
    }

    private static List<Bar> sorted(List<Bar> bars) {
        return bars.stream().sorted(Comparator.comparingInt(Bar::from)).toList();
    }
}
