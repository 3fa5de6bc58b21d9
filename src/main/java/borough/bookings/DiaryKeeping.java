package borough.bookings;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.bookings.Booking.State;
import borough.bookings.ClosuresStore.Closure;
import borough.council.SignedIn;
import borough.council.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping a diary at a desk: who came, who did not, how late we run, and when it is shut. */
@Component
@Transactional
class DiaryKeeping {
    static final int SHOWN_MAX = 500;
    private static final int LATE_MAX = 600;

    private final BookingsStore store;
    private final ClosuresStore closures;
    private final Taking taking;
    private final Tellings tellings;
    private final Audit audit;

    DiaryKeeping(
            BookingsStore store,
            ClosuresStore closures,
            Taking taking,
            Tellings tellings,
            Audit audit) {
        this.store = store;
        this.closures = closures;
        this.taking = taking;
        this.tellings = tellings;
        this.audit = audit;
    }

    List<Diary> all() {
        return taking.all();
    }

    Optional<Diary> named(String slug) {
        return taking.diary(slug);
    }

    /** From a day until before another: what is booked, the earliest first, and what is shut. */
    record Days(List<Booking> bookings, List<Closure> closures) {
        /** Whether it was booked before somebody shut the diary then. */
        boolean mustMove(Booking it) {
            return it.isLive()
                    && closures.stream()
                            .anyMatch(
                                    one ->
                                            one.shuts(
                                                    it.time().resource(),
                                                    it.time().from(),
                                                    it.time().until()));
        }
    }

    @Transactional(readOnly = true)
    public Days days(Diary diary, LocalDate from, LocalDate before) {
        var start = time().at(from, LocalTime.MIDNIGHT);
        var end = time().at(before, LocalTime.MIDNIGHT);
        return new Days(
                store.inDiary(diary.slug(), start, end, SHOWN_MAX),
                closures.of(diary.slug(), start, end));
    }

    /** Somebody has come, and waits. Said twice, the first holds. */
    public void arrived(UUID booking) {
        store.locked(booking).filter(Booking::isLive).ifPresent(it -> store.arrived(it, now()));
    }

    /** We run so many minutes late, 1 to 600, which the case tells; false for any other number. */
    public boolean late(UUID booking, int minutes) {
        if (minutes < 1 || minutes > LATE_MAX) {
            return false;
        }
        store.locked(booking)
                .filter(Booking::isLive)
                .ifPresent(
                        it -> {
                            store.late(it, minutes);
                            tellings.late(it, minutes);
                        });
        return true;
    }

    /** What became of it: one of those that its diary knows, once it has begun; false otherwise. */
    public boolean ended(UUID booking, String event) {
        var it = store.locked(booking).filter(one -> one.state() == State.BOOKED);
        var state = state(event);
        if (it.isEmpty()
                || state.isEmpty()
                || state.get() != State.ATTENDED && now().isBefore(it.get().time().from())
                || !ends(it.get()).contains(event)) {
            return false;
        }
        store.end(it.get(), state.get(), now());
        tellings.tell(it.get(), event, false);
        return true;
    }

    private List<String> ends(Booking it) {
        return taking.diary(it.time().diary())
                .map(diary -> diary.rules().told().ends())
                .orElse(List.of("attended", "missed"));
    }

    private static Optional<State> state(String event) {
        return switch (event) {
            case "attended" -> Optional.of(State.ATTENDED);
            case "missed" -> Optional.of(State.MISSED);
            case "held service" -> Optional.of(State.SERVED);
            default -> Optional.empty();
        };
    }

    /** Shuts a diary, or one resource of it, for a stretch of time. */
    public void shut(
            Diary diary, String resource, Instant from, Instant until, String why, SignedIn by) {
        var it = new Closure(UUID.randomUUID(), diary.slug(), resource, from, until, why);
        closures.shut(it, by.person(), now());
        write("Shut a diary for a time", diary, by);
    }

    /** Opens again what was shut. */
    public void open(Diary diary, UUID closure, SignedIn by) {
        closures.open(closure, diary.slug());
        write("Opened a diary again", diary, by);
    }

    private void write(String what, Diary diary, SignedIn by) {
        audit.write(
                new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        NewEntry.Kind.CHANGE,
                        what,
                        new About("diary", diary.slug())));
    }

    WorkingTime time() {
        return taking.time();
    }

    Instant now() {
        return taking.now();
    }
}
