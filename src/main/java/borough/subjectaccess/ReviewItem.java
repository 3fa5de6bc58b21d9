package borough.subjectaccess;

import borough.holdings.HeldItem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a package, and what was decided about it.
 *
 * @param part which capability holds it
 * @param marked whether it may tell of somebody else, so that a reviewer must decide
 * @param decision null until somebody decided; what is not marked goes out unless they do
 */
public record ReviewItem(
        int position, String part, HeldItem item, boolean marked, @Nullable Decision decision) {
    static final String CUT = "[taken out]";

    /** What becomes of it. */
    public enum What {
        KEEP,
        REDACT,
        WITHHOLD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a reviewer decided.
     *
     * @param exemption the short name of why; empty where all of it is kept
     * @param cut the words that are taken out
     */
    public record Decision(What what, String exemption, List<String> cut) {
        static final Decision KEEP = new Decision(What.KEEP, "", List.of());

        public Decision {
            cut = List.copyOf(cut);
        }
    }

    boolean isOpen() {
        return marked && decision == null;
    }

    boolean isWithheld() {
        return decision != null && decision.what() == What.WITHHOLD;
    }

    /** Whether these words stand in it, so that they can be taken out. */
    boolean has(String words) {
        var sought = words.toLowerCase(Locale.UK);
        return item.title().toLowerCase(Locale.UK).contains(sought)
                || item.said().stream()
                        .anyMatch(it -> it.says().toLowerCase(Locale.UK).contains(sought));
    }

    /** As it goes out: without what is taken out of it. */
    HeldItem released() {
        if (decision == null || decision.cut().isEmpty()) {
            return item;
        }
        var out = HeldItem.of(without(item.title()), item.at()).ofCase(item.about());
        for (var one : item.said()) {
            out = out.saying(one.what(), without(one.says()));
        }
        return out.file(item.file());
    }

    private String without(String text) {
        var left = text;
        for (var words : decision == null ? List.<String>of() : decision.cut()) {
            left =
                    Pattern.compile(
                                    Pattern.quote(words),
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(left)
                            .replaceAll(Matcher.quoteReplacement(CUT));
        }
        return left;
    }
}
