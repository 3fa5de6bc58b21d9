package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.Type;

/** A few words on one line. Kept as typed: what looks like a formula stays a text. */
final class ShortText extends OneField {
    static final int CHARACTERS_MAX = 200;

    ShortText() {
        super("text", "A few words on one line, up to 200 characters.", "The blue one", Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        return TypedText.line(said, CHARACTERS_MAX);
    }

    @Override
    String missing(Asking asking) {
        return asking.missing("Enter an answer");
    }

    @Override
    public int charactersMax() {
        return CHARACTERS_MAX;
    }
}
