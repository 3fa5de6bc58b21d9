package borough.services;

import borough.language.Condition;
import borough.language.Known;
import java.util.Optional;

/** One line of a price; lines are worked out from top to bottom. */
public record PriceLine(String name, Optional<Condition> when, Does does, Much much) {
    /** How much: written in the file, or worked out. */
    public record Much(Optional<Object> written, Optional<Condition> workedOut) {
        Optional<Object> value(Known known) {
            return written.or(() -> workedOut.flatMap(it -> it.value(known)));
        }
    }

    /** What it does with the sum of the lines above it. */
    public enum Does {
        /** Adds a sum of money. */
        AMOUNT,
        /** Adds a share of the sum so far. */
        ADD,
        /** Takes off a share of the sum so far, or a sum of money. */
        TAKE_OFF;

        /** As files say it. */
        public String key() {
            return switch (this) {
                case AMOUNT -> "amount";
                case ADD -> "add";
                case TAKE_OFF -> "take off";
            };
        }
    }
}
