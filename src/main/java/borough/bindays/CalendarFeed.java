package borough.bindays;

import borough.bindays.BinDays.Emptying;
import borough.bindays.BinDays.Year;
import borough.values.Uprn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A year of bin days as iCalendar (RFC 5545): one event of a whole day for each container, named so
 * that readers can tell them apart by their title. The address is left out, and so is whatever only
 * some homes pay for, unless it is asked for.
 */
final class CalendarFeed {
    // RFC 5545, section 3.1: no line is longer than this, its end not counted.
    private static final int OCTETS_MAX = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
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
        feed.line("BEGIN", "VCALENDAR");
        feed.line("VERSION", "2.0");
        feed.line("PRODID", "-//Borough//Bin days//EN");
        feed.line("CALSCALE", "GREGORIAN");
        feed.line("METHOD", "PUBLISH");
        feed.line("NAME", "Bin days");
        feed.line("X-WR-CALNAME", "Bin days");
        feed.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        feed.line("X-PUBLISHED-TTL", "P1D");
        for (var day : year.days()) {
            day.what().stream()
                    .filter(it -> forMembers || !it.shown().forMembers())
                    .forEach(it -> feed.event(it, year.property().uprn(), host));
        }
        feed.line("END", "VCALENDAR");
        return feed.text.toString();
    }

    private void event(Emptying it, Uprn home, String host) {
        var container = it.shown().container();
        line("BEGIN", "VEVENT");
        // By the normal day: a collection that a holiday moves stays the same event. And by this
        // home: a container that is paid for stands for those of the street, and says at which.
        line(
                "UID",
                "%s-%s-%s@%s"
                        .formatted(
                                home,
                                container.name().replace(' ', '-'),
                                date(it.normallyOn()),
                                host));
        line("DTSTAMP", MOMENT.format(now));
        line("SEQUENCE", it.isMoved() ? "1" : "0");
        line("DTSTART;VALUE=DATE", date(it.on()));
        line("DTEND;VALUE=DATE", date(it.on().plusDays(1)));
        line("SUMMARY", escaped(it.shown().look().name()));
        line("DESCRIPTION", escaped(says(it)));
        line("TRANSP", "TRANSPARENT");
        line("STATUS", "CONFIRMED");
        line("END", "VEVENT");
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

    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private void line(String name, String value) {
        text.append(folded(name + ":" + value)).append("\r\n");
    }

    /** Cut where 75 octets are full, never inside a letter; what follows begins with a space. */
    static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            var cut = Character.toString(letter);
            int more = cut.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_MAX) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(cut);
            octets += more;
            i += Character.charCount(letter);
        }
        return folded.toString();
    }
}
