package borough.gazetteer;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as people write them: address files shout. Only what is all capitals is changed, so that a
 * file with names in both cases keeps them.
 */
final class Casing {
    private static final Set<String> SMALL =
            Set.of(
                    "of", "the", "on", "upon", "under", "in", "by", "and", "with", "le", "la", "de",
                    "cum", "y", "yr", "at");
    private static final Set<String> KEPT =
            Set.of(
                    "II", "III", "IV", "VI", "VII", "VIII", "BT", "RAF", "HM", "NHS", "YMCA", "UK",
                    "PO");

    private Casing() {}

    static @Nullable String plain(@Nullable String said) {
        if (said == null || !isShouted(said)) {
            return said;
        }
        var out = new StringBuilder(said.length());
        int at = 0;
        while (at < said.length()) {
            if (isWord(said.charAt(at))) {
                int end = at;
                while (end < said.length() && isWord(said.charAt(end))) {
                    end++;
                }
                out.append(word(said.substring(at, end), at == 0));
                at = end;
            } else {
                out.append(said.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isShouted(String said) {
        boolean letters = false;
        for (int i = 0; i < said.length(); i++) {
            if (Character.isLowerCase(said.charAt(i))) {
                return false;
            }
            letters |= Character.isLetter(said.charAt(i));
        }
        return letters;
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '\'' || sign == '\u2019';
    }

    private static String word(String shouted, boolean isFirst) {
        var small = shouted.toLowerCase(Locale.UK);
        if (KEPT.contains(shouted) || hasDigit(shouted)) {
            return shouted;
        }
        if (!isFirst && SMALL.contains(small)) {
            return small;
        }
        // O'Brien has a second capital, Ann's has not.
        if (shouted.length() > 3 && shouted.charAt(1) == '\'') {
            return shouted.substring(0, 3) + small.substring(3);
        }
        return shouted.charAt(0) + small.substring(1);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(it -> it >= '0' && it <= '9');
    }
}
