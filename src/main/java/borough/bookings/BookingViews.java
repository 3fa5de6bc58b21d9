package borough.bookings;

import borough.bookings.Booking.State;
import borough.bookings.Bookings.Invitation;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.language.Around;
import borough.language.Said;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Asking;
import borough.vocabulary.Person;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.SummaryRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody sees of the time they have, and of those they may choose instead. */
@Component
class BookingViews {
    static final String KEY = "time";

    private final Bookings bookings;
    private final Calendars calendars;
    private final Clock clock;

    BookingViews(Bookings bookings, Calendars calendars, Clock clock) {
        this.bookings = bookings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What a case has, and what its customer may choose now. */
    record Shown(Optional<Booking> booking, Optional<Invitation> invited, List<Slot> free) {
        boolean isEmpty() {
            return booking.isEmpty() && invited.isEmpty();
        }

        Asking asking() {
            var type = new SlotAnswer();
            return new Asking(
                    KEY,
                    false,
                    free.stream()
                            .map(it -> type.choice(SlotAnswer.asMap(it), String::valueOf))
                            .toList());
        }
    }

    Shown shown(Reference reference, boolean isOpen) {
        var last = bookings.of(reference).reversed().stream().findFirst();
        var invited = isOpen ? bookings.invitation(reference) : Optional.<Invitation>empty();
        var free =
                invited.map(it -> bookings.free(it.diary(), it.doing(), 1, null))
                        .or(
                                () ->
                                        last.filter(bookings::mayChange)
                                                .map(Booking::time)
                                                .map(
                                                        it ->
                                                                bookings.free(
                                                                        it.diary(),
                                                                        it.doing(),
                                                                        it.points(),
                                                                        null)))
                        .orElse(List.of());
        // Nobody chooses for themselves what is kept for those who can't wait.
        return new Shown(
                last,
                invited,
                free.stream().filter(it -> !Boolean.TRUE.equals(it.heldBack())).toList());
    }

    boolean mayChoose(Shown it) {
        return it.invited().isPresent() || it.booking().filter(bookings::mayChange).isPresent();
    }

    BookingPage page(Shown it, String path, Map<String, String> typed, String wrong, String told) {
        var booked = it.booking().filter(one -> one.state() != State.RELEASED);
        return new BookingPage(
                it.invited().isPresent() ? "Choose a time" : "Your time with us",
                it.invited().isPresent() ? List.of() : rows(it),
                booked.isPresent() ? path + "/calendar.ics" : null,
                mayChoose(it) ? asked(it, typed, wrong) : null,
                path,
                path.replaceFirst("^/bookings/", "/follow/"),
                told.equals("changed") ? "Your time is booked." : null);
    }

    private List<SummaryRow> rows(Shown it) {
        var rows = new ArrayList<SummaryRow>();
        it.booking()
                .ifPresent(
                        booking -> {
                            rows.add(SummaryRow.of(Tongue.say("When"), when(booking)));
                            bookings.diary(booking)
                                    .map(diary -> diary.rules().told().where())
                                    .ifPresent(
                                            where ->
                                                    rows.add(
                                                            SummaryRow.of(
                                                                    Tongue.say("Where"), where)));
                            rows.add(SummaryRow.of(Tongue.say("How it stands"), state(booking)));
                        });
        return rows;
    }

    private String when(Booking it) {
        var said = new Said(around());
        boolean byDay = bookings.diary(it).filter(Diary::isByDay).isPresent();
        return byDay ? said.of(it.time().from(), "day") : said.of(it.time().from());
    }

    private static String state(Booking it) {
        var late = it.known().minutesLate();
        return switch (it.state()) {
            case HELD -> Tongue.say("Kept for you while you pay");
            case BOOKED ->
                    late == null
                            ? Tongue.say("Booked")
                            : Tongue.say("We are running late") + ": " + late;
            case ATTENDED, SERVED -> Tongue.say("It has taken place");
            case MISSED -> Tongue.say("You did not come");
            case RELEASED -> Tongue.say("Cancelled");
            case LOST -> Tongue.say("No longer kept for you");
        };
    }

    private Around around() {
        return new Around("web", clock.instant(), time(), Person.NOBODY, Tongue.here());
    }

    private WorkingTime time() {
        return calendars.current();
    }

    private Asked asked(Shown it, Map<String, String> typed, String wrong) {
        var chosen = typed.getOrDefault(KEY, "");
        var parts = new HashMap<String, String>();
        parts.put("", chosen);
        typed.forEach(
                (name, value) -> {
                    if (name.startsWith(KEY + "-")) {
                        parts.put(name.substring(KEY.length() + 1), value);
                    }
                });
        var from =
                it.asking().choices().stream()
                        .map(one -> new Choice(one, one, null, one.equals(chosen)))
                        .toList();
        return new Asked(
                KEY,
                "slot",
                Tongue.say(it.invited().isPresent() ? "Choose a time" : "Choose another time"),
                null,
                false,
                from,
                new Asked.Given(parts),
                wrong.isEmpty() ? null : new Fault(KEY, Tongue.say(wrong)));
    }
}
