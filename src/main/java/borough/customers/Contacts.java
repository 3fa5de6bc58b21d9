package borough.customers;

import borough.customers.KnownContact.Proof;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How customers are reached: what is known of each way, and which they would rather have. */
@Component
@Transactional
public class Contacts {
    private final ContactsStore store;
    private final Merges merges;
    private final CustomerKeys keys;
    private final Clock clock;

    Contacts(ContactsStore store, Merges merges, CustomerKeys keys, Clock clock) {
        this.store = store;
        this.merges = merges;
        this.keys = keys;
        this.clock = clock;
    }

    /** Every way to reach a customer, of every record that is theirs; the preferred come first. */
    @Transactional(readOnly = true)
    public List<KnownContact> of(CustomerId customer) {
        return store.of(merges.allOf(customer));
    }

    /** The same of one whose records are known already. */
    @Transactional(readOnly = true)
    public List<KnownContact> of(List<CustomerId> records) {
        return store.of(records);
    }

    /** Takes down a way to reach somebody; the same one twice is kept once. */
    public void add(ContactPoint it) {
        store.add(it, keys.hold(it.customer()));
    }

    public void remove(CustomerId customer, String value) {
        store.remove(merges.allOf(customer), value);
    }

    /** Notes how it was proved that this way reaches them; false where it is none of theirs. */
    public boolean prove(CustomerId customer, String value, Proof proof) {
        return store.prove(merges.allOf(customer), value, proof, clock.instant()) > 0;
    }

    /** Of its kind, this is the one they would rather be reached by. */
    public void prefer(CustomerId customer, ContactPoint.Kind kind, String value) {
        store.prefer(merges.allOf(customer), kind, value);
    }

    /** What was sent to this keyed hash came back: whose it is, where that is new. */
    public List<CustomerId> bounced(String hash) {
        return store.bounced(hash, clock.instant());
    }
}
