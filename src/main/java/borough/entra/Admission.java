package borough.entra;

import java.util.UUID;

/** Whether somebody whose account is proved may come in. */
sealed interface Admission {
    /** They may. */
    record Admitted(UUID person) implements Admission {}

    /** They may not, and why. */
    enum Refused implements Admission {
        NO_ROLE("it has no role for this program"),
        UNKNOWN("the staff directory told us of nobody with this account"),
        ANOTHER("that person signs in with another account"),
        LEFT("that person no longer works here");

        private final String words;

        Refused(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
