package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.Locale;
import java.util.Map;

/** One of two. */
final class YesOrNo extends OneField {
    YesOrNo() {
        super("yes or no", "Yes, or no.", "yes", Type.YES_OR_NO);
    }

    @Override
    Object sound(Asking asking, String said) {
        return switch (said) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new NotSound(missing(asking));
        };
    }

    @Override
    String missing(Asking asking) {
        return "Select yes or no";
    }

    @Override
    public java.util.Map<String, java.util.List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), java.util.List.of(value == Boolean.TRUE ? "yes" : "no"));
    }

    @Override
    public String shown(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "boolean", "description", means());
    }
}
