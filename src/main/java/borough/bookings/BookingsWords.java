package borough.bookings;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.MOMENT;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.PERIOD;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;

import borough.vocabulary.Inputs;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words bookings teach service files. */
@Component
class BookingsWords {
    private static final String[] BECOMES = {
        "booked", "moved", "attended", "missed", "running late", "held service", "full"
    };

    BookingsWords(Vocabulary words, Bookings bookings) {
        words.answers(new SlotAnswer());
        words.lookup("bookings.free_slots")
                .means(
                        "The free times of a diary, for what is to be done, for things of so many"
                                + " points together, and no further ahead than so long.")
                .takes("diary", TEXT)
                .mayTake("for", ANYTHING)
                .mayTake("things", ANYTHING)
                .mayTake("ahead", PERIOD)
                .changes()
                .gives(
                        listOf(SlotAnswer.SLOT),
                        in ->
                                bookings.free(
                                        in.text("diary"),
                                        in.value("for") instanceof String doing ? doing : "",
                                        points(in.value("things")),
                                        in.has("ahead") ? in.period("ahead") : null));
        keeping(words, bookings);
        inviting(words, bookings);
        changing(words, bookings);
    }

    private static void keeping(Vocabulary words, Bookings bookings) {
        words.action(Bookings.HOLD)
                .means("Keeps a time while someone pays. Then `lost`, when that takes too long.")
                .takes("slot", SlotAnswer.SLOT)
                .announces("lost")
                .reports("booking", TEXT)
                .does((in, caseReference) -> bookings.hold(slot(in), in.as(), caseReference));
        words.action(Bookings.RESERVE)
                .means(
                        "Books a time: the one that is held, or one that is free. Then `booked`,"
                                + " and what becomes of it; `full` where it was held too long.")
                .takes("slot", SlotAnswer.SLOT)
                .announces(BECOMES)
                .reports("booking", TEXT)
                .reports("with", TEXT)
                .reports("at", MOMENT)
                .reports("until", MOMENT)
                .reports("minutes_late", NUMBER)
                .does((in, caseReference) -> bookings.reserve(slot(in), in.as(), caseReference));
    }

    private static void inviting(Vocabulary words, Bookings bookings) {
        words.action(Bookings.INVITE)
                .means(
                        "Lets the customer choose a time where they follow their case. Then"
                                + " `booked`, and what becomes of it.")
                .takes("diary", TEXT)
                .mayTake("person", ANYTHING)
                .mayTake("for", TEXT)
                .announces(BECOMES)
                .reports("booking", TEXT)
                .reports("with", TEXT)
                .reports("at", MOMENT)
                .reports("until", MOMENT)
                .reports("minutes_late", NUMBER)
                .does(
                        (in, caseReference) ->
                                bookings.invite(
                                        in.text("diary"),
                                        in.has("for") ? in.text("for") : "",
                                        in.as(),
                                        caseReference));
    }

    private static void changing(Vocabulary words, Bookings bookings) {
        words.action("bookings.release")
                .means("Gives a time back: the booking that is said, or all that a case has.")
                .mayTake("booking", ANYTHING)
                .does((in, caseReference) -> bookings.release(caseReference, booking(in)));
        words.action("bookings.move")
                .means("Moves a booking to another time; its own case hears `moved`.")
                .takes("booking", ANYTHING)
                .takes("slot", SlotAnswer.SLOT)
                .does(
                        (in, caseReference) -> {
                            var booking = booking(in);
                            if (booking != null) {
                                bookings.move(booking, slot(in), false);
                            }
                        });
    }

    private static Slot slot(Inputs in) {
        return in.record("slot", Slot.class);
    }

    // What an event of the booking brought; before the first there is none.
    private static @Nullable UUID booking(Inputs in) {
        return in.value("booking") instanceof Map<?, ?> known
                        && known.get("booking") instanceof String id
                        && !id.isEmpty()
                ? UUID.fromString(id)
                : null;
    }

    /** What things weigh together: each its points, as often as it is there. */
    private static int points(@Nullable Object things) {
        if (!(things instanceof List<?> list)) {
            return 1;
        }
        long points =
                list.stream()
                        .mapToLong(
                                it ->
                                        it instanceof Map<?, ?> one
                                                ? number(one.get("points"))
                                                        * number(one.get("count"))
                                                : 1)
                        .sum();
        return Math.toIntExact(Math.clamp(points, 1, 1_000));
    }

    private static long number(@Nullable Object said) {
        return said instanceof Long number ? number : 1;
    }
}
