package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Nothing;
import borough.vocabulary.PhoneNumber;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How to reach somebody: an email address or a phone number, in one field. */
final class ContactAnswer extends OneField {
    ContactAnswer() {
        super(
                "contact",
                "An email address or a phone number, whichever the person likes.",
                "amina@example.org",
                Type.CONTACT);
    }

    @Override
    Object sound(Asking asking, String said) {
        var contact = new LinkedHashMap<String, Object>();
        boolean isEmail = said.contains("@");
        contact.put("email", isEmail ? EmailAnswer.read(said) : Nothing.NOTHING);
        contact.put("phone", isEmail ? Nothing.NOTHING : PhoneNumber.read(said));
        return contact;
    }

    @Override
    String missing(Asking asking) {
        return "Enter an email address or a phone number";
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(held((Map<?, ?>) value)));
    }

    private static String held(Map<?, ?> contact) {
        return contact.get("email") instanceof String email
                ? email
                : String.valueOf(contact.get("phone"));
    }

    @Override
    public String inWords(Object value, java.util.function.Function<Object, String> said) {
        return PhoneNumber.spaced(held((Map<?, ?>) value));
    }

    /** Other programs send {@code {"email": …}} or {@code {"phone": …}}. */
    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            return super.postedAs(asking, said);
        }
        var given = map.get("email") != null ? map.get("email") : map.get("phone");
        if (!(given instanceof String text)) {
            throw new NotSound("Send an email or a phone");
        }
        return Map.of(asking.key(), List.of(text));
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "description",
                means(),
                "properties",
                Map.of("email", text, "phone", text));
    }
}
