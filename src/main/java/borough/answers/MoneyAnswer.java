package borough.answers;

import borough.values.Money;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An amount of money, to the penny. */
final class MoneyAnswer extends OneField {
    private static final Pattern POUNDS =
            Pattern.compile("£? ?([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(\\.[0-9]{2})?");

    MoneyAnswer() {
        super("money", "An amount of money in pounds and pence.", "£45.50", Type.MONEY);
    }

    @Override
    Object sound(Asking asking, String said) {
        if (!POUNDS.matcher(said).matches()) {
            throw new NotSound(
                    asking.called("Amount") + " must be in pounds and pence, like 45 or 45.50");
        }
        var pounds = new BigDecimal(said.replaceAll("[£, ]", ""));
        var money = new Money(pounds.movePointRight(2).longValueExact());
        Within.check(asking, "Amount", money, Money::toString);
        return money;
    }

    @Override
    String missing(Asking asking) {
        return asking.missing("Enter an amount in pounds");
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(value.toString().replace("£", "")));
    }

    /** Other programs send whole pence; a text is read as pounds. */
    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (said instanceof Long || said instanceof Integer) {
            var pence = ((Number) said).longValue();
            return Map.of(asking.key(), List.of(new Money(pence).toString()));
        }
        return super.postedAs(asking, said);
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "integer", "minimum", 0, "description", "Whole pence.");
    }
}
