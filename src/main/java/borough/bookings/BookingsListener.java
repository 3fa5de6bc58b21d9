package borough.bookings;

import borough.casebook.Event;
import borough.cases.CaseClosed;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.data.News;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells cases of their bookings, and gives back the times of cases that nobody wants any more. */
@Component
class BookingsListener {
    private static final Event.By DIARY = new Event.By("The diary", "system");
    private static final Set<String> NOT_WANTED = Set.of("withdrawn", "duplicate");

    BookingsListener(News news, Cases cases, Bookings bookings) {
        news.hear(BookingTold.class, "bookings.case told", it -> tell(cases, it));
        news.hear(
                CaseClosed.class,
                "bookings.case closed",
                it -> {
                    if (NOT_WANTED.contains(it.outcome())) {
                        bookings.release(it.reference(), null);
                    }
                });
    }

    private static void tell(Cases cases, BookingTold it) {
        var values = new HashMap<String, Object>();
        values.put("booking", it.booking());
        values.put("with", it.resource());
        values.put("at", it.at());
        values.put("until", it.until());
        if (it.minutesLate() != null) {
            values.put("minutes_late", (long) it.minutesLate());
        }
        cases.happened(
                it.caseReference(),
                new Happening(
                        it.action(),
                        it.event(),
                        values,
                        it.occasion(),
                        it.byCustomer() ? Event.By.CUSTOMER : DIARY,
                        Optional.of(it.effect())));
    }
}
