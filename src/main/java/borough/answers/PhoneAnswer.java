package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.PhoneNumber;
import borough.vocabulary.Type;

/** A phone number, of a mobile or not, here or abroad. */
final class PhoneAnswer extends OneField {
    PhoneAnswer() {
        super("phone", "A phone number, kept as it is dialled.", "07700 900123", Type.PHONE);
    }

    @Override
    Object sound(Asking asking, String said) {
        return PhoneNumber.read(said);
    }

    @Override
    String missing(Asking asking) {
        return "Enter a phone number";
    }

    @Override
    public String shown(String words) {
        return PhoneNumber.spaced(words);
    }
}
