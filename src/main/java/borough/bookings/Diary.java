package borough.bookings;

import borough.council.SignedIn;
import borough.council.WorkingTime;
import borough.values.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A diary as its file says it: who or what can be booked, and when.
 *
 * @param slug the name of its file, {@code housing-options}
 */
public record Diary(
        String slug, String title, String about, Rules rules, Shut shut, List<Resource> resources) {

    /** How it is booked; {@code minutes} is the length of a time, 0 where a time is a whole day. */
    record Rules(
            int minutes,
            Period ahead,
            Period hold,
            Optional<Period> lead,
            Optional<CutOff> cutOff,
            Optional<Period> changeUntil,
            HeldBack heldBack,
            Told told) {}

    /** When a day can be booked no longer: at this hour so long before it. */
    record CutOff(Period before, LocalTime at) {}

    /** Hours kept for those who can't wait, on each day until this hour of it. */
    record HeldBack(Set<LocalTime> times, LocalTime until) {}

    /** Which service books in it, what may become of a booking, and where to come. */
    record Told(@Nullable String service, List<String> ends, @Nullable String where) {}

    /**
     * Days on which nothing can be booked, each with its reason, whether holidays are such, and the
     * roles that shut it besides; none where whoever works at a desk may.
     */
    record Shut(Map<LocalDate, String> days, boolean onHolidays, List<String> keptBy) {}

    /** Whether they may shut it for a time, and open it again. */
    boolean isKeptBy(SignedIn person) {
        return shut.keptBy().isEmpty() || shut.keptBy().stream().anyMatch(person::holds);
    }

    /** A stretch of a day. */
    record Hours(LocalTime from, LocalTime until) {}

    /**
     * A room, an officer, a lorry or a hall: what it is for, where empty is for all, when it works,
     * and how many it takes at one time.
     */
    record Resource(String name, Set<String> does, Map<DayOfWeek, List<Hours>> works, int places) {
        boolean can(String doing) {
            return does.isEmpty() || doing.isEmpty() || does.contains(doing);
        }

        List<Hours> on(LocalDate day) {
            return works.getOrDefault(day.getDayOfWeek(), List.of());
        }

        List<Place> all() {
            return places == 1
                    ? List.of(new Place(name, name))
                    : IntStream.rangeClosed(1, places)
                            .mapToObj(number -> new Place(name + " " + number, name))
                            .toList();
        }
    }

    /** One place of a resource. */
    record Place(String name, String resource) {}

    /** A time with all its places, free or not. */
    record Sitting(Instant from, Instant until, boolean heldBack, List<Place> places) {
        /** The same with the places of one resource alone. */
        Sitting of(String resource) {
            var own = places.stream().filter(it -> it.resource().equals(resource)).toList();
            return new Sitting(from, until, heldBack, own);
        }
    }

    boolean isByDay() {
        return rules.minutes() == 0;
    }

    boolean isShut(LocalDate day, WorkingTime time) {
        return shut.days().containsKey(day) || shut.onHolidays() && time.holidays().contains(day);
    }

    /** The times of a day at which this can be done, the earliest first. */
    List<Sitting> sittings(LocalDate day, String doing, WorkingTime time) {
        if (isShut(day, time)) {
            return List.of();
        }
        var byStart = new TreeMap<LocalTime, List<Resource>>();
        for (var resource : resources) {
            if (resource.can(doing)) {
                for (var start : starts(resource, day)) {
                    byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(resource);
                }
            }
        }
        var sittings = new ArrayList<Sitting>();
        byStart.forEach((start, who) -> sitting(day, start, who, time).ifPresent(sittings::add));
        return sittings;
    }

    // Where clocks go forward an hour is missing, and nobody can come in it.
    private Optional<Sitting> sitting(
            LocalDate day, LocalTime start, List<Resource> who, WorkingTime time) {
        var from = ZonedDateTime.of(day, start, time.zone()).withEarlierOffsetAtOverlap();
        if (!from.toLocalTime().equals(start)) {
            return Optional.empty();
        }
        var places = who.stream().flatMap(it -> it.all().stream()).toList();
        return Optional.of(
                new Sitting(
                        from.toInstant(),
                        until(day, start, who, time),
                        rules.heldBack().times().contains(start),
                        places));
    }

    private Instant until(LocalDate day, LocalTime start, List<Resource> who, WorkingTime time) {
        if (!isByDay()) {
            return time.at(day, start).plusSeconds(rules.minutes() * 60L);
        }
        var last =
                who.stream()
                        .flatMap(it -> it.on(day).stream())
                        .map(Hours::until)
                        .max(Comparator.naturalOrder());
        return time.at(day, last.orElseThrow());
    }

    // A whole day is one time, which begins when the first of them does.
    private List<LocalTime> starts(Resource resource, LocalDate day) {
        var hours = resource.on(day);
        if (isByDay()) {
            return hours.stream().limit(1).map(any -> opens(day)).toList();
        }
        var starts = new ArrayList<LocalTime>();
        for (var one : hours) {
            int left = (one.until().toSecondOfDay() - one.from().toSecondOfDay()) / 60;
            for (int at = 0; at + rules.minutes() <= left; at += rules.minutes()) {
                starts.add(one.from().plusMinutes(at));
            }
        }
        return starts;
    }

    private LocalTime opens(LocalDate day) {
        return resources.stream()
                .flatMap(it -> it.on(day).stream())
                .map(Hours::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The time that begins then; empty where none does. */
    Optional<Sitting> sitting(Instant from, String doing, WorkingTime time) {
        return sittings(time.dayOf(from), doing, time).stream()
                .filter(it -> it.from().equals(from))
                .findFirst();
    }

    /** Whether somebody may still choose this time now. */
    boolean isInTime(Sitting it, Instant now, WorkingTime time) {
        var earliest = rules.lead().map(lead -> time.end(lead, now)).orElse(now);
        var day = time.dayOf(it.from());
        return it.from().isAfter(now)
                && !it.from().isBefore(earliest)
                && rules.cutOff()
                        .map(off -> time.at(time.before(day, off.before()), off.at()))
                        .filter(closes -> now.isAfter(closes))
                        .isEmpty();
    }

    /** Whether it is kept for those who can't wait at this moment. */
    boolean isHeldBack(Sitting it, Instant now, WorkingTime time) {
        return it.heldBack()
                && now.isBefore(time.at(time.dayOf(it.from()), rules.heldBack().until()));
    }

    /** Whether whoever booked this time may change it by themselves now. */
    boolean mayChange(Instant from, Instant now, WorkingTime time) {
        return rules.changeUntil()
                .filter(before -> !now.isAfter(time.ago(before, from)))
                .isPresent();
    }
}
