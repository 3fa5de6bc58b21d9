package borough.bookings;

import borough.bookings.Diary.CutOff;
import borough.bookings.Diary.HeldBack;
import borough.bookings.Diary.Hours;
import borough.bookings.Diary.Resource;
import borough.bookings.Diary.Rules;
import borough.bookings.Diary.Shut;
import borough.bookings.Diary.Told;
import borough.files.YamlMap;
import borough.values.Period;
import borough.values.Period.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code diaries/housing-options.yaml}; its first mistake is told with its line. */
final class DiaryFile {
    private static final Period AHEAD = Period.of(56, Unit.DAYS);
    private static final Period HOLD = Period.of(20, Unit.MINUTES);
    private static final int MINUTES_MAX = 720;
    private static final int PLACES_MAX = 500;
    private static final int DAYS_SHUT_MAX = 400;
    private static final List<String> ENDS = List.of("attended", "missed", "held service");

    private static final HeldBack NONE_BACK = new HeldBack(Set.of(), LocalTime.MIDNIGHT);
    private static final String[] PARTS = {
        "diary",
        "about",
        "service",
        "where",
        "length",
        "ahead",
        "hold",
        "lead",
        "closes",
        "change until",
        "held back",
        "opening",
        "shut",
        "kept by",
        "bank holidays",
        "ends",
        "resources"
    };

    private DiaryFile() {}

    static Diary read(String slug, YamlMap file) {
        file.only(PARTS);
        var opening = week(file.map("opening"));
        return new Diary(
                slug,
                file.text("diary"),
                file.text("about"),
                rules(file),
                new Shut(
                        file.mapIfAny("shut").map(DiaryFile::shut).orElse(Map.of()),
                        holidays(file),
                        file.texts("kept by")),
                resources(file.map("resources"), opening));
    }

    private static Rules rules(YamlMap file) {
        return new Rules(
                file.value("length", DiaryFile::minutes),
                period(file, "ahead").orElse(AHEAD),
                period(file, "hold").orElse(HOLD),
                period(file, "lead"),
                file.mapIfAny("closes").map(DiaryFile::cutOff),
                period(file, "change until"),
                file.mapIfAny("held back").map(DiaryFile::heldBack).orElse(NONE_BACK),
                told(file));
    }

    private static Told told(YamlMap file) {
        var ends = file.texts("ends");
        if (!ENDS.containsAll(ends)) {
            throw file.wrong("ends", "A booking ends as one of " + String.join(", ", ENDS));
        }
        return new Told(
                file.textIfAny("service").orElse(null),
                ends.isEmpty() ? List.of("attended", "missed") : ends,
                file.textIfAny("where").orElse(null));
    }

    private static boolean holidays(YamlMap file) {
        return file.textIfAny("bank holidays").isEmpty()
                || file.value(
                        "bank holidays",
                        said ->
                                switch (said) {
                                    case "shut" -> true;
                                    case "open" -> false;
                                    default ->
                                            throw new IllegalArgumentException(
                                                    "write shut or open");
                                });
    }

    private static int minutes(String said) {
        if (said.equals("day")) {
            return 0;
        }
        var period = period(said);
        long minutes = period.isExact() ? period.seconds() / 60 : 0;
        if (minutes < 1 || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException("write minutes or hours up to 12 hours, or day");
        }
        return (int) minutes;
    }

    private static Optional<Period> period(YamlMap file, String name) {
        return file.textIfAny(name).map(any -> file.value(name, DiaryFile::period));
    }

    private static Period period(String said) {
        return Period.read(said)
                .orElseThrow(() -> new IllegalArgumentException(said + " is no period"));
    }

    private static CutOff cutOff(YamlMap it) {
        it.only("before", "at");
        return new CutOff(it.value("before", DiaryFile::period), it.value("at", LocalTime::parse));
    }

    private static HeldBack heldBack(YamlMap it) {
        it.only("times", "until");
        try {
            var times =
                    it.texts("times").stream().map(LocalTime::parse).collect(Collectors.toSet());
            return new HeldBack(times, it.value("until", LocalTime::parse));
        } catch (java.time.DateTimeException notATime) {
            throw it.wrong("times", "Write times such as \"10:00\"");
        }
    }

    private static Map<LocalDate, String> shut(YamlMap all) {
        var days = new LinkedHashMap<LocalDate, String>();
        for (var name : all.names()) {
            var reason = all.text(name);
            try {
                var ends = name.split(" to ", -1);
                var from = LocalDate.parse(ends[0]);
                var until = LocalDate.parse(ends[ends.length - 1]);
                if (until.isBefore(from) || from.plusDays(DAYS_SHUT_MAX).isBefore(until)) {
                    throw all.wrong(name, "It ends before it begins, or is longer than a year");
                }
                from.datesUntil(until.plusDays(1)).forEach(day -> days.put(day, reason));
            } catch (java.time.DateTimeException notADay) {
                throw all.wrong(name, "Write a day, or 2026-12-24 to 2027-01-01");
            }
        }
        return days;
    }

    private static List<Resource> resources(YamlMap all, Map<DayOfWeek, List<Hours>> opening) {
        if (all.names().isEmpty()) {
            throw all.wrong("resources", "A diary needs somebody or something to book");
        }
        return all.names().stream().map(name -> resource(name, all.map(name), opening)).toList();
    }

    private static Resource resource(String name, YamlMap it, Map<DayOfWeek, List<Hours>> opening) {
        it.only("does", "works", "places");
        return new Resource(
                name,
                new HashSet<>(it.texts("does")),
                it.mapIfAny("works").map(DiaryFile::week).orElse(opening),
                it.textIfAny("places").isPresent() ? it.value("places", DiaryFile::places) : 1);
    }

    private static int places(String said) {
        int places = said.matches("[0-9]{1,3}") ? Integer.parseInt(said) : 0;
        if (places < 1 || places > PLACES_MAX) {
            throw new IllegalArgumentException("write a number from 1 to " + PLACES_MAX);
        }
        return places;
    }

    private static Map<DayOfWeek, List<Hours>> week(YamlMap said) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var name : said.names()) {
            var hours = said.value(name, DiaryFile::hours);
            for (var day : days(said, name)) {
                if (week.put(day, hours) != null) {
                    throw said.wrong(name, "A day stands here twice");
                }
            }
        }
        return week;
    }

    private static List<DayOfWeek> days(YamlMap said, String name) {
        try {
            var ends = name.toUpperCase(Locale.UK).split(" TO ", -1);
            var first = DayOfWeek.valueOf(ends[0]);
            var last = DayOfWeek.valueOf(ends[ends.length - 1]);
            return Arrays.stream(DayOfWeek.values())
                    .filter(it -> it.compareTo(first) >= 0 && it.compareTo(last) <= 0)
                    .toList();
        } catch (IllegalArgumentException noDay) {
            throw said.wrong(name, "Write Monday, or Monday to Friday");
        }
    }

    private static List<Hours> hours(String said) {
        return Arrays.stream(said.split(", ", -1)).map(DiaryFile::stretch).toList();
    }

    private static Hours stretch(String said) {
        var ends = said.split(" to ", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("write two times, such as 09:00 to 16:30");
        }
        var hours = new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        if (!hours.from().isBefore(hours.until())) {
            throw new IllegalArgumentException(said + " ends before it begins");
        }
        return hours;
    }
}
