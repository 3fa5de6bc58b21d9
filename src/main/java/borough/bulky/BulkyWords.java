package borough.bulky;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.MONEY;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.PERIOD;
import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.YES_OR_NO;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.bookings.Slot;
import borough.bulky.BulkyBooking.State;
import borough.values.Money;
import borough.values.Reference;
import borough.vocabulary.Inputs;
import borough.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words for bulky waste. */
@Component
class BulkyWords {
    private static final Map<String, State> ENDS =
            Map.of(
                    "paid", State.BOOKED,
                    "given up", State.GIVEN_UP,
                    "failed", State.FAILED,
                    "cancelled", State.CANCELLED,
                    "ended", State.ENDED);

    BulkyWords(Vocabulary words, Bulky bulky) {
        words.answers(new Items());
        file(words, bulky);
        bookings(words, bulky);
        standing(words, bulky);
        booking(words, bulky);
        changing(words, bulky);
    }

    private static void file(Vocabulary words, Bulky bulky) {
        words.lookup("bulky.things")
                .means("The large things that people ask us to take, and which of them we take.")
                .gives(listOf(recordOf(Thing.class)), in -> bulky.things());
        words.lookup("bulky.charges")
                .means("What a collection of large things costs today.")
                .gives(recordOf(Charges.class), in -> bulky.charges());
    }

    /** A booking of the same things. */
    record SameBooking(String reference, LocalDate on) {}

    /** A booking as service files read it. */
    record Booked(
            String reference,
            LocalDate on,
            List<Counted> items,
            long howMany,
            boolean special,
            Money paid,
            List<String> paidBy,
            boolean live,
            boolean failed,
            boolean changing) {}

    private static void bookings(Vocabulary words, Bulky bulky) {
        words.lookup("bulky.lowered_this_year")
                .means("How often a home has paid less for a collection since 1 April.")
                .takes("home", PROPERTY)
                .gives(NUMBER, in -> bulky.loweredThisYear(in.uprn("home")));
        words.lookup("bulky.same_booked")
                .means("Bookings of the same things from a home that were made within this time.")
                .takes("home", PROPERTY)
                .takes("items", ANYTHING)
                .takes("within", PERIOD)
                .changes()
                .gives(
                        listOf(recordOf(SameBooking.class)),
                        in ->
                                bulky.same(in.uprn("home"), items(in), in.period("within")).stream()
                                        .map(
                                                it ->
                                                        new SameBooking(
                                                                it.caseReference().text(), it.on()))
                                        .toList());
    }

    private static void standing(Vocabulary words, Bulky bulky) {
        words.lookup("bulky.booking")
                .means("A booking as it stands now; nothing where it is not from this home.")
                .takes("booking", ANYTHING)
                .takes("home", PROPERTY)
                .gives(recordOf(Booked.class), in -> found(bulky, in).map(BulkyWords::booked));
        words.lookup("bulky.price")
                .means("What these things would cost whoever made a booking.")
                .takes("booking", ANYTHING)
                .takes("home", PROPERTY)
                .takes("items", ANYTHING)
                .gives(MONEY, in -> found(bulky, in).map(it -> bulky.price(it, items(in))));
        words.lookup("bulky.has_room")
                .means("Whether these things would still fit on the lorry of a booking.")
                .takes("booking", ANYTHING)
                .takes("home", PROPERTY)
                .takes("items", ANYTHING)
                .gives(YES_OR_NO, in -> found(bulky, in).map(it -> bulky.hasRoom(it, items(in))));
    }

    private static Optional<BulkyBooking> found(Bulky bulky, Inputs in) {
        return reference(in).flatMap(it -> bulky.booking(it, in.uprn("home")));
    }

    private static Booked booked(BulkyBooking it) {
        return new Booked(
                it.caseReference().text(),
                it.on(),
                it.items(),
                it.count(),
                it.special(),
                it.paid(),
                it.paidBy(),
                it.isLive(),
                it.state() == State.FAILED,
                it.changing() != null);
    }

    private static void booking(Vocabulary words, Bulky bulky) {
        words.action("bulky.note")
                .means("Notes what somebody is about to pay for, and whether they pay less.")
                .takes("home", PROPERTY)
                .takes("items", ANYTHING)
                .takes("slot", ANYTHING)
                .takes("price", MONEY)
                .mayTake("lowered", YES_OR_NO)
                .does(
                        (in, about) ->
                                bulky.note(
                                        about,
                                        in.uprn("home"),
                                        items(in),
                                        in.record("slot", Slot.class).on(),
                                        in.money("price"),
                                        in.has("lowered") && in.yes("lowered")));
        words.action("bulky.mark")
                .means(
                        "Marks a booking of large things: `paid`, `given up`, `failed` where we did"
                                + " not come, `cancelled` or `ended`.")
                .takes("as", TEXT)
                .does(
                        (in, about) ->
                                bulky.becomes(
                                        about,
                                        Optional.ofNullable(ENDS.get(in.text("as")))
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalArgumentException(
                                                                        in.text("as")))));
    }

    private static void changing(Vocabulary words, Bulky bulky) {
        words.action("bulky.hold_items")
                .means("Keeps room for these things in a booking while the difference is paid.")
                .takes("booking", ANYTHING)
                .takes("items", ANYTHING)
                .takes("paid", MONEY)
                .does((in, by) -> bulky.hold(by, known(in), items(in), in.money("paid")));
        words.action("bulky.drop_items")
                .means("Gives that room back, where nobody paid.")
                .takes("booking", ANYTHING)
                .does((in, by) -> bulky.drop(by, known(in)));
        words.action("bulky.change_items")
                .means("These things are collected instead; the crew’s list says so.")
                .takes("booking", ANYTHING)
                .takes("items", ANYTHING)
                .takes("paid", MONEY)
                .does((in, by) -> bulky.change(by, known(in), items(in), in.money("paid")));
        words.action("bulky.move")
                .means("A booking is on another day, on the crew’s list of that day.")
                .takes("booking", ANYTHING)
                .takes("slot", ANYTHING)
                .does((in, by) -> bulky.move(by, known(in), in.record("slot", Slot.class)));
        words.action("bulky.cancel")
                .means("Takes a booking off the lorry and off the crew’s list.")
                .takes("booking", ANYTHING)
                .takes("paid", MONEY)
                .does((in, by) -> bulky.cancel(by, known(in), in.money("paid")));
    }

    private static Reference known(Inputs in) {
        return reference(in)
                .orElseThrow(
                        () -> new IllegalArgumentException("No reference: " + in.value("booking")));
    }

    // A reference as it is written, or what names a case by it.
    private static Optional<Reference> reference(Inputs in) {
        var said = in.value("booking");
        return Reference.read(
                String.valueOf(said instanceof Map<?, ?> it ? it.get("reference") : said));
    }

    private static List<Counted> items(Inputs in) {
        return in.value("items") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(
                                it ->
                                        new Counted(
                                                String.valueOf(it.get("name")),
                                                it.get("count") instanceof Long count ? count : 1))
                        .toList()
                : List.of();
    }
}
