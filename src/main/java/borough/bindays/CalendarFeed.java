package borough.bindays;

import borough.bindays.BinDays.Emptying;
import borough.bindays.BinDays.Year;
import borough.values.Uprn;
import borough.web.CalendarText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A year of bin days as iCalendar (RFC 5545): one event of a whole day for each container, named so
 * that readers can tell them apart by their title. The address is left out, and so is whatever only
 * some homes pay for, unless it is asked for.
 */
final class CalendarFeed {
    private final CalendarText text = new CalendarText();
    private final Instant now;

    private CalendarFeed(Instant now) {
        this.now = now;
    }

    /**
     * The whole feed.
     *
     * @param host of the council, which makes the events' names its own
     */
    static String of(Year year, boolean forMembers, String host, Instant now) {
        var feed = new CalendarFeed(now);
        feed.text.line("BEGIN", "VCALENDAR");
        feed.text.line("VERSION", "2.0");
        feed.text.line("PRODID", "-//Borough//Bin days//EN");
        feed.text.line("CALSCALE", "GREGORIAN");
        feed.text.line("METHOD", "PUBLISH");
        feed.text.line("NAME", "Bin days");
        feed.text.line("X-WR-CALNAME", "Bin days");
        feed.text.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        feed.text.line("X-PUBLISHED-TTL", "P1D");
        for (var day : year.days()) {
            day.what().stream()
                    .filter(it -> forMembers || !it.shown().forMembers())
                    .forEach(it -> feed.event(it, year.property().uprn(), host));
        }
        feed.text.line("END", "VCALENDAR");
        return feed.text.toString();
    }

    private void event(Emptying it, Uprn home, String host) {
        var container = it.shown().container();
        text.line("BEGIN", "VEVENT");
        // By the normal day: a collection that a holiday moves stays the same event. And by this
        // home: a container that is paid for stands for those of the street, and says at which.
        text.line(
                "UID",
                "%s-%s-%s@%s"
                        .formatted(
                                home,
                                container.name().replace(' ', '-'),
                                date(it.normallyOn()),
                                host));
        text.moment("DTSTAMP", now);
        text.line("SEQUENCE", it.isMoved() ? "1" : "0");
        text.line("DTSTART;VALUE=DATE", date(it.on()));
        text.line("DTEND;VALUE=DATE", date(it.on().plusDays(1)));
        text.words("SUMMARY", it.shown().look().name());
        text.words("DESCRIPTION", says(it));
        text.line("TRANSP", "TRANSPARENT");
        text.line("STATUS", "CONFIRMED");
        text.line("END", "VEVENT");
    }

    private static String says(Emptying it) {
        return "Put out the "
                + it.shown().thing()
                + "."
                + (it.isMoved() ? "\nMoved by a holiday from " + it.normallyOn() + "." : "");
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
