package borough.web;

import borough.tongues.Tongue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The free times of a question as its page shows them: those of one week by their days, and the way
 * to the other weeks; or, where a month is asked for, how many each of its days has.
 *
 * @param taken the time chosen before that is free no longer
 */
public record SlotsShown(
        boolean none,
        @Nullable String taken,
        @Nullable Link first,
        String week,
        String weekValue,
        List<Day> days,
        @Nullable Link before,
        @Nullable Link after,
        @Nullable String month,
        List<List<Square>> weeks) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String MONTHLY = "month";
    private static final int DATE_LENGTH = 10;

    /** The times of one day. */
    public record Day(String name, List<Choice> times) {
        /** Whether the day itself is what may be chosen. */
        public boolean isWhole() {
            return times.size() == 1 && times.getFirst().text().equals(name);
        }
    }

    /** A day of a month: how many times it has, and where they stand; nothing outside the month. */
    public record Square(String number, int free, @Nullable String href, String name) {}

    /** What is free then, and what it is called. */
    private record Free(LocalDate on, @Nullable LocalTime at, Choice choice) {
        String name() {
            var day = Tongue.here().value(on.format(DAY));
            return at == null ? day : Tongue.here().value(on.format(DAY) + " at " + Words.time(at));
        }

        Choice named(String words) {
            return new Choice(choice.value(), words, null, choice.chosen());
        }
    }

    public static SlotsShown of(Asked asked) {
        var all = asked.from().stream().flatMap(it -> free(it.value(), it).stream()).toList();
        var taken = taken(asked);
        if (all.isEmpty()) {
            return new SlotsShown(
                    true, taken, null, "", "", List.of(), null, null, null, List.of());
        }
        var monday = week(asked, all);
        boolean isMonth = asked.given().part("view").equals(MONTHLY);
        var days = isMonth ? List.<Day>of() : days(all, monday);
        var first = all.getFirst();
        return new SlotsShown(
                false,
                taken,
                new Link(first.name(), href(asked, monday(first.on()))),
                Tongue.here().value(monday.format(DAY)),
                monday.toString(),
                days,
                before(asked, all, monday),
                after(asked, all, monday),
                isMonth ? Tongue.here().value(middle(monday).format(MONTH)) : null,
                isMonth ? weeks(asked, all, middle(monday)) : List.of());
    }

    /** All of them in one list, for a form with other questions. */
    public static List<Choice> listed(Asked asked) {
        return asked.from().stream()
                .flatMap(it -> free(it.value(), it).stream())
                .map(it -> it.named(it.name()))
                .toList();
    }

    /** Where the whole month is shown. */
    public String monthly(Asked asked) {
        return "?"
                + inAddress(asked)
                + "-week="
                + weekValue
                + "&"
                + inAddress(asked)
                + "-view="
                + MONTHLY;
    }

    private static Optional<Free> free(String said, Choice choice) {
        try {
            var time = said.split("; ", -1)[0];
            var on = LocalDate.parse(time.substring(0, Math.min(DATE_LENGTH, time.length())));
            boolean byDay = time.length() == DATE_LENGTH || said.endsWith("; day");
            var at = byDay ? null : LocalTime.parse(time.substring(DATE_LENGTH + 1));
            return Optional.of(new Free(on, at, choice));
        } catch (DateTimeException | StringIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static @Nullable String taken(Asked asked) {
        var chosen = asked.given().whole();
        boolean isThere = asked.from().stream().anyMatch(it -> it.value().equals(chosen));
        return chosen.isEmpty() || isThere
                ? null
                : free(chosen, Choice.of(chosen, "")).map(Free::name).orElse(null);
    }

    // The one that is asked for, else that of the answer, else the first in which one is free.
    private static LocalDate week(Asked asked, List<Free> all) {
        var first = monday(all.getFirst().on());
        var last = monday(all.getLast().on());
        var wanted =
                day(asked.given().part("week"))
                        .or(
                                () ->
                                        all.stream()
                                                .filter(it -> it.choice().chosen())
                                                .map(Free::on)
                                                .findFirst())
                        .map(SlotsShown::monday)
                        .orElse(first);
        return wanted.isBefore(first) ? first : wanted.isAfter(last) ? last : wanted;
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    // A week belongs to the month in which most of its days lie.
    private static LocalDate middle(LocalDate monday) {
        return monday.plusDays(3).withDayOfMonth(1);
    }

    private static List<Day> days(List<Free> all, LocalDate monday) {
        var days = new LinkedHashMap<LocalDate, List<Choice>>();
        for (var one : all) {
            if (monday(one.on()).equals(monday)) {
                var name = one.at() == null ? one.name() : Words.time(one.at());
                days.computeIfAbsent(one.on(), any -> new ArrayList<>()).add(one.named(name));
            }
        }
        return days.entrySet().stream()
                .map(it -> new Day(Tongue.here().value(it.getKey().format(DAY)), it.getValue()))
                .toList();
    }

    private static @Nullable Link before(Asked asked, List<Free> all, LocalDate monday) {
        return all.reversed().stream()
                .filter(it -> it.on().isBefore(monday))
                .findFirst()
                .map(it -> new Link(Tongue.say("Earlier times"), href(asked, monday(it.on()))))
                .orElse(null);
    }

    private static @Nullable Link after(Asked asked, List<Free> all, LocalDate monday) {
        return all.stream()
                .filter(it -> !it.on().isBefore(monday.plusWeeks(1)))
                .findFirst()
                .map(it -> new Link(Tongue.say("Later times"), href(asked, monday(it.on()))))
                .orElse(null);
    }

    private static String href(Asked asked, LocalDate monday) {
        return "?" + inAddress(asked) + "-week=" + monday;
    }

    private static List<List<Square>> weeks(Asked asked, List<Free> all, LocalDate month) {
        Map<LocalDate, Integer> counts = new LinkedHashMap<>();
        all.forEach(it -> counts.merge(it.on(), 1, Integer::sum));
        var weeks = new ArrayList<List<Square>>();
        for (var monday = monday(month);
                monday.isBefore(month.plusMonths(1));
                monday = monday.plusWeeks(1)) {
            weeks.add(
                    monday.datesUntil(monday.plusWeeks(1))
                            .map(day -> square(asked, day, month, counts.getOrDefault(day, 0)))
                            .toList());
        }
        return weeks;
    }

    private static Square square(Asked asked, LocalDate day, LocalDate month, int free) {
        if (day.getMonthValue() != month.getMonthValue()) {
            return new Square("", 0, null, "");
        }
        return new Square(
                Integer.toString(day.getDayOfMonth()),
                free,
                free == 0 ? null : href(asked, monday(day)),
                Tongue.here().value(day.format(DAY)));
    }

    // A question's name may hold spaces.
    private static String inAddress(Asked asked) {
        return URLEncoder.encode(asked.key(), StandardCharsets.UTF_8);
    }
}
