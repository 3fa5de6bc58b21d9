package borough.proofreading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the syllables of English words by their spelling; the few it would miss are listed. */
final class Syllables {
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    // The e of "come", "comes" and "called" is not heard; that of "table", "boxes", "needed" is.
    private static final Pattern SILENT =
            Pattern.compile("(?<=[^aeiouy])e$|(?<=[^aeiouyscxzgh])es$|(?<=[^aeiouydt])ed$");
    private static final Pattern SILENT_IN_PARTS =
            Pattern.compile("(?<=[aeiouy][^aeiouyl])e(?=ment|ly$|less|ful|where|body|thing)");
    private static final Pattern HEARD_L = Pattern.compile("(?<=[^aeiouylr])le[sd]?$");
    // Two vowels that are said apart: "idea", "area", "radio", "various", "reopen", "actual".
    private static final Pattern APART =
            Pattern.compile(
                    "(?<![ctsg])i[ao]|(?<![cs])iu|eo(?!ple)|[^gq]ua|uo|iet|ying|(?<!qu)ui[t]y");
    private static final Map<String, Integer> LISTED =
            Map.ofEntries(
                    Map.entry("area", 3),
                    Map.entry("areas", 3),
                    Map.entry("idea", 3),
                    Map.entry("being", 2),
                    Map.entry("business", 2),
                    Map.entry("businesses", 3),
                    Map.entry("every", 2),
                    Map.entry("everyone", 3),
                    Map.entry("everything", 3),
                    Map.entry("somebody", 3),
                    Map.entry("something", 2),
                    Map.entry("sometimes", 2),
                    Map.entry("people", 2),
                    Map.entry("recycle", 3),
                    Map.entry("recycled", 3),
                    Map.entry("vehicle", 3),
                    Map.entry("safety", 2),
                    Map.entry("notice", 2),
                    Map.entry("premises", 3),
                    Map.entry("address", 2),
                    Map.entry("addresses", 3),
                    Map.entry("clothes", 1),
                    Map.entry("evening", 2),
                    Map.entry("different", 2),
                    Map.entry("licence", 2),
                    Map.entry("create", 2),
                    Map.entry("created", 3),
                    Map.entry("quiet", 2),
                    Map.entry("diary", 3),
                    Map.entry("theatre", 3));

    private Syllables() {}

    /** At least one: a figure or a sign is said as one short word. */
    static int of(String said) {
        var word = NO_LETTERS.matcher(said.toLowerCase(Locale.UK)).replaceAll("");
        var listed = LISTED.get(word);
        if (listed != null) {
            return listed;
        }
        if (word.length() <= 3) {
            return 1;
        }
        int extra = HEARD_L.matcher(word).find() ? 1 : 0;
        var bare = HEARD_L.matcher(word).replaceAll("");
        bare = SILENT.matcher(bare).replaceAll("");
        bare = SILENT_IN_PARTS.matcher(bare).replaceAll("");
        int groups = (int) VOWELS.matcher(bare).results().count();
        int apart = (int) APART.matcher(bare).results().count();
        return Math.max(1, groups + apart + extra);
    }
}
