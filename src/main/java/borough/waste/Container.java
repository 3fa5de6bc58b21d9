package borough.waste;

import borough.values.Uprn;
import borough.values.Usrn;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bin we provide at a property, and the round that empties it.
 *
 * @param name what goes in it, such as "rubbish"
 * @param litres what one of them holds
 * @param count how many stand there; of sacks, how many may be put out
 * @param communal whether several homes share it
 * @param paidUntil the last day that is paid for; null where nothing is to be paid
 */
public record Container(
        Uprn uprn,
        Usrn street,
        String name,
        String round,
        Schedule schedule,
        int litres,
        int count,
        boolean communal,
        @Nullable LocalDate paidUntil,
        Kind kind) {

    /** What is put out. */
    public enum Kind {
        WHEELED_BIN("wheeled bin"),
        BOX("box"),
        CADDY("caddy"),
        SACK("sack"),
        COMMUNAL_BIN("communal bin");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        /** As people say it, and as it is stored. */
        public String said() {
            return said;
        }

        static Kind read(String said) {
            return Arrays.stream(values())
                    .filter(it -> it.said.equals(said))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no " + said));
        }
    }

    /** A bin on wheels, of one home or of several. */
    public static Container bin(
            Uprn uprn,
            Usrn street,
            String name,
            String round,
            Schedule schedule,
            int litres,
            int count,
            boolean communal,
            @Nullable LocalDate paidUntil) {
        return new Container(
                uprn,
                street,
                name,
                round,
                schedule,
                litres,
                count,
                communal,
                paidUntil,
                communal ? Kind.COMMUNAL_BIN : Kind.WHEELED_BIN);
    }

    /** Such as "180 litre wheeled bin", or "3 sacks of 60 litres". */
    public String size() {
        var of = litres + " litre " + kind.said();
        return count == 1
                ? of
                : kind == Kind.SACK
                        ? count + " sacks of " + litres + " litres"
                        : count + " of " + of;
    }
}
