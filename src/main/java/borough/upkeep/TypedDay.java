package borough.upkeep;

import borough.web.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** A day as what is noted of a customer keeps it: a text. */
final class TypedDay {
    /** What stands for a day that there is none of. */
    static final String NONE = "no date";

    private TypedDay() {}

    /** A day of three parts: empty where nothing was typed, {@link #NONE} where it is none. */
    static String in(Map<String, String> given, String key) {
        if (!Asked.Form.isTyped(given, key)) {
            return "";
        }
        var day = Asked.Form.day(given, key);
        return day == null ? NONE : day.toString();
    }

    /** The three parts of such a text; none of one that is no day. */
    static Map<String, String> parts(String key, String day) {
        try {
            return Asked.Form.parts(key, LocalDate.parse(day));
        } catch (DateTimeException none) {
            return Map.of();
        }
    }
}
