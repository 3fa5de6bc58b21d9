package borough.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Text of a calendar (RFC 5545), line by line, as programs for calendars want it cut and marked.
 */
public final class CalendarText {
    // RFC 5545, section 3.1: no line is longer than this, its end not counted.
    private static final int OCTETS_MAX = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** Adds a line whose value is in the form that its name wants. */
    public CalendarText line(String name, String value) {
        text.append(folded(name + ":" + value)).append("\r\n");
        return this;
    }

    /** Adds a line of words, whatever stands in them. */
    public CalendarText words(String name, String words) {
        return line(name, escaped(words));
    }

    /** Adds a line of a moment. */
    public CalendarText moment(String name, Instant at) {
        return line(name, MOMENT.format(at));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    public static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Cut where 75 octets are full, never inside a letter; what follows begins with a space. */
    public static String folded(String line) {
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
