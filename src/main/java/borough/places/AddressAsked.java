package borough.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed to find an address, taken apart: a postcode, numbers, and other words. */
record AddressAsked(List<Term> terms) {
    private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]?");
    private static final Pattern INWARD = Pattern.compile("[0-9][a-z]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+[a-z]?");

    enum Kind {
        /** A postcode or as much of it as was typed, its halves joined. */
        POSTCODE,
        HOUSE_NUMBER,
        /** The number of a flat or another part. */
        PART_NUMBER,
        /** Letters and digits that are neither. */
        CODE,
        WORD
    }

    /** One thing asked, and how the database looks for it where it is meant just as typed. */
    record Term(Kind kind, String text, String exactly) {
        Term(Kind kind, String text) {
            this(kind, text, quoted(text));
        }

        /** How the database looks for it where it may be only begun. */
        String begun() {
            return kind == Kind.POSTCODE ? "(" + exactly + " | " + quoted(text) + ":*)" : exactly;
        }
    }

    static AddressAsked read(String typed, ShortForms shorts) {
        var words = AddressWords.asked(typed).stream().filter(it -> !shorts.isLeftOut(it)).toList();
        var terms = new ArrayList<Term>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (OUTWARD.matcher(word).matches() && INWARD.matcher(next).matches()) {
                terms.add(postcode(word, next));
                i++;
            } else if (NUMBER.matcher(word).matches() && next.matches("[a-z]")) {
                terms.add(new Term(kind(word, i, words, shorts), word + next, either(word, next)));
                i++;
            } else {
                terms.add(new Term(kind(word, i, words, shorts), word));
            }
        }
        return new AddressAsked(List.copyOf(terms));
    }

    // "AB1 2" is the beginning of a postcode, or number 2 there.
    private static Term postcode(String outward, String inward) {
        var joined = outward + inward;
        var exactly =
                switch (inward.length()) {
                    case 3 -> quoted(joined);
                    case 2 -> quoted(joined) + ":*";
                    default ->
                            "(%s:* | %s & %s)"
                                    .formatted(quoted(joined), quoted(outward), quoted(inward));
                };
        return new Term(Kind.POSTCODE, joined, exactly);
    }

    // "14 a" is 14a, or house 14 and something called A.
    private static String either(String number, String letter) {
        return "(%s | %s & %s)".formatted(quoted(number + letter), quoted(number), quoted(letter));
    }

    private static Kind kind(String word, int at, List<String> words, ShortForms shorts) {
        if (NUMBER.matcher(word).matches()) {
            return at > 0 && shorts.isPart(words.get(at - 1))
                    ? Kind.PART_NUMBER
                    : Kind.HOUSE_NUMBER;
        }
        if (word.chars().noneMatch(Character::isDigit)) {
            return Kind.WORD;
        }
        return word.matches("[a-z]{1,2}[0-9][a-z0-9]*") ? Kind.POSTCODE : Kind.CODE;
    }

    boolean hasWholePostcode() {
        return terms.stream().anyMatch(it -> it.kind() == Kind.POSTCODE && it.text().length() > 4);
    }

    /** The words with neither digits nor anything to be taken just as it is. */
    List<String> words() {
        return texts(Kind.WORD);
    }

    /** The numbers that a house may have, in the order in which they were typed. */
    List<String> houseNumbers() {
        return texts(Kind.HOUSE_NUMBER);
    }

    private List<String> texts(Kind kind) {
        return terms.stream().filter(it -> it.kind() == kind).map(Term::text).toList();
    }

    /** In the database's way: any of these words. */
    static String any(Collection<String> words) {
        return words.stream()
                .map(AddressAsked::quoted)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    // Words are letters and digits only, so nothing in them ends the quotes.
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
