package borough.subjectaccess;

import borough.customers.CustomerId;
import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for what we hold about them.
 *
 * @param caseReference the case by which they asked; null where they asked in another way
 * @param dueOn the last day by law, with the longer time where that was taken
 * @param longer why it takes longer; null where it does not
 * @param identity how we knew who asked; null until somebody made sure
 * @param closedAt when it was answered; null while it is open
 */
public record AccessRequest(
        UUID id,
        CustomerId customer,
        @Nullable Reference caseReference,
        Instant cameAt,
        LocalDate dueOn,
        @Nullable String longer,
        @Nullable Identity identity,
        @Nullable Instant closedAt) {

    /** How we made sure who asks, and who did. */
    public record Identity(How how, String by) {}

    /** A way of making sure who asks. */
    public enum How {
        ACCOUNT("They asked in their account, whose identity was checked"),
        DOCUMENTS("They showed documents"),
        QUESTIONS("They answered questions that only they can answer"),
        KNOWN("A member of staff knows them");

        private final String says;

        How(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean isLate(LocalDate today) {
        return closedAt == null && today.isAfter(dueOn);
    }
}
