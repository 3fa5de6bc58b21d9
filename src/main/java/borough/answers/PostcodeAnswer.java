package borough.answers;

import borough.values.Postcode;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;

/** A postcode, of anywhere in the United Kingdom. */
final class PostcodeAnswer extends OneField {
    private static final int TYPED_MAX = 20;

    PostcodeAnswer() {
        super("postcode", "A UK postcode, kept in capitals with its space.", "AB1 2CD", Type.TEXT);
    }

    @Override
    Object sound(Asking asking, String said) {
        return Postcode.read(said.length() > TYPED_MAX ? "" : said)
                .orElseThrow(() -> new NotSound("Enter a full UK postcode, like AB1 2CD"));
    }

    @Override
    String missing(Asking asking) {
        return "Enter a postcode";
    }
}
