package borough.bookings;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody has, and the form by which they choose one; what it is about is not said,
 * because anybody may look over their shoulder.
 *
 * @param calendar where the file for calendars lies; null where no time is booked
 * @param asked the question for a time; null where none may be chosen now
 * @param told what was just done
 */
public record BookingPage(
        String title,
        List<SummaryRow> rows,
        @Nullable String calendar,
        @Nullable Asked asked,
        String path,
        String follow,
        @Nullable String told) {
    public List<Fault> faults() {
        return asked == null ? List.of() : asked.faults();
    }
}
