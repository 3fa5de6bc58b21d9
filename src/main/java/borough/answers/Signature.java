package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;

/** A name typed in place of a signature. */
final class Signature extends OneField {
    private static final int LETTERS_MIN = 2;

    Signature() {
        super(
                "signature",
                "A person's full name, typed as their signature.",
                "Amina Khan",
                Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        var name = TypedText.line(said, ShortText.CHARACTERS_MAX).replaceAll("\\s+", " ");
        if (name.codePoints().filter(Character::isLetter).count() < LETTERS_MIN) {
            throw new NotSound(missing(asking));
        }
        return name;
    }

    @Override
    String missing(Asking asking) {
        return "Enter your full name to sign";
    }
}
