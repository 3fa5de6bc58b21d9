package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.Type;

/** A few sentences. */
final class LongText extends OneField {
    private static final int CHARACTERS_MAX = 4_000;

    LongText() {
        super(
                "long text",
                "A few sentences, up to 4,000 characters.",
                "It was by the gate.",
                Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        return TypedText.lines(said, CHARACTERS_MAX);
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
