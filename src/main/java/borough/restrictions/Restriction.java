package borough.restrictions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer's record that only one team looks at without saying why.
 *
 * @param team the team, or the department, that it is restricted to
 * @param reviewOn when somebody looks whether it still must be; it stays in force after
 */
public record Restriction(
        UUID customer,
        Kind kind,
        String team,
        String why,
        LocalDate reviewOn,
        Instant setAt,
        String setBy) {

    /** Why records are restricted. */
    public enum Kind {
        AT_RISK("at risk", "Somebody may look for them to do them harm"),
        STAFF("staff", "They work for the council, or are close to somebody who does"),
        OTHER("other", "Another reason");

        private final String word;
        private final String says;

        Kind(String word, String says) {
            this.word = word;
            this.says = says;
        }

        public String word() {
            return word;
        }

        public String says() {
            return says;
        }

        static Kind read(String word) {
            for (var each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /** Whether lists and searches leave their address out. */
    public boolean hidesAddress() {
        return kind == Kind.AT_RISK;
    }

    /** Whether somebody should have looked by now whether it still must be. */
    public boolean isOverdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
