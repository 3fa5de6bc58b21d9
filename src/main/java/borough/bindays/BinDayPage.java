package borough.bindays;

import borough.web.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of an address: how today goes, what is next, and a year of days by month. Without a
 * container there is no calendar, and a way to tell us.
 */
public record BinDayPage(
        String address, List<String> today, List<Next> next, List<Month> months, Links links) {

    /** A container and its next day; moved where a holiday put it off this day. */
    public record Next(
            Picture picture, String thing, LocalDate on, @Nullable LocalDate movedFrom) {}

    /** How a container is drawn and called. */
    public record Picture(String kind, String paint, String name) {}

    /** One month of days. */
    public record Month(String name, List<Day> days) {}

    /** One day, such as "Tue 12", and what is emptied on it; the normal day where it was moved. */
    public record Day(String date, List<Picture> what, @Nullable String movedFrom) {}

    /**
     * Where to go from here.
     *
     * @param calendar the address that calendars follow
     * @param withGarden the same with what some homes pay for; null where nobody does
     * @param offers services that help with bins
     */
    public record Links(
            String calendar, String file, @Nullable String withGarden, List<Link> offers) {}
}
