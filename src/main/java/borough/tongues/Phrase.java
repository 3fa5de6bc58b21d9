package borough.tongues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A sentence with gaps in two languages: {@code We will do this by {day}.} The gaps keep their
 * names, so that the other language may put them in another order. One called {@code number} holds
 * nothing else.
 */
final class Phrase {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");

    private final Pattern english;
    private final List<String> gaps;
    private final String theirs;

    private Phrase(Pattern english, List<String> gaps, String theirs) {
        this.english = english;
        this.gaps = gaps;
        this.theirs = theirs;
    }

    /** The phrase, where the English has gaps. */
    static Optional<Phrase> of(String english, String theirs) {
        var gaps = new ArrayList<String>();
        var pattern = new StringBuilder();
        var found = GAP.matcher(english);
        int from = 0;
        while (found.find()) {
            pattern.append(Pattern.quote(english.substring(from, found.start())));
            pattern.append(found.group(1).equals("number") ? "([0-9,]+)" : "(.+?)");
            gaps.add(found.group(1));
            from = found.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phrase(Pattern.compile(pattern.toString()), gaps, theirs));
    }

    /** What it says for a whole English sentence; the values of its gaps are said too. */
    Optional<String> said(String sentence, UnaryOperator<String> value) {
        var matches = english.matcher(sentence);
        if (!matches.matches()) {
            return Optional.empty();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int gap = 0; gap < gaps.size(); gap++) {
            filled.put(gaps.get(gap), value.apply(matches.group(gap + 1)));
        }
        return Optional.of(
                GAP.matcher(theirs)
                        .replaceAll(
                                it ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                filled.getOrDefault(it.group(1), it.group()))));
    }
}
