package borough.bookings;

import borough.bookings.Taking.For;
import borough.bookings.Taking.Wanted;
import borough.data.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the case of a booking what became of it, each once. */
@Component
class Tellings {
    private final News news;

    Tellings(News news) {
        this.news = news;
    }

    void tell(Booking it, String event, boolean byCustomer) {
        tell(it, event, event + " " + it.sequence(), it.known().minutesLate(), byCustomer);
    }

    /** How late we run now; said again with another number it is told again. */
    void late(Booking it, int minutes) {
        tell(it, "running late", it.sequence() + " late " + minutes, minutes, false);
    }

    private void tell(
            Booking it,
            String event,
            String occasion,
            @Nullable Integer minutesLate,
            boolean byCustomer) {
        news.publish(
                it.caseReference().text(),
                new BookingTold(
                        it.caseReference(),
                        it.action(),
                        it.effect(),
                        event,
                        "booking " + it.id() + " " + occasion,
                        it.id().toString(),
                        it.time().resource(),
                        it.time().from(),
                        it.time().until(),
                        minutesLate,
                        byCustomer));
    }

    /** There is no room any more at a time that was held and let go. */
    void full(Wanted it, For whose) {
        news.publish(
                whose.caseReference().text(),
                new BookingTold(
                        whose.caseReference(),
                        whose.action(),
                        whose.effect(),
                        "full",
                        "full " + whose.effect() + " " + it.sitting().from(),
                        "",
                        "",
                        it.sitting().from(),
                        it.sitting().until(),
                        null,
                        false));
    }
}
