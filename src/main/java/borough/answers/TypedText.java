package borough.answers;

import borough.vocabulary.NotSound;

/** What may stand in a text: no control characters, no half characters, no turned direction. */
final class TypedText {
    private TypedText() {}

    /** A few words on one line. */
    static String line(String said, int charactersMax) {
        if (said.length() > charactersMax) {
            throw tooLong(charactersMax);
        }
        if (said.indexOf('\n') >= 0 || said.indexOf('\r') >= 0) {
            throw new NotSound("Your answer must be on one line");
        }
        return plain(said);
    }

    /** Several lines; each ends with a line feed alone. */
    static String lines(String said, int charactersMax) {
        // Each line may have cost one character more on its way here.
        if (said.length() > 2 * charactersMax) {
            throw tooLong(charactersMax);
        }
        var lines = said.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.length() > charactersMax) {
            throw tooLong(charactersMax);
        }
        return plain(lines);
    }

    private static NotSound tooLong(int charactersMax) {
        return new NotSound("Your answer must be %,d characters or fewer".formatted(charactersMax));
    }

    private static String plain(String said) {
        if (said.codePoints().anyMatch(TypedText::isStrange)) {
            throw new NotSound("Your answer must only include letters, numbers and signs");
        }
        return said;
    }

    // Overrides of direction show a text as another than it is.
    private static boolean isStrange(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
