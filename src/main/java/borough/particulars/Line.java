package borough.particulars;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was ever noted: something new, or that an earlier line ended or was turned down.
 *
 * @param about the line that ended or was turned down
 */
public record Line(What what, Fact fact, Fact.@Nullable Id about) {
    public enum What {
        NOTED,
        ENDED,
        TURNED_DOWN;

        String word() {
            return name().toLowerCase(Locale.UK).replace('_', ' ');
        }

        static What named(String word) {
            return valueOf(word.toUpperCase(Locale.UK).replace(' ', '_'));
        }
    }
}
