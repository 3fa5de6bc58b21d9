package borough.account;

import borough.web.Fault;
import java.time.Instant;
import java.util.List;

/** The passkeys of a resident. */
public record OwnPasskeysPage(List<Key> keys, List<Fault> faults) {
    /** One passkey. */
    public record Key(String id, String label, Instant madeAt) {}
}
