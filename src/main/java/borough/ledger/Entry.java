package borough.ledger;

import borough.values.Money;
import borough.values.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to money, to be entered once.
 *
 * @param source what it tells of, such as {@code payment} and an id: entered once however often it
 *     is asked
 * @param why in a few words, naming nobody
 */
public record Entry(
        String source, String why, @Nullable Reference caseReference, List<Line> lines) {
    public Entry {
        lines = lines.stream().filter(it -> it.amount().pence() != 0).toList();
        var sum = lines.stream().map(Line::amount).reduce(Money.NOTHING, Money::plus);
        if (lines.size() < 2 || sum.pence() != 0) {
            throw new IllegalArgumentException(source + " does not balance");
        }
    }

    /** A line: debit above nought, credit below; the code is that of the general ledger. */
    public record Line(Account account, String code, Money amount) {
        public static Line of(Account account, Money amount) {
            return new Line(account, "", amount);
        }
    }
}
