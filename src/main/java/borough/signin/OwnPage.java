package borough.signin;

import borough.web.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's own sign-in: their passkeys, and where they are signed in. */
public record OwnPage(
        String name,
        List<Key> passkeys,
        List<OpenSession> sessions,
        @Nullable Fault fault,
        @Nullable String told) {
    /** One passkey. */
    public record Key(String id, String label, Instant madeAt, Instant usedAt) {
        public boolean isUsed() {
            return usedAt.isAfter(madeAt);
        }
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
