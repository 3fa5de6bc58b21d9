package borough.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word closest to this one, where one is close enough to be worth offering. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .filter(
                        k ->
                                distance(word, k)
                                        <= Math.max(1, Math.min(word.length(), k.length()) / 3));
    }

    /** "did you mean X?", or what there is. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty() ? "there are none" : "there are " + some(known));
    }

    private static String some(Collection<String> known) {
        var shown = known.stream().sorted().limit(15).toList();
        return String.join(", ", shown) + (known.size() > shown.size() ? "…" : "");
    }

    // Levenshtein's distance, with a long word cut so that a hostile one costs nothing.
    private static int distance(String a, String b) {
        if (a.length() > 60 || b.length() > 60) {
            return Integer.MAX_VALUE;
        }
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
