package borough.customers;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer and how sure it is.
 *
 * @param isPreferred whether they would rather be reached by it than by others of its kind
 */
public record KnownContact(
        ContactPoint point, Proof proof, @Nullable Instant provedAt, boolean isPreferred) {

    /** How we know that it reaches them. */
    public enum Proof {
        /** They, or somebody for them, said so. */
        SAID("Not proved"),
        /** They read out a code that we sent there. */
        CODE("Proved by a code"),
        /** They opened a link that we sent there. */
        LINK("Proved by a link"),
        /** What we sent there came back. */
        BOUNCED("What we sent came back");

        private final String says;

        Proof(String says) {
            this.says = says;
        }

        /** As staff read it. */
        public String says() {
            return says;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Proof read(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
