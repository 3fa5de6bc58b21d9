package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A whole number. */
final class NumberAnswer extends OneField {
    private static final Pattern DIGITS =
            Pattern.compile("-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})");

    NumberAnswer() {
        super("number", "A whole number.", "12", Type.NUMBER);
    }

    @Override
    Object sound(Asking asking, String said) {
        if (!DIGITS.matcher(said).matches()) {
            throw new NotSound(asking.called("Your answer") + " must be a whole number, like 15");
        }
        long number = Long.parseLong(said.replace(",", ""));
        Within.check(asking, "Number", number, "%,d"::formatted);
        return number;
    }

    @Override
    String missing(Asking asking) {
        return asking.missing("Enter a number");
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "integer");
        schema.put("description", means());
        if (asking.bounds().least() instanceof Long least) {
            schema.put("minimum", least);
        }
        if (asking.bounds().most() instanceof Long most) {
            schema.put("maximum", most);
        }
        return schema;
    }
}
