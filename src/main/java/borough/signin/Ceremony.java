package borough.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A challenge waiting for its answer: for one host, and to add a passkey for one person only. */
record Ceremony(Kind kind, String host, String challenge, @Nullable UUID person) {
    enum Kind {
        ADD,
        SIGN_IN
    }
}
