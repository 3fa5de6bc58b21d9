package borough.services;

import borough.language.Known;
import borough.language.Truth;
import borough.values.Money;
import borough.vocabulary.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A price worked out: the lines that count, each with what it adds, and the sum. */
public record Bill(List<Line> lines, Money total) {
    /** A line by its name; below nought where it takes off. */
    public record Line(String name, Money amount) {}

    /**
     * What a service costs by what is known; empty where it has no price, and while something that
     * a line needs may still become known. Never below nought.
     */
    public static Optional<Bill> of(Service service, Knowing known) {
        if (service.price().isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        var total = Money.NOTHING;
        for (var line : service.price()) {
            var holds = line.when().map(when -> when.holds(known)).orElse(Truth.YES);
            // What was passed over is never true, but a lookup that failed must not change a price.
            if (holds == Truth.NOT_KNOWN
                    && line.when().stream()
                            .flatMap(w -> w.reads().stream())
                            .anyMatch(known::open)) {
                return Optional.empty();
            }
            if (holds == Truth.YES) {
                var amount = amount(line, total, known);
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(new Line(line.name(), amount.get()));
                total = total.plus(amount.get());
            }
        }
        return Optional.of(new Bill(List.copyOf(lines), total));
    }

    private static Optional<Money> amount(PriceLine line, Money soFar, Known known) {
        return line.much()
                .value(known)
                .map(
                        much -> {
                            var money =
                                    much instanceof Percentage share
                                            ? share.of(soFar)
                                            : (Money) much;
                            if (line.does() != PriceLine.Does.TAKE_OFF) {
                                return money;
                            }
                            var off = money.compareTo(soFar) > 0 ? soFar : money;
                            return Money.NOTHING.minus(off);
                        });
    }
}
