package borough.bookings;

import borough.bookings.Booking.State;
import borough.bookings.Taking.Wanted;
import borough.data.NoLongerFree;
import borough.values.Period;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which time in a diary: holding, booking, moving and giving back. */
@Component
@Transactional
public class Bookings {
    static final String HOLD = "bookings.hold";
    static final String INVITE = "bookings.invite";
    static final String RESERVE = "bookings.reserve";
    private static final int A_TURN = 200;

    private final BookingsStore store;
    private final InvitationsStore invitations;
    private final Taking taking;
    private final Tellings tellings;

    Bookings(BookingsStore store, InvitationsStore invitations, Taking taking, Tellings tellings) {
        this.store = store;
        this.invitations = invitations;
        this.taking = taking;
        this.tellings = tellings;
    }

    /**
     * The times that may be chosen now, the earliest first.
     *
     * @param diary as a service file calls it
     * @param doing what for; empty for anything
     * @param points how much of the diary it takes, 1 or more
     * @param ahead no further than this; the diary's own limit holds as well
     */
    @Transactional(readOnly = true)
    public List<Slot> free(String diary, String doing, int points, @Nullable Period ahead) {
        var found =
                taking.diary(diary)
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no diary " + diary));
        return taking.free(found, doing, points, ahead, now());
    }

    /**
     * Keeps a time for a case while somebody pays. Asked again for the same case and effect it
     * changes nothing. Throws {@link NoLongerFree} where nothing is free at that time.
     */
    public void hold(Slot slot, String effect, Reference caseReference) {
        if (live(caseReference, effect).isEmpty()) {
            var wanted = wanted(slot);
            var until = taking.time().end(wanted.diary().rules().hold(), now());
            taking.take(wanted, new Taking.For(caseReference, effect, HOLD), until);
        }
    }

    /**
     * Books a time for a case: the one it holds, or else one that is free. Asked again for the same
     * case and effect it changes nothing. Where the hold has run out and the time is gone the case
     * is told that it is {@code full}; without a hold {@link NoLongerFree} is thrown.
     */
    public void reserve(Slot slot, String effect, Reference caseReference) {
        var all = store.lockedOf(caseReference);
        if (all.stream().anyMatch(it -> it.isLive() && it.effect().equals(effect))) {
            return;
        }
        var held =
                all.stream()
                        .filter(
                                it ->
                                        it.state() == State.HELD
                                                && it.time().from().equals(slot.at()))
                        .findFirst();
        if (held.isPresent()) {
            store.book(held.get(), effect, RESERVE, now());
            tellings.tell(taking.named(held.get(), effect, RESERVE), "booked", false);
            return;
        }
        var wanted = wanted(slot);
        var whose = new Taking.For(caseReference, effect, RESERVE);
        boolean wasHeld = all.stream().anyMatch(it -> it.state() == State.LOST);
        if (wasHeld && !taking.isFree(wanted)) {
            tellings.full(wanted, whose);
        } else {
            tellings.tell(taking.take(wanted, whose, null), "booked", false);
        }
    }

    private Wanted wanted(Slot slot) {
        return taking.wanted(slot, now())
                .orElseThrow(
                        () -> new NoLongerFree("That time can’t be booked. Choose another one"));
    }

    /**
     * Gives back what a case has, or one of its bookings. What was given back already, or has been,
     * stays as it is.
     */
    public void release(Reference caseReference, @Nullable UUID one) {
        store.lockedOf(caseReference).stream()
                .filter(Booking::isLive)
                .filter(it -> one == null || it.id().equals(one))
                .forEach(
                        it -> {
                            store.free(it.id());
                            store.end(it, State.RELEASED, now());
                        });
    }

    /**
     * Moves a booking to another time, of the same diary or another, taking as much of it. Its case
     * hears {@code moved}. Throws {@link NoLongerFree} where that time is not free, and keeps the
     * time it had; empty where the booking is over.
     */
    public Optional<Booking> move(UUID id, Slot to, boolean byCustomer) {
        var booking = store.locked(id).filter(it -> it.state() == State.BOOKED);
        if (booking.isEmpty() || booking.get().time().from().equals(to.at())) {
            return booking;
        }
        var wanted = wanted(to);
        var moved = taking.move(booking.get(), wanted);
        tellings.tell(moved, "moved", byCustomer);
        return Optional.of(moved);
    }

    /**
     * What a case has booked takes so much of its diary from now on, at the same time. Throws
     * {@link NoLongerFree} where there is no room for more, and keeps what it had.
     */
    public void resize(Reference caseReference, int points) {
        booked(caseReference).ifPresent(it -> taking.resize(it, points));
    }

    /** Whether what a case has booked could take so much. */
    @Transactional(readOnly = true)
    public boolean hasRoom(Reference caseReference, int points) {
        return store.of(caseReference).stream()
                .filter(it -> it.state() == State.BOOKED)
                .findFirst()
                .filter(it -> taking.hasRoom(it, points))
                .isPresent();
    }

    /** What a case has booked, which nobody else changes until this transaction ends. */
    public Optional<Booking> booked(Reference caseReference) {
        return store.lockedOf(caseReference).stream()
                .filter(it -> it.state() == State.BOOKED)
                .findFirst();
    }

    /**
     * Lets the customer of a case choose a time; what they have of this kind is not asked again.
     */
    void invite(String diary, String doing, String effect, Reference caseReference) {
        if (taking.diary(diary).isEmpty()) {
            throw new IllegalArgumentException("There is no diary " + diary);
        }
        invitations.invite(
                new Invitation(caseReference, effect, diary.replace(' ', '-'), doing), now());
    }

    /** What the customer of a case is asked to choose a time for and has not yet. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(Reference caseReference) {
        return invitations.invitation(caseReference);
    }

    /** Books the time that somebody chose who was asked to; pressed twice it is booked once. */
    public void choose(Invitation it, Slot slot) {
        if (invitations.accept(it, now())) {
            var whose = new Taking.For(it.caseReference(), it.effect(), INVITE);
            tellings.tell(taking.take(wanted(slot), whose, null), "booked", true);
        }
    }

    /**
     * That somebody is to choose a time.
     *
     * @param effect what the case's service calls what comes of it
     * @param doing what for; empty for anything
     */
    public record Invitation(Reference caseReference, String effect, String diary, String doing) {}

    /** All the bookings of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Booking> of(Reference caseReference) {
        return store.of(caseReference);
    }

    /** A booking's diary; empty where its file is gone. */
    public Optional<Diary> diary(Booking it) {
        return taking.diary(it.time().diary());
    }

    /** Whether whoever booked it may choose another time by themselves now. */
    public boolean mayChange(Booking it) {
        return it.state() == State.BOOKED
                && diary(it)
                        .filter(diary -> diary.mayChange(it.time().from(), now(), taking.time()))
                        .isPresent();
    }

    /** Lets go of what was held too long; each case hears that it {@code lost} it. */
    void letGo() {
        var ended = store.runOut(now(), A_TURN);
        for (var it : ended) {
            store.free(it.id());
            store.end(it, State.LOST, now());
            tellings.tell(it, "lost", false);
        }
    }

    private Set<Booking> live(Reference caseReference, String effect) {
        return store.lockedOf(caseReference).stream()
                .filter(it -> it.isLive() && it.effect().equals(effect))
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return taking.now();
    }
}
