package borough.bookings;

import borough.bookings.Booking.Known;
import borough.bookings.Booking.State;
import borough.bookings.Booking.Time;
import borough.bookings.BookingsStore.Taken;
import borough.bookings.ClosuresStore.Closure;
import borough.bookings.Diary.Place;
import borough.bookings.Diary.Sitting;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.data.NoLongerFree;
import borough.values.Period;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is free in a diary, and taking it: one after another at one time, and never twice. */
@Component
class Taking {
    // More than anybody reads through; an office of ten officers has so many in two months.
    private static final int SLOTS_MAX = 1_500;

    private final BookingsStore store;
    private final ClosuresStore closures;
    private final Diaries diaries;
    private final Calendars calendars;
    private final Clock clock;

    Taking(
            BookingsStore store,
            ClosuresStore closures,
            Diaries diaries,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.closures = closures;
        this.diaries = diaries;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A time that is wanted, which its diary has, and how much of it. */
    record Wanted(Diary diary, Sitting sitting, String doing, int points) {}

    /** For which case, and what its service calls it. */
    record For(Reference caseReference, String effect, String action) {}

    List<Slot> free(Diary diary, String doing, int points, @Nullable Period ahead, Instant now) {
        var time = calendars.current();
        var today = time.dayOf(now);
        var last = earlier(time.after(today, diary.rules().ahead()), ahead, today);
        var until = time.at(last.plusDays(1), java.time.LocalTime.MIDNIGHT);
        var room = room(diary.slug(), now, until);
        var slots = new ArrayList<Slot>();
        for (var day = today;
                !day.isAfter(last) && slots.size() < SLOTS_MAX;
                day = day.plusDays(1)) {
            for (var sitting : diary.sittings(day, doing, time)) {
                if (diary.isInTime(sitting, now, time) && !room.places(sitting, points).isEmpty()) {
                    slots.add(
                            new Slot(
                                    sitting.from(),
                                    day,
                                    diary.isHeldBack(sitting, now, time),
                                    diary.isByDay(),
                                    diary.slug(),
                                    doing,
                                    (long) points));
                }
            }
        }
        return slots;
    }

    private LocalDate earlier(LocalDate last, @Nullable Period ahead, LocalDate today) {
        if (ahead == null) {
            return last;
        }
        var other = calendars.current().after(today, ahead);
        return other.isBefore(last) ? other : last;
    }

    /** What is taken and what is shut in a stretch of time. */
    private record Room(Map<Instant, Set<String>> taken, List<Closure> closures) {
        /** So many places of one resource that are free; none where too few are. */
        List<Place> places(Sitting sitting, int points) {
            var gone = taken.getOrDefault(sitting.from(), Set.of());
            var byResource = new LinkedHashMap<String, List<Place>>();
            for (var place : sitting.places()) {
                if (!gone.contains(place.name()) && !isShut(place, sitting)) {
                    byResource
                            .computeIfAbsent(place.resource(), any -> new ArrayList<>())
                            .add(place);
                }
            }
            return byResource.values().stream()
                    .filter(all -> all.size() >= points)
                    .findFirst()
                    .map(all -> all.subList(0, points))
                    .orElse(List.of());
        }

        private boolean isShut(Place place, Sitting sitting) {
            return closures.stream()
                    .anyMatch(it -> it.shuts(place.resource(), sitting.from(), sitting.until()));
        }
    }

    private Room room(String diary, Instant from, Instant until) {
        var taken = new HashMap<Instant, Set<String>>();
        store.taken(diary, from, until).stream()
                .collect(
                        Collectors.groupingBy(
                                Taken::at, Collectors.mapping(Taken::place, Collectors.toSet())))
                .forEach(taken::put);
        return new Room(taken, closures.of(diary, from, until));
    }

    private Room room(Wanted it) {
        return room(it.sitting(), it.diary().slug());
    }

    private Room room(Sitting it, String diary) {
        return room(diary, it.from(), it.from().plusMillis(1));
    }

    /** What a slot stands for; empty where no diary has it, or it has begun. */
    Optional<Wanted> wanted(Slot slot, Instant now) {
        var doing = Objects.requireNonNullElse(slot.doing(), "");
        int points = Math.toIntExact(Objects.requireNonNullElse(slot.points(), 1L));
        return Optional.ofNullable(slot.diary())
                .flatMap(diaries::named)
                .filter(diary -> slot.at().isAfter(now))
                .flatMap(
                        diary ->
                                diary.sitting(slot.at(), doing, calendars.current())
                                        .map(it -> new Wanted(diary, it, doing, points)));
    }

    boolean isFree(Wanted it) {
        return !room(it).places(it.sitting(), it.points()).isEmpty();
    }

    /** Takes it, held until then or booked; throws {@link NoLongerFree} where it is full. */
    Booking take(Wanted it, For whose, @Nullable Instant heldUntil) {
        var places = places(it);
        var booking =
                new Booking(
                        UUID.randomUUID(),
                        whose.caseReference(),
                        whose.effect(),
                        whose.action(),
                        time(it, places),
                        heldUntil == null ? State.BOOKED : State.HELD,
                        new Known(heldUntil, null, null, now()),
                        0);
        store.add(booking, now());
        take(booking.id(), it, places);
        return booking;
    }

    /** Another time for a booking, which takes as much as it had. */
    Booking move(Booking booking, Wanted to) {
        var as = new Wanted(to.diary(), to.sitting(), to.doing(), booking.time().points());
        var places = places(as);
        store.free(booking.id());
        var time = time(as, places);
        store.move(booking, time, now());
        take(booking.id(), as, places);
        return new Booking(
                booking.id(),
                booking.caseReference(),
                booking.effect(),
                booking.action(),
                time,
                booking.state(),
                booking.known(),
                booking.sequence() + 1);
    }

    /** Takes so much of its time, and no longer what it took. */
    void resize(Booking it, int points) {
        int more = points - it.time().points();
        store.lock(it.time().diary(), it.time().from());
        if (more > 0) {
            var places = more(it, more);
            if (places.isEmpty()) {
                throw new NoLongerFree("There is no room for more on that day");
            }
            store.take(it.id(), it.time().diary(), it.time().from(), places);
        } else if (more < 0) {
            store.free(it.id(), -more);
        }
        store.resize(it.id(), points, now());
    }

    boolean hasRoom(Booking it, int points) {
        int more = points - it.time().points();
        return more <= 0 || !more(it, more).isEmpty();
    }

    // All that one booking takes is of one resource: two lorries do not share a sofa.
    private List<String> more(Booking it, int more) {
        var time = it.time();
        return diaries
                .named(time.diary())
                .flatMap(diary -> diary.sitting(time.from(), time.doing(), calendars.current()))
                .map(all -> all.of(time.resource()))
                .stream()
                .flatMap(own -> room(own, time.diary()).places(own, more).stream().map(Place::name))
                .toList();
    }

    // Whoever comes too late is told at once, without waiting for those who came before.
    private List<Place> places(Wanted it) {
        if (!isFree(it)) {
            throw gone();
        }
        store.lock(it.diary().slug(), it.sitting().from());
        var places = room(it).places(it.sitting(), it.points());
        if (places.isEmpty()) {
            throw gone();
        }
        return places;
    }

    private static NoLongerFree gone() {
        return new NoLongerFree("Somebody else has just taken that time. Choose another one");
    }

    private void take(UUID booking, Wanted it, List<Place> places) {
        store.take(
                booking,
                it.diary().slug(),
                it.sitting().from(),
                places.stream().map(Place::name).toList());
    }

    private static Time time(Wanted it, List<Place> places) {
        return new Time(
                it.diary().slug(),
                it.doing(),
                it.sitting().from(),
                it.sitting().until(),
                places.getFirst().resource(),
                it.points());
    }

    Booking named(Booking it, String effect, String action) {
        return new Booking(
                it.id(),
                it.caseReference(),
                effect,
                action,
                it.time(),
                State.BOOKED,
                it.known(),
                it.sequence());
    }

    /** The diary that a service file calls this. */
    Optional<Diary> diary(String name) {
        return diaries.named(name);
    }

    List<Diary> all() {
        return diaries.all();
    }

    WorkingTime time() {
        return calendars.current();
    }

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
