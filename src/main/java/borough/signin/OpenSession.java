package borough.signin;

import java.time.Instant;
import java.util.UUID;

/** One browser somebody is signed in at. */
public record OpenSession(
        UUID id, SignIn.By by, String device, Instant beganAt, Instant seenAt, boolean isThisOne) {

    /** How they signed in there. */
    public String how() {
        return switch (by) {
            case LINK -> "By a link from an email";
            case PASSKEY -> "By passkey";
            case COUNCIL_ACCOUNT -> "By council account";
            case DEMONSTRATION -> "By choosing a name, in this demonstration";
        };
    }
}
