package borough.values;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of time as a service file says it: {@code 2 working days}, {@code 15 minutes}, {@code
 * same day}, {@code 14 days counting the first}, {@code 20 working days by law}. When it ends
 * depends on a council's working time, which resolves it; {@code by law} means that no council may
 * lengthen it.
 */
public record Period(int count, Unit unit, boolean byLaw) {
    private static final int SAID_MAX = 100_000;
    private static final Pattern SAID =
            Pattern.compile(
                    "(?:(?<count>[0-9]{1,6}) (?<unit>[a-z ]+?)(?<first> counting the first)?"
                            + "|(?<same>same day))(?<law> by law)?");
    private static final Map<String, Unit> UNITS = Unit.byWord();

    /** What is counted. */
    public enum Unit {
        SECONDS("second"),
        MINUTES("minute"),
        HOURS("hour"),
        DAYS("day"),
        DAYS_COUNTING_THE_FIRST("day"),
        WEEKS("week"),
        MONTHS("month"),
        YEARS("year"),
        WORKING_HOURS("working hour"),
        WORKING_DAYS("working day"),
        CLEAR_WORKING_DAYS("clear working day"),
        SAME_DAY("same day");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        private static Map<String, Unit> byWord() {
            var units = new java.util.HashMap<String, Unit>();
            for (var unit : values()) {
                units.putIfAbsent(unit.word, unit);
            }
            units.remove(SAME_DAY.word);
            return Map.copyOf(units);
        }
    }

    public Period {
        if (count < 0) {
            throw new IllegalArgumentException("A period counts 0 or more, not " + count);
        }
    }

    public static Period of(int count, Unit unit) {
        return new Period(count, unit, false);
    }

    public static Period workingDays(int count) {
        return of(count, Unit.WORKING_DAYS);
    }

    /** Reads what a file says; empty when it is no period. */
    public static Optional<Period> read(String text) {
        var said = SAID.matcher(text.strip().toLowerCase(Locale.UK));
        if (!said.matches()) {
            return Optional.empty();
        }
        boolean byLaw = said.group("law") != null;
        if (said.group("same") != null) {
            return Optional.of(new Period(0, Unit.SAME_DAY, byLaw));
        }
        var word = said.group("unit");
        var unit = UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        int count = Integer.parseInt(said.group("count"));
        if (unit == null || count > SAID_MAX) {
            return Optional.empty();
        }
        if (said.group("first") != null) {
            return unit == Unit.DAYS && count > 0
                    ? Optional.of(new Period(count, Unit.DAYS_COUNTING_THE_FIRST, byLaw))
                    : Optional.empty();
        }
        return Optional.of(new Period(count, unit, byLaw));
    }

    /** Whether it lasts the same wherever it begins, so that two of them can be compared. */
    public boolean isExact() {
        return switch (unit) {
            case SECONDS, MINUTES, HOURS, DAYS, WEEKS -> true;
            default -> false;
        };
    }

    /** Its length in seconds; only for one that is exact. */
    public long seconds() {
        return switch (unit) {
            case SECONDS -> count;
            case MINUTES -> count * 60L;
            case HOURS -> count * 3_600L;
            case DAYS -> count * 86_400L;
            case WEEKS -> count * 604_800L;
            default -> throw new IllegalStateException(this + " has no fixed length");
        };
    }

    /** As people say it, without {@code by law}: a sentence goes on after it. */
    public String said() {
        if (unit == Unit.SAME_DAY) {
            return unit.word;
        }
        var words = count + " " + unit.word + (count == 1 ? "" : "s");
        return unit == Unit.DAYS_COUNTING_THE_FIRST ? words + " counting the first" : words;
    }

    /** As a file says it, to be read back. */
    @Override
    public String toString() {
        return byLaw ? said() + " by law" : said();
    }
}
