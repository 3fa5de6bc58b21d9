package borough.visits;

import borough.council.Calendars;
import borough.rounds.Crew;
import borough.rounds.Fit;
import borough.rounds.Rounds;
import borough.rounds.Spot;
import borough.values.Period;
import borough.visitkinds.Kind;
import borough.visitkinds.Kinds;
import borough.visits.DayStore.Day;
import borough.visits.DayStore.Load;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the crew and the day for a visit. */
@Component
class Placing {
    // After all that have a place in the round's order.
    private static final int LAST = 1_000_000;
    // A crew that does not work within this many days is as good as gone.
    private static final int FAR = 60;
    private static final Kind.Window ALL_DAY =
            new Kind.Window(LocalTime.of(7, 0), LocalTime.of(18, 0));

    private final Rounds rounds;
    private final Kinds kinds;
    private final DayStore days;
    private final Calendars calendars;
    private final Clock clock;

    /** On whose list it goes, for which day, and where in the order. */
    record Slot(String crew, LocalDate day, int order) {}

    /** A crew that could go on a day, and what it has to do then. */
    private record Option(Fit fit, LocalDate day, Load load) {
        boolean takes(int minutes) {
            return fit.crew().holds().take(load.jobs(), load.minutes(), minutes);
        }

        Slot slot() {
            return new Slot(fit.crew().name(), day, fit.order() == 0 ? LAST : fit.order());
        }
    }

    Placing(Rounds rounds, Kinds kinds, DayStore days, Calendars calendars, Clock clock) {
        this.rounds = rounds;
        this.kinds = kinds;
        this.days = days;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The first day with room from a day on. Where none comes in time for the promise, it goes on
     * the emptiest day before it all the same: a supervisor sees the day overfull, but a promise is
     * not broken by a plan. Where nobody goes there, it waits on a list in the team's name.
     */
    Slot place(Kind kind, Spot spot, LocalDate from, @Nullable LocalDate by) {
        var fits = rounds.fits(kind.name(), spot);
        if (fits.isEmpty()) {
            return new Slot(kind.team().isEmpty() ? kind.name() : kind.team(), from, LAST);
        }
        rounds.hold(fits.stream().map(it -> it.crew().name()).toList());
        var options = options(fits, from);
        var free = first(options.stream().filter(it -> it.takes(kind.minutes())).toList());
        if (free.isPresent() && (by == null || !free.get().day().isAfter(by))) {
            return free.get().slot();
        }
        return options.stream()
                .filter(it -> by != null && !it.day().isAfter(by))
                .min(Comparator.comparingInt(it -> it.load().jobs()))
                .or(() -> free)
                .or(() -> first(options))
                .map(Option::slot)
                .orElseGet(() -> new Slot(fits.getFirst().crew().name(), from, LAST));
    }

    /** The days on which somebody who makes this kind of visit there has room. */
    List<FreeDay> freeDays(Kind kind, Spot spot) {
        var fits = rounds.fits(kind.name(), spot);
        var free = new TreeMap<LocalDate, FreeDay>();
        for (var option : fits.isEmpty() ? List.<Option>of() : options(fits, today())) {
            if (option.takes(kind.minutes())) {
                free.putIfAbsent(option.day(), freeDay(option, kind));
            }
        }
        return List.copyOf(free.values());
    }

    private static FreeDay freeDay(Option option, Kind kind) {
        var out = option.fit().crew().out();
        var between = kind.between();
        return between == null
                ? new FreeDay(option.day(), out.from(), out.until())
                : new FreeDay(option.day(), between.from(), between.until());
    }

    /**
     * Between which hours somebody comes: those of its kind, else those in which its crew is out.
     */
    Kind.Window window(Visit it) {
        var between = kinds.named(it.kind()).between();
        return between != null
                ? between
                : rounds.crew(it.crew())
                        .map(crew -> new Kind.Window(crew.out().from(), crew.out().until()))
                        .orElse(ALL_DAY);
    }

    /** The first day from this on on which a crew goes out; the day itself where it is unknown. */
    LocalDate nextOf(String crew, LocalDate from) {
        var known = rounds.crew(crew);
        var last = from.plusDays(FAR);
        var day = from;
        while (day.isBefore(last) && !goes(known, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean goes(Optional<Crew> crew, LocalDate day) {
        // A crew that no file names works when the council does.
        return crew.map(it -> rounds.works(it, day))
                .orElseGet(() -> calendars.current().isWorkingDay(day));
    }

    /** The day so long after today. */
    LocalDate after(Period period) {
        return calendars.current().after(today(), period);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Option> options(List<Fit> fits, LocalDate from) {
        var last = after(kinds.planAhead());
        var names = fits.stream().map(it -> it.crew().name()).distinct().toList();
        var loads = days.loads(names, from, last);
        var holidays = rounds.holidays();
        var options = new ArrayList<Option>();
        for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
            for (var fit : fits) {
                if (fit.goesOn(day, holidays) && isInTime(fit.crew(), day)) {
                    options.add(new Option(fit, day, load(loads, fit, day)));
                }
            }
        }
        return options;
    }

    private static Load load(Map<Day, Load> loads, Fit fit, LocalDate day) {
        return loads.getOrDefault(new Day(fit.crew().name(), day), Load.NOTHING);
    }

    private boolean isInTime(Crew crew, LocalDate day) {
        return day.isAfter(today())
                || (day.equals(today()) && LocalTime.now(clock).isBefore(crew.out().sameDay()));
    }

    private static Optional<Option> first(List<Option> options) {
        return options.stream()
                .min(
                        Comparator.comparing(Option::day)
                                .thenComparingInt(it -> it.load().jobs())
                                .thenComparing(it -> it.fit().crew().name()));
    }
}
