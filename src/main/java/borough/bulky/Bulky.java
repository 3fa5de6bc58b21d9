package borough.bulky;

import borough.bookings.Bookings;
import borough.bookings.Slot;
import borough.bulky.BulkyBooking.State;
import borough.council.Calendars;
import borough.data.NoLongerFree;
import borough.values.Money;
import borough.values.Period;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bookings of bulky waste: the place on the lorry, the crew's job and the money stay in step. */
@Component
@Transactional
public class Bulky {
    private static final String CHANGED = "This booking has just been changed";
    private static final Set<State> COUNTED = Set.of(State.PAYING, State.BOOKED, State.FAILED);

    private final BulkyStore store;
    private final BulkyFile file;
    private final Bookings bookings;
    private final Visits visits;
    private final Time time;

    /** Now, and the council's own days. */
    @Component
    record Time(Clock clock, Calendars calendars) {
        Instant now() {
            return clock.instant();
        }

        LocalDate today() {
            return calendars.current().dayOf(now());
        }

        Instant startOf(LocalDate day) {
            return calendars.current().at(day, LocalTime.MIDNIGHT);
        }
    }

    Bulky(BulkyStore store, BulkyFile file, Bookings bookings, Visits visits, Time time) {
        this.store = store;
        this.file = file;
        this.bookings = bookings;
        this.visits = visits;
        this.time = time;
    }

    /** What may be booked, and what people ask for that we do not take. */
    List<Thing> things() {
        return file.current().things();
    }

    /** What it costs today. */
    Charges charges() {
        return file.current().on(time.today());
    }

    /** How often a home has paid less since April, or is about to. */
    @Transactional(readOnly = true)
    public long loweredThisYear(Uprn home) {
        return store.at(home, time.startOf(april(time.today()))).stream()
                .filter(BulkyBooking::lowered)
                .filter(it -> COUNTED.contains(it.state()) || it.state() == State.ENDED)
                .count();
    }

    private static LocalDate april(LocalDate day) {
        var april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    /** Bookings of the same things from a home within this time, the latest first. */
    @Transactional(readOnly = true)
    List<BulkyBooking> same(Uprn home, List<Counted> items, Period within) {
        var since = time.calendars().current().ago(within, time.now());
        return store.at(home, since).stream()
                .filter(it -> COUNTED.contains(it.state()))
                .filter(it -> Set.copyOf(it.items()).equals(Set.copyOf(items)))
                .toList();
    }

    /** A booking, for whoever can say where it is from too. */
    @Transactional(readOnly = true)
    Optional<BulkyBooking> booking(Reference caseReference, Uprn home) {
        return store.find(caseReference).filter(it -> it.home().equals(home));
    }

    /** What so many things cost whoever made this booking, by the charges of then. */
    Money price(BulkyBooking it, List<Counted> items) {
        long count = items.stream().mapToLong(Counted::count).sum();
        return file.current().on(it.notedOn()).of(count, it.lowered());
    }

    /** Whether these things would still fit on its lorry. */
    @Transactional(readOnly = true)
    boolean hasRoom(BulkyBooking it, List<Counted> items) {
        return bookings.hasRoom(it.caseReference(), points(items));
    }

    private int points(List<Counted> items) {
        return Math.toIntExact(Math.clamp(file.current().points(items), 1, 1_000));
    }

    boolean isSpecial(List<Counted> items) {
        return file.current().isSpecial(items);
    }

    /** Notes what somebody is about to pay for; noted again it changes nothing. */
    void note(
            Reference caseReference,
            Uprn home,
            List<Counted> items,
            LocalDate on,
            Money price,
            boolean lowered) {
        store.add(
                new BulkyBooking(
                        caseReference,
                        home,
                        items,
                        isSpecial(items),
                        lowered,
                        price,
                        List.of(caseReference.text()),
                        on,
                        State.PAYING,
                        null,
                        time.today()),
                time.now());
    }

    /** It is paid; or nobody paid; or the crew failed; or it has ended. */
    void becomes(Reference caseReference, State state) {
        store.locked(caseReference).ifPresent(it -> store.keep(it.as(state)));
    }

    /** Takes room for these things while the difference is paid; nobody else changes it then. */
    void hold(Reference by, Reference booking, List<Counted> items, Money paid) {
        var it = live(by, booking, paid);
        var points = points(items);
        var has = points(it.items());
        if (points > has) {
            bookings.resize(booking, points);
        }
        store.keep(it.as(it.state(), it.on(), by.text()));
    }

    /** Nobody paid the difference: it takes as much room as before. */
    void drop(Reference by, Reference booking) {
        store.locked(booking)
                .filter(it -> by.text().equals(it.changing()))
                .ifPresent(
                        it -> {
                            bookings.resize(booking, points(it.items()));
                            store.keep(it.as(it.state(), it.on(), null));
                        });
    }

    /** These things are collected instead, at this price; the crew's list says so. */
    void change(Reference by, Reference booking, List<Counted> items, Money paid) {
        var it = live(by, booking, paid);
        var price = price(it, items);
        bookings.resize(booking, points(items));
        var now = it.with(items, price, price.compareTo(it.paid()) > 0 ? by : null);
        store.keep(now);
        visits.instead(booking, now.on(), now.words());
    }

    /** Another day, on the crew's list of that day. */
    void move(Reference by, Reference booking, Slot to) {
        var it = live(by, booking);
        var place = bookings.booked(booking);
        if (place.isEmpty()) {
            throw new NoLongerFree("This booking has no place any more");
        }
        bookings.move(place.get().id(), to, true);
        if (it.state() == State.FAILED) {
            visits.again(booking, to.on(), it.words());
        } else {
            visits.instead(booking, to.on(), it.words());
        }
        store.keep(it.as(State.BOOKED, to.on(), null));
    }

    /** Off the lorry and off the crew's list, at once. */
    void cancel(Reference by, Reference booking, Money paid) {
        var it = live(by, booking, paid);
        bookings.release(booking, null);
        visits.callOff(booking);
        store.keep(it.as(State.CANCELLED));
    }

    // What was paid meanwhile, or given back, makes whatever they saw another sum.
    private BulkyBooking live(Reference by, Reference booking, Money paid) {
        var it = live(by, booking);
        if (!it.paid().equals(paid)) {
            throw new NoLongerFree(CHANGED);
        }
        return it;
    }

    // Whoever comes second is told so; nothing of theirs was done.
    private BulkyBooking live(Reference by, Reference booking) {
        return store.locked(booking)
                .filter(BulkyBooking::isLive)
                .filter(it -> it.changing() == null || it.changing().equals(by.text()))
                .orElseThrow(() -> new NoLongerFree(CHANGED));
    }
}
