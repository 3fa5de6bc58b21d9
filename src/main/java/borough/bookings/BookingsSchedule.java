package borough.bookings;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Lets go of times that were held too long. */
@Component
class BookingsSchedule {
    BookingsSchedule(Sweeps sweeps, Bookings bookings) {
        sweeps.add("times held too long", bookings::letGo);
    }
}
