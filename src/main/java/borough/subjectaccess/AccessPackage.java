package borough.subjectaccess;

import borough.customers.CustomerId;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered for a request, by somebody with their rights.
 *
 * @param cases of which something is in it: nobody sees it who may not see each of them
 * @param byAccount whether it may be shown in the customer's account, where others at home may look
 * @param reviewed who looked through it; null until somebody did
 * @param sentBack why the second person gave it back; empty where they did not
 * @param released when it was released, by whom and until when it waits; null until it is
 */
public record AccessPackage(
        UUID id,
        UUID request,
        CustomerId customer,
        State state,
        List<Reference> cases,
        boolean byAccount,
        By gathered,
        @Nullable By reviewed,
        String sentBack,
        @Nullable Released released) {

    /** Whether this person may give it the second look, which whoever looked through it may not. */
    boolean mayBeReleasedBy(UUID person) {
        return state == State.SECOND_LOOK && reviewed != null && !reviewed.person().equals(person);
    }

    /** Somebody did it then. */
    public record By(UUID person, String name, Instant at) {}

    /** Its release; {@code erased} once it was kept for long enough. */
    public record Released(By by, Instant readyUntil, boolean erased) {
        boolean isReady(Instant now) {
            return !erased && now.isBefore(readyUntil);
        }
    }

    /** How far it is. */
    public enum State {
        REVIEW("to be looked through"),
        SECOND_LOOK("to be looked at again"),
        RELEASED("released"),
        DROPPED("dropped");

        private final String says;

        State(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
