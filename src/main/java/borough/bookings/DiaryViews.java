package borough.bookings;

import borough.bookings.Booking.State;
import borough.bookings.DiaryKeeping.Days;
import borough.bookings.DiaryPage.Row;
import borough.bookings.DiaryPage.Shut;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A diary as those who keep it see it: the list of a day, and the table of a week. */
@Component
class DiaryViews {
    static final String PATH = "/staff/diaries";
    private static final int WEEK = 7;

    private final DiaryKeeping keeping;

    DiaryViews(DiaryKeeping keeping) {
        this.keeping = keeping;
    }

    /** What was typed to shut it, what is wrong with that, and what was just done. */
    record Typed(Map<String, String> closing, @Nullable Fault fault, @Nullable String told) {
        static Typed nothing(@Nullable String told) {
            return new Typed(Map.of(), null, told);
        }
    }

    DiaryPage page(Diary diary, LocalDate day, boolean isWeek, Typed typed) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = isWeek ? monday : day;
        var days = keeping.days(diary, from, from.plusDays(isWeek ? WEEK : 1));
        var service = diary.rules().told().service();
        return new DiaryPage(
                diary.title(),
                diary.about(),
                path(diary) + "?day=" + day,
                isWeek
                        ? "Week of " + Words.day(monday, keeping.now())
                        : Words.day(day, keeping.now()),
                ways(diary, day, isWeek),
                rows(diary, days, isWeek),
                isWeek ? week(diary, monday, days) : null,
                days.closures().stream().map(this::shut).toList(),
                (int) days.bookings().stream().filter(days::mustMove).count(),
                service == null ? null : new Link("Book for somebody", "/services/" + service),
                diary.isKeptBy(Viewer.signedIn()) ? closing(diary, day, typed) : List.of(),
                typed.fault() == null ? List.of() : List.of(typed.fault()),
                typed.told());
    }

    // Over a week only those who must be moved; the others stand with their days.
    private List<Row> rows(Diary diary, Days days, boolean isWeek) {
        return days.bookings().stream()
                .filter(it -> !isWeek || days.mustMove(it))
                .map(it -> row(diary, it, days, isWeek))
                .toList();
    }

    static String path(Diary it) {
        return PATH + "/" + it.slug();
    }

    private static List<Link> ways(Diary diary, LocalDate day, boolean isWeek) {
        int step = isWeek ? WEEK : 1;
        var view = isWeek ? "&view=week" : "";
        var path = path(diary) + "?day=";
        return List.of(
                new Link(isWeek ? "Week before" : "Day before", path + day.minusDays(step) + view),
                new Link(isWeek ? "Week after" : "Day after", path + day.plusDays(step) + view),
                isWeek
                        ? new Link("One day", path + day)
                        : new Link("Whole week", path + day + "&view=week"));
    }

    private Row row(Diary diary, Booking it, Days days, boolean withDay) {
        var arrived = it.known().arrivedAt();
        var from = Words.time(clock(it.time().from()));
        var until = Words.time(clock(it.time().until()));
        var time = diary.isByDay() ? "" : from + " to " + until;
        var day = Words.day(keeping.time().dayOf(it.time().from()), keeping.now());
        boolean isBooked = it.state() == State.BOOKED;
        return new Row(
                it.id().toString(),
                withDay ? (day + " " + time).strip() : time,
                it.time().resource(),
                it.time().doing(),
                Words.reference(it.caseReference().text()),
                "/staff/cases/" + it.caseReference().text(),
                tag(it),
                arrived == null ? null : Words.time(clock(arrived)),
                days.mustMove(it),
                isBooked && arrived == null,
                isBooked ? diary.rules().told().ends() : List.of());
    }

    private static Tag tag(Booking it) {
        var late = it.known().minutesLate();
        return switch (it.state()) {
            case HELD -> Tag.waiting("Held");
            case BOOKED -> late == null ? Tag.moving("Booked") : Tag.soon(late + " minutes late");
            case ATTENDED -> Tag.good("Attended");
            case SERVED -> Tag.good("Held service");
            case MISSED -> Tag.quiet("Missed");
            case RELEASED, LOST -> Tag.quiet("Given back");
        };
    }

    // A row for each time of the week, a column for each day: how many are booked of how many.
    private Grid week(Diary diary, LocalDate monday, Days days) {
        var columns = new ArrayList<Column>(List.of(Column.words("Time")));
        var all = monday.datesUntil(monday.plusDays(WEEK)).toList();
        var times = new TreeSet<LocalTime>();
        for (var day : all) {
            columns.add(Column.words(Words.day(day, keeping.now())));
            diary.sittings(day, "", keeping.time()).forEach(it -> times.add(clock(it.from())));
        }
        days.bookings().forEach(it -> times.add(clock(it.time().from())));
        var rows =
                times.stream()
                        .map(
                                time -> {
                                    var cells = new ArrayList<Cell>();
                                    cells.add(Cell.of(Words.time(time)));
                                    all.forEach(day -> cells.add(cell(diary, day, time, days)));
                                    return List.<Cell>copyOf(cells);
                                })
                        .toList();
        return new Grid("Booked at each time, of the places there are", columns, rows);
    }

    private Cell cell(Diary diary, LocalDate day, LocalTime time, Days days) {
        var at = keeping.time().at(day, time);
        int booked =
                days.bookings().stream()
                        .filter(it -> it.time().from().equals(at))
                        .mapToInt(it -> it.time().points())
                        .sum();
        int places = diary.sitting(at, "", keeping.time()).map(it -> it.places().size()).orElse(0);
        return places == 0 && booked == 0
                ? Cell.of("")
                : Cell.link(booked + " of " + places, path(diary) + "?day=" + day);
    }

    private Shut shut(ClosuresStore.Closure it) {
        var whose = it.resource().isEmpty() ? "All of it" : it.resource();
        return new Shut(
                it.id().toString(),
                "%s, %s to %s: %s"
                        .formatted(
                                whose,
                                Words.when(it.from(), keeping.now()),
                                Words.when(it.until(), keeping.now()),
                                it.why()));
    }

    private List<Asked> closing(Diary diary, LocalDate day, Typed typed) {
        var given = new java.util.HashMap<>(Asked.Form.parts("on", day));
        given.putAll(typed.closing());
        var resources = new ArrayList<Choice>(List.of(Choice.of("all", "All of it")));
        diary.resources().forEach(it -> resources.add(Choice.of(it.name(), it.name())));
        return new Asked.Form(given, typed.fault())
                .one("what", "What is shut?", resources)
                .date("on", "On which day?", null)
                .text("from", "From", "For example, 09:00")
                .text("until", "Until", "For example, 17:30")
                .text("why", "Why?", null)
                .fields();
    }

    private LocalTime clock(Instant at) {
        return keeping.time().clockOf(at);
    }
}
