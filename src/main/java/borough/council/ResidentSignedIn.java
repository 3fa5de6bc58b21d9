package borough.council;

import java.util.UUID;

/**
 * The resident using the program now, with how surely this sign-in proved who they are.
 *
 * @param name what they like to be called; empty where they never said
 */
public record ResidentSignedIn(UUID account, Level level, String name) {

    /** How surely; each is worth more than those before it. */
    public enum Level {
        /** Whoever reads this email, or holds this passkey. */
        EMAIL,
        /** Somebody with a GOV.UK One Login. */
        ONE_LOGIN,
        /** A person whose identity was checked. */
        IDENTITY;

        public boolean isAtLeast(Level other) {
            return compareTo(other) >= 0;
        }
    }
}
