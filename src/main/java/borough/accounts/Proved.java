package borough.accounts;

import borough.council.ResidentSignedIn.Level;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proved when they came in.
 *
 * @param subject who they are to another that signs people in, as it never changes; empty where
 *     they proved their email to us
 * @param email an address that they can read; empty only where the other did not say one
 * @param identity who they are, at level {@link Level#IDENTITY} and only there
 */
public record Proved(
        Way way, String subject, String email, Level level, @Nullable Identity identity) {
    public Proved {
        if (subject.isBlank() && email.isBlank()) {
            throw new IllegalArgumentException("Nothing was proved");
        }
        if ((identity != null) != (level == Level.IDENTITY)) {
            throw new IllegalArgumentException("An identity and its level come together");
        }
    }

    /** An email address, by a link or a code that we sent there. */
    public static Proved email(Way way, String email) {
        return new Proved(way, "", email, Level.EMAIL, null);
    }
}
