package borough.account;

import java.time.Instant;
import java.util.List;

/** Where somebody is signed in. */
public record SignInsPage(List<Sitting> sittings) {
    /** One browser. */
    public record Sitting(
            String id,
            String device,
            String how,
            Instant beganAt,
            Instant seenAt,
            boolean isThisOne) {}

    public boolean hasOthers() {
        return sittings.stream().anyMatch(it -> !it.isThisOne());
    }
}
