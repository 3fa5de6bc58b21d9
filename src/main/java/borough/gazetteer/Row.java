package borough.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one line by the names of their columns. What is wrong with one is {@link Refused}.
 */
record Row(Layout layout, List<String> cells) {
    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_DECIMAL = 20;

    /** What stands in the first of these columns that the file has and that says something. */
    @Nullable String text(String... names) {
        for (var name : names) {
            int at = layout.at(name);
            if (at >= 0 && at < cells.size()) {
                var said = cells.get(at).strip();
                if (!said.isEmpty()) {
                    return clean(name, said);
                }
            }
        }
        return null;
    }

    private static String clean(String name, String said) {
        for (int i = 0; i < said.length(); i++) {
            if (Character.isISOControl(said.charAt(i))) {
                throw new Refused(name + " holds a sign that is no text");
            }
        }
        return said;
    }

    String needed(String name) {
        var said = text(name);
        if (said == null) {
            throw new Refused(name + " is empty");
        }
        return said;
    }

    /** A whole number without sign, of at most so many digits. */
    long number(String name, int digits) {
        return number(name, needed(name), digits);
    }

    @Nullable Long numberOrNull(String name) {
        var said = text(name);
        return said == null ? null : number(name, said, LONGEST_NUMBER);
    }

    private static long number(String name, String said, int digits) {
        boolean isNumber = said.length() <= digits && said.chars().allMatch(Row::isDigit);
        long number = isNumber ? Long.parseLong(said) : 0;
        if (number < 1) {
            throw new Refused(
                    "%s should be a number of up to %d digits, not \"%s\""
                            .formatted(name, digits, Rejections.brief(said)));
        }
        return number;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Metres or degrees; not infinite, and no word. */
    double decimal(String name) {
        var said = needed(name);
        if (!isDecimal(said)) {
            throw new Refused(name + " should be a number, not \"" + Rejections.brief(said) + "\"");
        }
        return Double.parseDouble(said);
    }

    // By hand: a pattern here was a third of what a million lines cost.
    private static boolean isDecimal(String said) {
        int points = 0;
        int digits = 0;
        for (int i = said.charAt(0) == '-' ? 1 : 0; i < said.length(); i++) {
            char sign = said.charAt(i);
            points += sign == '.' ? 1 : 0;
            digits += isDigit(sign) ? 1 : 0;
            if (sign != '.' && !isDigit(sign)) {
                return false;
            }
        }
        return digits > 0 && points < 2 && said.length() <= LONGEST_DECIMAL;
    }

    @Nullable LocalDate date(String name) {
        var said = text(name);
        if (said == null) {
            return null;
        }
        try {
            return LocalDate.parse(said.length() > 10 ? said.substring(0, 10) : said);
        } catch (DateTimeParseException fault) {
            throw new Refused(
                    name
                            + " should be a date like 2026-04-01, not \""
                            + Rejections.brief(said)
                            + "\"");
        }
    }

    /**
     * What stands between the commas of a line. Each line is read by itself, since none of these
     * files goes on in the next: so a quote left open spoils its own line and no other. Throws
     * {@link Refused} then.
     */
    static List<String> cells(String line) {
        if (leavesQuoteOpen(line)) {
            throw new Refused("a quote is left open");
        }
        var records = CsvReader.builder().ofCsvRecord(line).iterator();
        if (!records.hasNext()) {
            throw new Refused("there is nothing on it");
        }
        try {
            return records.next().getFields();
        } catch (CsvParseException broken) {
            throw new Refused("its quotes do not match");
        }
    }

    private static boolean leavesQuoteOpen(String line) {
        boolean isOpen = false;
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            isOpen = !isOpen;
        }
        return isOpen;
    }
}
