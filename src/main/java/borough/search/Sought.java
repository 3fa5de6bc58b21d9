package borough.search;

import borough.council.SignedIn;
import borough.data.SearchWords;
import java.util.List;

/**
 * What somebody looks for.
 *
 * @param text as it was typed, without what stands around it; at most 200 characters
 * @param words its words in small letters, without accents: one at least, and not more than twelve
 * @param by who asks, and sees only what they may
 */
public record Sought(String text, List<String> words, SignedIn by) {
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    static Sought of(String text, SignedIn by) {
        var words = SearchWords.of(text).stream().distinct().limit(MOST_WORDS).toList();
        return new Sought(text, words, by);
    }

    /** Whether a text has all the words, each perhaps only begun. */
    public boolean isIn(String text) {
        var theirs = SearchWords.of(text);
        return words.stream().allMatch(it -> theirs.stream().anyMatch(one -> one.startsWith(it)));
    }
}
